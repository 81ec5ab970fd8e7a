import type { ReportInfo } from '../../../lib/corpus/report.ts';

/** The head of a document and what must be recognised of it; a field given as undefined must be missing. */
export interface MetadataCase {
  name: string;
  text: string;
  pageTitle?: string;
  info: { [Field in keyof ReportInfo]?: ReportInfo[Field] | undefined };
}

const BODY = '\n\n各位代表：\n现在，我受常委会委托，向大会报告工作，请予审议，并请列席同志提出意见。\n';

export const METADATA_CASES: MetadataCase[] = [
  {
    name: 'a half year in the headline, its year in the text alone',
    text: '服务职工零距离\n——东湖县总工会上半年工作扫描\n\n东湖县总工会交出答卷：2023年上半年，新建工会38家，发展会员2045人。\n',
    info: { organisation: '东湖县总工会', period: { start: '2023-01-01', end: '2023-06-30', label: '2023年上半年' } },
  },
  {
    name: 'a year to come opens no report',
    text: `清河大学第六届教代会第四次会议工会工作报告\n（2021年1月8日）\n\n各位代表：2020年是极不平凡的一年。校工会坚持服务教职工。\n\n2021年，将举办教职工运动会。\n`,
    info: { organisation: '清河大学', period: { start: '2020-01-01', end: '2020-12-31', label: '2020年' } },
  },
  {
    name: 'title with a subtitle, date behind it: the year before',
    text: `同心奋进\n——在清河市东湖区总工会第八届委员会第三次全体会议上的工作报告\n（2024年2月6日）${BODY}`,
    info: {
      title: '同心奋进——在清河市东湖区总工会第八届委员会第三次全体会议上的工作报告',
      organisation: '清河市东湖区总工会',
      place: '清河市东湖区',
      level: 'county',
      date: '2024-02-06',
      genre: '工作报告',
      period: { start: '2023-01-01', end: '2023-12-31', label: '2023年' },
    },
  },
  {
    name: 'blank first lines, a meeting paper, a subtitle broken in two',
    text: `\n\n西岭县总工会九届二次全会会议材料三\n\n踔厉前行\n\n——在西岭县总工会九届二次全委（扩大）会议上\n的工作报告\n（二〇二二年三月五日）${BODY}2021年工作回顾\n`,
    info: {
      title: '踔厉前行——在西岭县总工会九届二次全委（扩大）会议上的工作报告',
      organisation: '西岭县总工会',
      level: 'county',
      date: '2022-03-05',
      period: { start: '2021-01-01', end: '2021-12-31', label: '2021年' },
    },
  },
  {
    name: 'the year in the title',
    text: `清河市总工会2019年工作总结${BODY}`,
    info: {
      title: '清河市总工会2019年工作总结',
      organisation: '清河市总工会',
      place: '清河市',
      level: 'city',
      genre: '工作总结',
      period: { start: '2019-01-01', end: '2019-12-31', label: '2019年' },
    },
  },
  {
    name: 'from month to month of two years, under the title',
    text: '石岭区工会工作“十四五”发展规划实施情况中期评估报告\n（2021年1月—2023年6月）\n\n根据工作安排，现对两年半来的实施情况评估如下。\n',
    info: { period: { start: '2021-01-01', end: '2023-06-30', label: '2021年1月—2023年6月' } },
  },
  {
    name: 'a half year in the headline of a news item, its year by the date alone',
    text: '职工有所呼，工会有所应——石岭县总工会晒出“半年账本”\n2024年7月9日　石岭工会网\n\n　　记者从石岭县总工会获悉，新增会员2518人，追回薪酬162.3万元。\n',
    info: { organisation: '石岭县总工会', period: { start: '2024-01-01', end: '2024-06-30', label: '2024年1-6月' } },
  },
  {
    name: 'half a year',
    text: `云岭省总工会关于2022年上半年工作情况的报告${BODY}`,
    info: { organisation: '云岭省总工会', level: 'province', period: { start: '2022-01-01', end: '2022-06-30', label: '2022年上半年' } },
  },
  {
    name: 'a quarter',
    text: `东湖区总工会2024年第三季度工作总结${BODY}`,
    info: { period: { start: '2024-07-01', end: '2024-09-30', label: '2024年第三季度' } },
  },
  {
    name: 'a school year',
    text: `云岭大学工会2022-2023学年工作报告${BODY}`,
    info: { organisation: '云岭大学工会', level: 'unit', period: { start: '2022-09-01', end: '2023-08-31', label: '2022-2023学年' } },
  },
  {
    name: 'five years and a date',
    text: `砥砺五载\n——在清河市东湖区总工会第八次代表大会上的报告\n（2023年9月8日）${BODY}五年来，区总工会……五年来……这五年来……五年来`,
    info: { years: 5, period: { start: '2018-09-08', end: '2023-09-08', label: '五年来' } },
  },
  {
    name: 'a heading alone says that five years are looked back on',
    text: `在西岭县工会第八次代表大会上的报告${BODY}一、过去五年工作回顾\n新建工会600家。\n`,
    info: { years: 5, period: undefined },
  },
  {
    name: 'five years in passing are not what it is about',
    text: `西岭县总工会2022年工作总结${BODY}这是过去五年的最好成绩。\n`,
    info: { years: undefined, period: { start: '2022-01-01', end: '2022-12-31', label: '2022年' } },
  },
  {
    name: 'highlights of a year in the local paper',
    text: `西岭县总工会2023年工作亮点回眸\n\n本报讯 新建工会60家。\n`,
    info: { period: { start: '2023-01-01', end: '2023-12-31', label: '2023年' } },
  },
  {
    name: 'years told but no date: no period',
    text: '同心七载\n\n七年来，各级工会……七年来，……\n七年来，西岭县总工会……\n',
    info: { years: 7, period: undefined },
  },
  {
    name: 'an enterprise',
    text: `云岭电力集团有限公司工会2021年度工作报告${BODY}`,
    info: { organisation: '云岭电力集团有限公司工会', level: 'unit', period: { start: '2021-01-01', end: '2021-12-31', label: '2021年' } },
  },
  {
    name: 'a house that only the first sentence names in full',
    text: '2021年集团公司工会工作情况报告\n\n2021年，云岭航运集团公司工会以服务职工为中心，新建职工小家12个。\n',
    info: { organisation: '云岭航运集团公司工会', level: 'unit' },
  },
  {
    name: 'a district of a municipality',
    text: `北京市海源区总工会2019年工作报告${BODY}`,
    info: { organisation: '北京市海源区总工会', level: 'county', place: '北京市海源区' },
  },
  { name: 'a place name with 和 in it', text: `仁和市总工会2020年工作总结${BODY}`, info: { organisation: '仁和市总工会', level: 'city' } },
  {
    name: 'a central hospital',
    text: `云岭市中心医院工会2020年工作总结${BODY}`,
    info: { organisation: '云岭市中心医院工会', level: 'unit' },
  },
  { name: 'a district with 州 in its name', text: `江州区总工会2020年工作总结${BODY}`, info: { place: '江州区', level: 'county' } },
  {
    name: 'the government of the country',
    text: `政府工作报告\n\n各位代表：\n现在，我代表国务院，向大会报告工作，请予审议。${BODY}`,
    info: { organisation: '国务院', place: '全国' },
  },
  { name: 'a place name with 州 in it', text: `江州市总工会2020年工作总结${BODY}`, info: { place: '江州市', level: 'city' } },
  {
    name: 'a government',
    text: `政府工作报告\n——2024年1月20日在江州市第十五届人民代表大会第四次会议上\n江州市市长 李明${BODY}`,
    info: {
      organisation: '江州市人民政府',
      genre: '政府工作报告',
      date: '2024-01-20',
      period: { start: '2023-01-01', end: '2023-12-31', label: '2023年' },
    },
  },
  {
    name: 'a news page: site name off, no period',
    pageTitle: '西岭县总工会召开第九届委员会第三次全体会议_云岭工人网',
    text: '首页 > 要闻\n来源：云岭工人报 2024-03-22 09:10\n西岭县总工会近日召开会议，记者 王明 报道。',
    info: { title: '西岭县总工会召开第九届委员会第三次全体会议', organisation: '西岭县总工会', date: '2024-03-22', period: undefined },
  },
  {
    name: 'the site in front is no title',
    pageTitle: '关于2022年工作情况的报告 - 云岭省总工会',
    text: '',
    info: { title: '关于2022年工作情况的报告', organisation: '云岭省总工会' },
  },
  {
    name: 'signature at the end',
    text: '2023年工会工作总结\n\n一年来，各项工作取得新的进展，职工满意度不断提高，基层组织建设得到加强，服务能力持续提升。\n\n江州市第一人民医院工会\n2024年1月10日\n',
    info: { organisation: '江州市第一人民医院工会', date: '2024-01-10' },
  },
  {
    name: '市总工会 without its name is nobody',
    text: `奋进\n——在市总工会十五届六次全委会议上的讲话\n同志们：\n今天的会议很重要。`,
    info: { organisation: undefined, place: undefined, level: undefined, genre: '讲话' },
  },
  {
    name: 'five years told once, at the opening of a congress’s report',
    text: '在江州市工会第十六次代表大会上的报告\n（2021年11月3日）\n各位代表：五年来，全市工会新建工会1200家。',
    info: { organisation: '江州市工会', years: 5 },
  },
  {
    name: 'five years in figures',
    text: '江州市工会的成绩单\n5年来，开展竞赛900场。\n5年来，发放助学金300万元。\n5年来，新建工会1200家。',
    info: { years: 5 },
  },
  {
    name: 'half a year, of a year without 年',
    text: '【半年账单】2023上半年，清湖工会为你做了这些事\n新建工会21家。',
    info: { period: { start: '2023-01-01', end: '2023-06-30', label: '2023上半年' } },
  },
  {
    name: 'a letter in the middle of the year',
    text: '清湖县总工会｜写给全县职工的一封“年中家书”\n2024年7月9日\n新建工会21家。',
    info: { organisation: '清湖县总工会', period: { start: '2024-01-01', end: '2024-06-30', label: '2024年1-6月' } },
  },
  {
    name: 'a headline that says which place held it',
    text: '清湖州举行工会工作新闻发布会\n本报讯 1月18日，州政府新闻办召开发布会，州总工会副主席介绍情况。2021年，全州新建工会21家。',
    info: { organisation: '清湖州总工会', level: 'city' },
  },
  {
    name: 'years with a wave between them',
    text: `清河市总工会2021～2025年工作报告${BODY}`,
    info: { period: { start: '2021-01-01', end: '2025-12-31', label: '2021～2025年' } },
  },
  {
    name: 'from month to month of one year, both with 月',
    text: `清河市总工会2023年1月至6月工作总结${BODY}`,
    info: { period: { start: '2023-01-01', end: '2023-06-30', label: '2023年1月至6月' } },
  },
  {
    name: 'a month, which is no date of the report',
    text: `清河市总工会2023年3月工作总结${BODY}`,
    info: { period: { start: '2023-03-01', end: '2023-03-31', label: '2023年3月' } },
  },
  {
    name: 'the month in which it was given',
    text: `清河市总工会2023年3月全委会议上的工作报告${BODY}`,
    info: { period: { start: '2022-01-01', end: '2022-12-31', label: '2022年' } },
  },
  {
    name: 'the years of a plan that the title names are not its own',
    text: `清河市总工会贯彻落实《产业工人队伍建设方案（2017—2020年）》2023年工作总结${BODY}`,
    info: { period: { start: '2023-01-01', end: '2023-12-31', label: '2023年' } },
  },
  { name: 'nothing at all', text: '', info: { title: '', organisation: undefined, period: undefined, date: undefined, genre: undefined } },
];
