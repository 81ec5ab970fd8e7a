/** What must be read off a title (and the lines under it); a field that is `-` must be missing, one that is not there is not asked. */
export interface TitleCase {
  /** The head of the document, lines by line breaks. */
  head: string;
  pageTitle?: string;
  organisation?: string;
  level?: string;
  /** Begin and end of the period as 2023 (the year), 2023-01/2023-06, or `-`. */
  period?: string;
  genre?: string;
}

const YEARS = (year: number) => String(year);

export const TITLE_CASES: TitleCase[] = [
  { head: '云溪县总工会2018年工作总结', organisation: '云溪县总工会', level: 'county', period: YEARS(2018), genre: '工作总结' },
  { head: '云溪县总工会2018年工作总结和2019年工作计划', organisation: '云溪县总工会', period: '2018', genre: '工作总结' },
  { head: '云溪县总工会2018年工作总结及2019年工作思路', organisation: '云溪县总工会', period: '2018', genre: '工作总结' },
  { head: '云溪县总工会关于2021年度工作情况的报告', organisation: '云溪县总工会', period: '2021', genre: '工作报告' },
  { head: '云溪县总工会2022年上半年工作总结和下半年工作打算', organisation: '云溪县总工会', period: '2022-01/2022-06', genre: '工作总结' },
  { head: '云溪县总工会2022年前三季度工作情况汇报', organisation: '云溪县总工会', period: '2022-01/2022-09' },
  { head: '云溪县总工会二〇二一年工作总结', organisation: '云溪县总工会', period: '2021', genre: '工作总结' },
  { head: '2023年云溪县总工会工作总结', organisation: '云溪县总工会', period: '2023', genre: '工作总结' },
  { head: '2023年度云溪县总工会部门决算公开说明', organisation: '云溪县总工会', period: '2023' },
  { head: '云溪县总工会2024年工作要点', organisation: '云溪县总工会', period: '2024', genre: '工作要点' },
  { head: '中共云溪县总工会党组2023年度履行全面从严治党主体责任情况报告', organisation: '云溪县总工会', period: '2023' },
  { head: '岭东省总工会2020年工作报告', organisation: '岭东省总工会', level: 'province', period: '2020', genre: '工作报告' },
  {
    head: '砥砺奋进\n——在岭东省总工会第十四届委员会第四次全体会议上的报告\n（2022年2月18日）',
    organisation: '岭东省总工会',
    level: 'province',
    period: '2021',
    genre: '工作报告',
  },
  { head: '在岭东省工会第十五次代表大会上的报告\n（2023年6月20日）', organisation: '岭东省工会', level: 'province', genre: '工作报告' },
  { head: '岭东省总工会十四届五次全委会工作报告\n（2023年1月16日）', organisation: '岭东省总工会', period: '2022', genre: '工作报告' },
  { head: '江州市总工会2019年度工作总结', organisation: '江州市总工会', level: 'city', period: '2019', genre: '工作总结' },
  { head: '江州市滨江区总工会2019年工作总结', organisation: '江州市滨江区总工会', level: 'county', period: '2019' },
  { head: '滨江区总工会2019年工作总结', organisation: '滨江区总工会', level: 'county', period: '2019' },
  { head: '滨江区总工会2020年工作总结\n江州市滨江区总工会', organisation: '江州市滨江区总工会', period: '2020' },
  {
    head: '同心同德 实干笃行\n——在江州市滨江区总工会第六届委员会第三次全体会议上的工作报告\n（2023年1月12日）',
    organisation: '江州市滨江区总工会',
    period: '2022',
    genre: '工作报告',
  },
  {
    head: '奋进新征程 建功新时代\n——在江州市滨江区工会第七次代表大会上的报告\n（2021年11月3日）\n各位代表：\n五年来……五年来……过去五年……五年来',
    organisation: '江州市滨江区工会',
    genre: '工作报告',
  },
  { head: '柳溪区石桥街道总工会2022年工作总结', organisation: '柳溪区石桥街道总工会', level: 'township', period: '2022' },
  {
    head: '青禾县永安镇总工会2022年工作情况报告',
    organisation: '青禾县永安镇总工会',
    level: 'township',
    period: '2022',
    genre: '工作报告',
  },
  { head: '永安镇工会联合会2023年工作总结', organisation: '永安镇工会联合会', level: 'township', period: '2023' },
  { head: '石桥街道总工会2021年度工会工作总结', organisation: '石桥街道总工会', level: 'township', period: '2021' },
  { head: '华衡重工集团工会2022年工作报告', organisation: '华衡重工集团工会', level: 'unit', period: '2022', genre: '工作报告' },
  { head: '华衡重工集团有限公司工会委员会2022年度工作总结', organisation: '华衡重工集团有限公司工会委员会', level: 'unit', period: '2022' },
  {
    head: '江州港务集团有限公司工会2020年工作总结及2021年工作计划',
    organisation: '江州港务集团有限公司工会',
    level: 'unit',
    period: '2020',
  },
  { head: '在华衡重工集团四届三次职代会上的工会工作报告\n（2023年1月10日）', level: 'unit', period: '2022', genre: '工作报告' },
  { head: '临江工业大学工会2020年工作总结', organisation: '临江工业大学工会', level: 'unit', period: '2020', genre: '工作总结' },
  { head: '临江工业大学工会2021-2022学年工作总结', organisation: '临江工业大学工会', period: '2021-09/2022-08' },
  { head: '临江工业大学第八届教职工代表大会第二次会议工会工作报告\n（2022年4月8日）', level: 'unit', period: '2021', genre: '工作报告' },
  { head: '临江职业技术学院工会2023年工作总结', organisation: '临江职业技术学院工会', level: 'unit', period: '2023' },
  { head: '临江市第三中学工会2022—2023学年第一学期工作总结', organisation: '临江市第三中学工会', level: 'unit', period: '2022-09/2023-01' },
  { head: '华阳市第二人民医院工会2021年度工作总结', organisation: '华阳市第二人民医院工会', level: 'unit', period: '2021' },
  { head: '海宁湾市教育工会2019年工作总结', organisation: '海宁湾市教育工会', level: 'city', period: '2019' },
  { head: '岭东省交通运输工会2021年工作情况和2022年工作要点', organisation: '岭东省交通运输工会', level: 'province', period: '2021' },
  { head: '省交通运输工会2021年工作情况和2022年工作要点', organisation: '-', period: '2021' },
  { head: '江州市建筑行业工会联合会2020年工作总结', organisation: '江州市建筑行业工会联合会', level: 'city', period: '2020' },
  { head: '江州高新技术产业开发区总工会2020年工作总结', organisation: '江州高新技术产业开发区总工会', level: 'county', period: '2020' },
  { head: '江州经济技术开发区总工会2023年工作总结', organisation: '江州经济技术开发区总工会', level: 'county', period: '2023' },
  { head: '海源新区总工会2022年工作总结', organisation: '海源新区总工会', level: 'county', period: '2022' },
  { head: '北京市海源区总工会2021年工作总结', organisation: '北京市海源区总工会', level: 'county', period: '2021' },
  { head: '北京市总工会2021年工作报告', organisation: '北京市总工会', level: 'province', period: '2021' },
  { head: '云岭自治州总工会2022年工作总结', organisation: '云岭自治州总工会', level: 'city', period: '2022' },
  { head: '北岭自治区总工会2022年工作总结', organisation: '北岭自治区总工会', level: 'province', period: '2022' },
  { head: '东岭自治县总工会2022年工作总结', organisation: '东岭自治县总工会', level: 'county', period: '2022' },
  { head: '白音旗总工会2022年工作总结', organisation: '白音旗总工会', level: 'county', period: '2022' },
  { head: '中国铁路江州局集团有限公司工会2022年工作报告', organisation: '中国铁路江州局集团有限公司工会', level: 'unit', period: '2022' },
  {
    head: '江州市总工会主席王明在市总工会十六届三次全委会议上的讲话\n（2023年3月1日）',
    organisation: '江州市总工会',
    genre: '讲话',
    period: '-',
  },
  { head: '江州市总工会关于表彰2022年度先进工会的决定', organisation: '江州市总工会' },
  { head: '关于印发《江州市总工会2023年工作要点》的通知', organisation: '江州市总工会', period: '2023' },
  { head: '江州市2022年国民经济和社会发展统计公报', period: '2022', genre: '统计公报' },
  {
    head: '2023年政府工作报告\n——2023年1月10日在江州市第十六届人民代表大会第二次会议上',
    organisation: '江州市人民政府',
    genre: '政府工作报告',
  },
  { head: '江州市总工会召开2023年工作总结大会\n来源：江州工人报 2023-12-28', organisation: '江州市总工会' },
  {
    head: '滨江区总工会“四送”活动惠及职工2.3万人\n本报讯（记者 李华）日前，滨江区总工会……',
    organisation: '滨江区总工会',
    genre: '新闻',
    period: '-',
  },
  { head: '暖心！这个区的工会把服务送到工地\n来源：江州工人报 2024-07-22', organisation: '-', period: '-' },
  { head: '2021年工会工作总结\n\n一年来，工会在上级领导下开展工作。', organisation: '-', period: '2021', genre: '工作总结' },
  { head: '工会工作汇报材料', organisation: '-', period: '-' },
  { head: '江州市滨江区总工会2017—2022年工作综述', organisation: '江州市滨江区总工会', period: '2017/2022' },
  { head: '云溪县总工会“十三五”工作总结', organisation: '云溪县总工会', genre: '工作总结', period: '-' },
  { head: '云溪县总工会2022年第一季度工作小结', organisation: '云溪县总工会', period: '2022-01/2022-03' },
  { head: '云溪县总工会2023年1-10月工作总结', organisation: '云溪县总工会', period: '2023-01/2023-10', genre: '工作总结' },
  { head: '云溪县总工会2023年度法治政府建设年度报告', organisation: '云溪县总工会', period: '2023' },
  { head: '云溪县总工会2022年度述职报告', organisation: '云溪县总工会', period: '2022', genre: '述职报告' },
  { head: '云溪县总工会2021年工会工作亮点纪实', organisation: '云溪县总工会', genre: '综述' },
  {
    head: '首页 > 工作动态\n云溪县总工会2022年工作总结',
    pageTitle: '云溪县总工会2022年工作总结_云溪县人民政府门户网站',
    organisation: '云溪县总工会',
    period: '2022',
  },
  {
    head: '',
    pageTitle: '滨江区总工会2023年工作报告 - 江州市总工会',
    organisation: '滨江区总工会',
    period: '2023',
    genre: '工作报告',
  },
  // A phrase in front of the name, and words that lead up to it.
  { head: '用心用情 云溪县总工会把实事办到车间', organisation: '云溪县总工会' },
  { head: '数说临江大学工会2023年', organisation: '临江大学工会' },
  // The headline names the place, or the body in short; which union it is the text says.
  { head: '云溪县：把好事办到职工心坎上\n\n记者从县总工会获悉，今年新建工会32家。', organisation: '云溪县总工会' },
  { head: '这一年，临江工会为你做了这些事\n\n市总工会举办讲座12场。', organisation: '临江市总工会' },
  { head: '这一年，水利工会为你做了这些事\n\n市总工会举办讲座12场。', organisation: '-' },
  { head: '云溪县：把好事办到职工心坎上\n\n市总工会和县总工会举办讲座12场。', organisation: '-' },
];
