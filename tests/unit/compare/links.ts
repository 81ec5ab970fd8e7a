/** What a careful reader links between the invented reports beside this file; written down before the code ran on them. */
export interface ExpectedLink {
  /** The figure on the page, with the words before it where its text stands there more than once. */
  page: string;
  /** Its counterpart; absent where it has none. */
  other?: string;
  verdict?: 'yes' | 'caution';
  reasons?: string[];
}

/** donghu-2023 as the page, donghu-2022 in the corpus. */
export const DONGHU_LINKS: ExpectedLink[] = [
  { page: '新组建基层工会92家', other: '新建基层工会86家', verdict: 'yes', reasons: [] },
  { page: '新增会员8105人', other: '新发展会员7432人', verdict: 'yes', reasons: [] },
  { page: '新就业形态劳动者3388人', other: '新就业形态劳动者2160人', verdict: 'yes', reasons: [] },
  { page: '基层工会达1905家', other: '现有基层工会1820家', verdict: 'yes', reasons: [] },
  { page: '会员总数16.4万人', other: '会员15.8万人', verdict: 'yes', reasons: [] },
  { page: '东湖工匠”12名', other: '东湖工匠”10名', verdict: 'yes', reasons: [] },
  { page: '劳模创新工作室4家', other: '劳模创新工作室5家', verdict: 'yes', reasons: [] },
  // 省五一劳动奖章 is not 全国五一劳动奖章.
  { page: '3人荣获' },
  { page: '1个集体' },
  { page: '96家企业、2.1', other: '96家企业、1.8', verdict: 'caution', reasons: ['repeated'] },
  { page: '143批', other: '126批次', verdict: 'yes', reasons: [] },
  { page: '388人次', other: '312人次', verdict: 'yes', reasons: [] },
  { page: '援助案件71件', other: '援助案件58件', verdict: 'yes', reasons: [] },
  { page: '经济损失503万元', other: '经济损失426.5万元', verdict: 'yes', reasons: [] },
  { page: '受理劳动争议案件236件', other: '受理劳动争议案件203件', verdict: 'yes', reasons: [] },
  { page: '成功调解198件', other: '调解成功171件', verdict: 'yes', reasons: [] },
  { page: '涉及劳动者421人', other: '涉及劳动者389人', verdict: 'yes', reasons: [] },
  { page: '涉案金额1120万元' },
  { page: '集体合同398份', other: '集体合同412份', verdict: 'yes', reasons: [] },
  { page: '覆盖企业1310家', other: '覆盖企业1286家', verdict: 'yes', reasons: [] },
  { page: '职工5.4万人', other: '职工5.2万人', verdict: 'yes', reasons: [] },
  { page: '监督检查25次' },
  { page: '困难职工1188户', other: '困难职工1240户', verdict: 'yes', reasons: [] },
  { page: '一线职工3500人' },
  { page: '职工子女79名', other: '职工子女87名', verdict: 'yes', reasons: [] },
  { page: '助学金23.7万元', other: '助学金26.1万元', verdict: 'yes', reasons: [] },
  { page: '疗休养10批次', other: '疗休养8批', verdict: 'yes', reasons: [] },
  { page: '参保4.9万人', other: '参保4.6万人', verdict: 'yes', reasons: [] },
  { page: '服务站点10个，累计', other: '服务站点12个', verdict: 'yes', reasons: [] },
  { page: '累计建成68个', other: '累计建成58个', verdict: 'yes', reasons: [] },
  // 省级 among 9家 of all levels: 3家.
  { page: '省级职工书屋4家', other: '省级3家', verdict: 'yes', reasons: [] },
  // Plans and conditions.
  { page: '新建工会80家' },
  { page: '发展会员5000人' },
  { page: '25人以下' },
];
