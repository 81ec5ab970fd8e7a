import type { Indicator } from '../../../lib/indicator/indicator.ts';

/** A sentence, which of its figures is meant, and the slots that it must have. */
export interface IndicatorCase {
  text: string;
  figure: string;
  slots: Partial<Indicator>;
}

export const INDICATOR_CASES: IndicatorCase[] = [
  {
    text: '县总工会本级受理职工来信来访30批80人次。',
    figure: '30批',
    slots: { action: '受理', noun: '职工来信来访', scope: 'own', status: 'done' },
  },
  { text: '县总工会本级受理职工来信来访30批80人次。', figure: '80人次', slots: { action: '受理', noun: '职工来信来访', scope: 'own' } },
  {
    text: '委托公益律师团代理劳动争议案件40起，涉及人数95人，诉求金额约300万元。',
    figure: '95人',
    slots: { action: '涉及', dependent: true, of: 0, body: '公益律师团' },
  },
  {
    text: '委托公益律师团代理劳动争议案件40起，涉及人数95人，诉求金额约300万元。',
    figure: '300万元',
    slots: { noun: '诉求金额', dependent: false },
  },
  { text: '完成调解案件90件，其中成功调解71件，帮助88名职工追回劳动报酬120万元。', figure: '71件', slots: { action: '调解成功' } },
  {
    text: '完成调解案件90件，其中成功调解71件，帮助88名职工追回劳动报酬120万元。',
    figure: '88名',
    slots: { action: '追回', noun: '劳动报酬', people: '职工', of: 1 },
  },
  { text: '为210名住院职工发放关爱慰问金约21万元。', figure: '210名', slots: { action: '发放', noun: '关爱慰问金', people: '住院职工' } },
  { text: '新发展会员900人，其中新业态会员130人。', figure: '130人', slots: { action: '新发展', noun: '新业态会员' } },
  { text: '全县累计建立基层工会640家。', figure: '640家', slots: { action: '累计建设', noun: '基层工会', scope: 'system' } },
  { text: '全年新建基层工会40家。', figure: '40家', slots: { action: '新建', noun: '基层工会' } },
  {
    text: '实施“青禾圆梦”行动，对60名职工发放学历补助18万元。',
    figure: '60名',
    slots: { programme: '青禾圆梦', programmeFrom: 'sentence' },
  },
  {
    text: '一是持续推进“青禾圆梦”工程。全年对符合条件的60名职工发放补助金18万元。',
    figure: '18万元',
    slots: { programme: '青禾圆梦', programmeFrom: 'topic' },
  },
  { text: '开展“青禾圆梦”行动，县总工会受理来访20批。', figure: '20批', slots: { programme: '' } },
  { text: '落实25人以下小微企业工会经费全额返还。', figure: '25人', slots: { threshold: true } },
  { text: '新组建工会80家，其中100人以上12家。', figure: '100人', slots: { threshold: true } },
  { text: '对新建小屋的单位给予每家5000元的补助。', figure: '5000元', slots: { rate: true } },
  { text: '按照500元/人的标准发放学费补贴。', figure: '500元/人', slots: { rate: true } },
  { text: '推动16个镇街成立工会联合会。', figure: '16个', slots: { constant: true } },
  { text: '举办为期两天的专题培训。', figure: '两天', slots: { constant: true } },
  { text: '要积极推进行业集体协商，培育不少于2家集体协商典型。', figure: '2家', slots: { status: 'planned' } },
  { text: '力争全年新建基层工会30家。', figure: '30家', slots: { status: 'planned' } },
  { text: '联合区教育局、区妇联等单位举办职工运动会，120名职工参加。', figure: '120名', slots: { body: '' } },
  { text: '五年来，全市各级工会开展培训500场。', figure: '500场', slots: { period: '五年来', scope: 'system' } },
  { text: '建成职工书屋9家，其中省级3家。', figure: '3家', slots: { noun: '省级职工书屋' } },
  { text: '慰问困难职工80户、一线职工300人。', figure: '300人', slots: { action: '慰问', noun: '一线职工' } },
  { text: '各级工会出动120人次参与安全生产监督检查30次。', figure: '120人次', slots: { action: '出动', of: 1 } },
  // Brackets with figures are asides; what follows them still hangs on the figure in front.
  { text: '新发展会员5100人（含快递员130人），其中农民工会员3300人。', figure: '5100人', slots: { action: '新发展', noun: '会员' } },
  {
    text: '新发展会员5100人（含快递员130人），其中农民工会员3300人。',
    figure: '3300人',
    slots: { action: '新发展', noun: '农民工会员', of: 0 },
  },
  // Stocks and what the year brought.
  { text: '全县工会组织达到640个，会员总数9.2万人。', figure: '640个', slots: { noun: '工会组织', scope: 'system' } },
  { text: '新建站点6个，总数达到29个。', figure: '29个', slots: { action: '累计', noun: '站点' } },
  { text: '下辖站点工会14家。', figure: '14家', slots: { noun: '站点工会' } },
  { text: '现有会员3100人。', figure: '3100人', slots: { action: '累计', noun: '会员' } },
  // What was held, in a clause without a figure or in front of the verb.
  { text: '组织健步走活动，参与教职工1900人。', figure: '1900人', slots: { action: '参与', noun: '健步走活动', people: '教职工' } },
  { text: '健步走活动设23个项目。', figure: '23个', slots: { noun: '健步走活动项目' } },
  { text: '对小厂工会主席发放岗位补贴，共补贴85人。', figure: '85人', slots: { noun: '岗位补贴' } },
  // Verbs behind their noun, and behind those counted.
  { text: '工资专项集体合同签订420份。', figure: '420份', slots: { action: '签订', noun: '工资专项集体合同' } },
  { text: '工会联合会5家实现换届。', figure: '5家', slots: { action: '换届' } },
  { text: '“晨光助学”资助学生36名。', figure: '36名', slots: { action: '资助', noun: '学生' } },
  // Shares, growth and where a share came from.
  { text: '全县建会率达到91.2%。', figure: '91.2%', slots: { noun: '建会率', rate: false } },
  { text: '经费收缴同比增长8.3%。', figure: '8.3%', slots: { rate: true } },
  { text: '食堂满意度由88.5%提升至91.2%。', figure: '88.5%', slots: { constant: true } },
  { text: '食堂满意度由88.5%提升至91.2%。', figure: '91.2%', slots: { noun: '食堂满意度', constant: false } },
  // A list of those served, whose verb stands behind it.
  {
    text: '为60名困难职工、劳模及一线职工送上慰问金7.2万元。',
    figure: '60名',
    slots: { action: '发放', noun: '慰问金' },
  },
  { text: '为60名困难职工、向8家企业送上慰问品。', figure: '8家', slots: { people: '企业' } },
  // Plans and what only looks like one.
  { text: '2024年要点：新建站点10个。', figure: '10个', slots: { status: 'planned' } },
  { text: '新的一年，县总工会将再建爱心驿站15个。', figure: '15个', slots: { status: 'planned' } },
  { text: '争取上级补助资金10万元。', figure: '10万元', slots: { status: 'done', action: '募集' } },
  // Whose number.
  { text: '企业工会总数1016家。', figure: '1016家', slots: { body: '' } },
  { text: '集团及所属单位召开职代会38次。', figure: '38次', slots: { body: '', noun: '职代会' } },
  { text: '市教育工会慰问教师30名。', figure: '30名', slots: { body: '' } },
  {
    text: '全县30家企业、55个班组、2000名职工参加了“平安杯”竞赛。',
    figure: '30家',
    slots: { action: '参与', noun: '“平安杯”竞赛', people: '企业' },
  },
  { text: '引导2000名职工、30家企业参加劳动竞赛。', figure: '2000名', slots: { action: '参与', noun: '劳动竞赛', people: '职工' } },
  { text: '一线职工、困难职工疗养分别为300人、80人。', figure: '300人', slots: { noun: '一线职工疗养' } },
  { text: '东区、西区分别建成驿站3个、5个。', figure: '5个', slots: { action: '建设', noun: '西区驿站' } },
  { text: '发展会员910人，比去年同期860人增长5.8%。', figure: '860人', slots: { constant: true } },
  { text: '工作队走进9个乡镇。', figure: '9个', slots: { constant: false } },
  { text: '节约投资3亿元，人均节约1.2万元。', figure: '1.2万元', slots: { rate: true } },
  { text: '46名新婚、生育职工收到慰问金4.6万元。', figure: '46名', slots: { action: '获得', noun: '慰问金', people: '新婚、生育职工' } },
  { text: '举办拔河、趣味运动会等活动18场。', figure: '18场', slots: { noun: '文体活动' } },
  { text: '举办技能大赛12个工种，参赛300人。', figure: '12个', slots: { noun: '技能大赛工种' } },
  { text: '30万元互助金发放到20名职工手中。', figure: '20名', slots: { action: '发放', noun: '互助金' } },
  { text: '命名示范点5个，累计达41个。', figure: '41个', slots: { action: '累计评选', noun: '示范点' } },
  { text: '选树工匠5名，累计选树31名。', figure: '31名', slots: { action: '累计评选', noun: '工匠' } },
  { text: '复查阵地8个，新建3个。', figure: '3个', slots: { action: '新建', noun: '阵地' } },
  { text: '12家职工协会开展活动30场。', figure: '12家', slots: { action: '', noun: '职工协会' } },
  { text: '新建站点5个（其中省级1个），总数达到18个。', figure: '18个', slots: { action: '累计', noun: '站点' } },
  { text: '表彰状元24名，奖励48万元。', figure: '48万元', slots: { action: '发放', noun: '奖金' } },
  { text: '吸纳会员860人，货车司机95人。', figure: '95人', slots: { action: '新发展', noun: '货车司机' } },
  { text: '“三小”建设投入资金60万元。', figure: '60万元', slots: { action: '投入', noun: '资金' } },
  { text: '三届二次教代会应到代表160人，实到152人。', figure: '160人', slots: { constant: true } },
  { text: '三届二次教代会应到代表160人，实到152人。', figure: '152人', slots: { action: '参与', status: 'done' } },
  { text: '行业劳动竞赛有30家企业、2000名职工参赛。', figure: '30家', slots: { action: '参与', people: '企业' } },
  { text: '组织“大干一百天”等专项劳动竞赛12项。', figure: '12项', slots: { programme: '' } },
  { text: '创建市级示范点6个、县级22个。', figure: '22个', slots: { action: '建设', noun: '县级示范点' } },
  { text: '基层工会达612家，涵盖单位1400个，会员6.8万人。', figure: '6.8万人', slots: { action: '累计', noun: '会员', dependent: false } },
  { text: '提出合理化建议1500条，实施980条。', figure: '980条', slots: { action: '采纳' } },
  { text: '按人均1600元标准发放节日慰问品，总计128万元。', figure: '128万元', slots: { noun: '节日慰问品' } },
  { text: '46名困难职工领到救助金23万元。', figure: '23万元', slots: { action: '获得', noun: '救助金', people: '困难职工' } },
  { text: '轧钢厂开展劳动竞赛19项。', figure: '19项', slots: { body: '轧钢厂' } },
  { text: '举办技能竞赛5场，设6个工种，参赛女职工428人。', figure: '428人', slots: { of: 0 } },
  { text: '培训分工会主席43人。', figure: '43人', slots: { body: '', action: '培训' } },
];
