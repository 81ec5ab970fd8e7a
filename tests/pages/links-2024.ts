/**
 * What a careful reader links when the invented district's report of 2024 lies beside those of 2021, 2022 and 2023; written
 * down before the code ran on them. Changes of wording (件 and 起, 发展会员 and 新增会员), of scope and of unit, plans, and
 * numbers that only look alike.
 */
export interface ExpectedYears {
  /** The figure on the page, as printed, with the words before it that tell it from others. */
  page: string;
  /** As printed in each year's report; absent where a careful reader sees no counterpart. */
  2021?: string;
  2022?: string;
  2023?: string;
  /** Reservations by year; a counterpart that is not named here is an unreserved *yes*. All of them must be told, others may be. */
  caution?: { [year in 2021 | 2022 | 2023]?: string[] };
  /** Why there is no counterpart, or why with reservation. */
  why?: string;
}

export const LINKS_2024: ExpectedYears[] = [
  { page: '主题活动58场', 2021: '38场', 2022: '45场', 2023: '52场' },
  { page: '参与职工2.6万人次', 2021: '1.6万人次', 2022: '1.9万人次', 2023: '2.3万人次' },
  { page: '劳模宣讲44场', 2021: '24场', 2022: '31场', 2023: '40场' },
  { page: '设22个', 2021: '18个', 2022: '20个', 2023: '22个', caution: { 2023: ['repeated'] }, why: 'the same number in both years' },
  { page: '参赛职工4,480人', 2021: '3,200人', 2022: '3,650人', 2023: '4,100多人' },
  { page: '参赛企业547家', 2021: '410家', 2022: '468家', 2023: '512家' },
  { page: '班组1,860个', why: '1,860人 of 2022 are people in new forms of work' },
  { page: '劳模创新工作室9家', 2021: '6家', 2022: '8家', 2023: '7家' },
  { page: '其中市级2家', why: 'told by level for the first time' },
  { page: '青澜工匠”18名', 2023: '15名' },
  { page: '受理劳动争议案件206起', 2021: '165件', 2022: '178件', 2023: '193件' },
  { page: '调解成功181起', 2021: '132件', 2022: '151件', 2023: '170件' },
  { page: '成功率87.9%', 2023: '88.1%' },
  { page: '追回欠薪1,085万元', 2021: '860万元', 2022: '905万元', 2023: '1,120万元' },
  { page: '代理劳动争议案件34件', why: 'of the lawyers, not of all unions; 代理 is not 受理' },
  { page: '追回欠薪96万元', why: 'of the lawyers: the same words, another body' },
  {
    page: '法律讲座112场',
    2021: '21场',
    2022: '26场',
    2023: '30场',
    caution: { 2021: ['scope'], 2022: ['scope'], 2023: ['scope'] },
    why: 'the whole system against the office of the district union',
  },
  {
    page: '服务职工1.3万人次',
    2021: '2,400人次',
    2022: '3,100人次',
    2023: '3,480人次',
    caution: { 2021: ['scope'], 2022: ['scope'], 2023: ['scope'] },
    why: 'likewise',
  },
  { page: '送温暖资金193万元', 2021: '152万元', 2022: '168万元', 2023: '181.5万元' },
  { page: '慰问困难职工1,260户', 2021: '1,120户', 2022: '1,205户', 2023: '1,260户', caution: { 2023: ['repeated'] } },
  { page: '每户发放500元', why: 'a rate' },
  { page: '资助困难职工子女95名', 2021: '86名', 2022: '91名', 2023: '88名' },
  { page: '助学金42.75万元', 2021: '34.4万元', 2022: '36.4万元', 2023: '39.6万元' },
  { page: '建成职工书屋15家', 2021: '12家', 2022: '14家', 2023: '16家' },
  { page: '爱心驿站16个', 2022: '10个', 2023: '13个', why: 'the 10个 of 2021 are a plan for 2022' },
  { page: '爱心托管班8个', why: 'the 8个 of 2023 are the plan of what was built now' },
  { page: '托管职工子女240名', why: 'new; the other children were given grants' },
  { page: '疗休养11批', 2021: '7批', 2022: '8批', 2023: '10批' },
  { page: '参加职工455人', 2021: '280人', 2022: '320人', 2023: '400余人' },
  {
    page: '资助职工355人次',
    2022: '230名',
    2023: '310名',
    caution: { 2022: ['unit'], 2023: ['unit'] },
    why: 'people counted by the time, no longer once each',
  },
  { page: '注册职工6.2万人', 2023: '5万人' },
  { page: '新组建工会125家', 2021: '92家', 2022: '104家', 2023: '118家' },
  { page: '新增会员8,940人', 2021: '6,300人', 2022: '7,050人', 2023: '8,260人' },
  { page: '新就业形态劳动者3,120人', 2022: '1,860人', 2023: '2,540人' },
  { page: '会员总数达21.6万人', why: 'all members, not the new ones' },
  { page: '面向25人', why: 'a threshold' },
  { page: '协商培训3场', why: 'told for the first time' },
  { page: '干部培训班6期', 2021: '4期', 2022: '5期', 2023: '6期', caution: { 2023: ['repeated'] } },
  { page: '培训690人次', 2021: '460人次', 2022: '520人次', 2023: '640人次' },
  { page: '计划新组建工会100家', why: 'a plan' },
  { page: '建成职工书屋12家', why: 'a plan, though 2021 has the same number' },
];

/** What is new on the page of 2024, and what the report before had; names as the word lists fold them. */
export const NAMES_2024 = {
  slogans: { new: ['党的二十届三中全会精神'], gone: ['党的二十大精神', '中国工会十八大精神'] },
  programmes: { new: [], gone: [] },
} as const;
