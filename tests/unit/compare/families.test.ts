import { describe, expect, it } from 'vitest';
import { compareReports } from '../../../lib/compare/index.ts';
import { buildReport } from '../../../lib/corpus/build.ts';
import type { Report } from '../../../lib/corpus/report.ts';
import { recognise } from '../../../lib/recognise/index.ts';

/** What unions count in one unit; `#` is the number. Each is linked with itself a year later, and never without reserve with another of its family. */
const FAMILIES: Record<string, readonly string[]> = {
  rates: [
    '企业建会率达#%',
    '职工入会率达#%',
    '集体合同签订率达#%',
    '工资集体协商建制率达#%',
    '厂务公开建制率达#%',
    '案件办结率达#%',
    '调解成功率达#%',
    '提案办理满意率达#%',
    '劳动合同签订率达#%',
    '经费收缴率达#%',
  ],
  unions: [
    '新建基层工会#家',
    '新建非公企业工会#家',
    '新建工会联合会#家',
    '新建百人以上企业工会#家',
    '新建社会组织工会#家',
    '新建新就业形态企业工会#家',
    '新建村（社区）工会#家',
    '全市基层工会总数达#家',
    '改选换届基层工会#家',
    '规范化建设基层工会#家',
    '撤并基层工会#家',
  ],
  members: [
    '新发展会员#人',
    '新发展农民工会员#人',
    '新发展货车司机会员#人',
    '新发展女会员#人',
    '会员总数达#人',
    '实名制登记会员#人',
    '专职工会干部#人',
    '工会积极分子#人',
  ],
  courses: [
    '举办工会干部培训班#期',
    '举办女职工培训班#期',
    '举办职工技能培训班#期',
    '举办集体协商指导员培训班#期',
    '举办工会财务培训班#期',
    '举办安全生产培训班#期',
    '举办心理健康培训班#期',
    '举办创业培训班#期',
  ],
  rights: [
    '开展法律援助#件',
    '开展法律咨询#件',
    '开展劳动法律监督#件',
    '开展安全检查#件',
    '接听12351热线#件',
    '处理群体性事件#件',
    '办理信访事项#件',
    '参与劳动仲裁#件',
    '提供法律文书代写#件',
    '调解劳动争议#件',
  ],
  sums: [
    '投入送温暖资金#万元',
    '投入送清凉资金#万元',
    '投入竞赛经费#万元',
    '投入疗休养经费#万元',
    '投入阵地建设资金#万元',
    '发放困难补助#万元',
    '发放助学金#万元',
    '发放竞赛奖金#万元',
    '收缴工会经费#万元',
    '返还工会经费#万元',
    '募集善款#万元',
    '带动消费#万元',
    '创造经济效益#万元',
    '发放小额贷款#万元',
  ],
  events: [
    '举办安全讲座#场',
    '举办心理健康讲座#场',
    '举办法律讲座#场',
    '举办读书分享会#场',
    '举办文艺演出#场',
    '举办篮球比赛#场',
    '举办演讲比赛#场',
    '举办招聘会#场',
    '举办交友联谊活动#场',
    '举办义诊活动#场',
    '举办消防演练#场',
    '举办技能培训#场',
    '举办技能竞赛#场',
    '举办劳模宣讲#场',
    '举办普法宣传活动#场',
    '举办职工座谈会#场',
    '举办厨艺大赛#场',
    '举办健步走活动#场',
  ],
};

/** Whom something was done for, by what was done: another group, or another deed for the same, is another row. */
const GROUPS = ['困难职工', '环卫工人', '货车司机', '女职工', '患病职工', '困难职工子女', '劳动模范'];
const DEEDS = ['慰问@#人', '帮扶@#人', '组织@健康体检#人', '培训@#人', '组织@疗休养#人', '吸收@入会#人'];

const reports = new Map<string, Report>();
function reportOf(year: number, sentence: string): Report {
  const text = `江州市总工会${year}年工作总结\n\n一年来，各级工会认真履职。${sentence}。\n`;
  const report = reports.get(text) ?? buildReport({ source: text, text, mentions: recognise(text) });
  reports.set(text, report);
  return report;
}

/** The verdict between a sentence and another of the year before; `none` where they are not linked. */
function verdictOf(page: string, other: string): string {
  const { figures } = compareReports(reportOf(2022, page.replace('#', '98')), [reportOf(2021, other.replace('#', '93'))]);
  return figures.at(-1)?.counterparts[0]?.verdict ?? 'none';
}

function expectFamily(rows: readonly string[]): void {
  expect(rows.filter((row) => verdictOf(row, row) !== 'yes')).toEqual([]);
  const mixed = rows.flatMap((page) =>
    rows.filter((other) => other !== page && verdictOf(page, other) === 'yes').map((other) => `${page} ~ ${other}`),
  );
  expect(mixed).toEqual([]);
}

describe('rows of one unit', () => {
  it.each(Object.keys(FAMILIES))('%s', (family) => expectFamily(FAMILIES[family] ?? []));

  it.each(GROUPS)('what was done for %s', (group) => expectFamily(DEEDS.map((deed) => deed.replace('@', group))));

  it.each(DEEDS)('%s, for whom', (deed) => expectFamily(GROUPS.map((group) => deed.replace('@', group))));
});
