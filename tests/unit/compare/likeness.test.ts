import { describe, expect, it } from 'vitest';
import type { FigureComparison } from '../../../lib/compare/comparison.ts';
import { compareReports } from '../../../lib/compare/index.ts';
import { buildReport } from '../../../lib/corpus/build.ts';
import { recognise } from '../../../lib/recognise/index.ts';

const ROWS = (one: number) =>
  `新建基层工会${40 + one}家，新发展会员${900 + one}人。签订集体合同${120 + one}份。建成职工书屋${8 + one}家。走访慰问困难职工${310 + one}人。举办法律讲座${26 + one}场。办理法律援助案件${71 + one}件。`;

/** The figures of a page of these rows and a last one, set against the year before. */
function compared(page: string, other: string): FigureComparison[] {
  const [now, before] = [page, other].map((row, i) => {
    const text = `清湖区总工会${2023 - i}年工作总结\n\n${ROWS(i)}${row}\n`;
    return buildReport({ source: `${i}.txt`, text, mentions: recognise(text) });
  });
  if (now === undefined || before === undefined) throw new Error('no reports');
  return compareReports(now, [before]).figures;
}

const linked = (page: string, other: string): string[] =>
  compared(page, other)
    .at(-1)
    ?.counterparts.map(({ text }) => text) ?? [];

describe('rows that no rule knows, in reports that have much in common', () => {
  it.each([
    ['代表们走进工地、食堂巡视座谈8次，265人次参与其中。', '组织代表巡视、座谈6次，参加代表210人次。', '210人次'],
    ['“我和我的工地”演讲比赛共有41名选手登台。', '“奋斗的幸福”主题演讲比赛，36名教职工参加。', '36名'],
    ['职工夜校全年开课96次，310名学员报名。', '开设书法等职工夜校8个班，学员240人。', '240人'],
  ])('%s ~ %s', (page, other, text) => {
    expect(linked(page, other)).toEqual([text]);
  });

  it('tells which links were found so', () => {
    const figures = compared('代表们走进工地、食堂巡视座谈8次，265人次参与其中。', '组织代表巡视、座谈6次，参加代表210人次。');
    const told = figures.map(({ text, counterparts }) => [text, counterparts[0]?.isByLikeness === true]);
    expect(told).toContainEqual(['265人次', true]);
    expect(told).toContainEqual(['120份', false]);
  });

  it.each([
    ['another stage', '受理劳务纠纷诉求171件。', '办结劳务纠纷诉求143件。'],
    ['another group', '女职工心灵驿站坐诊辅导210人次。', '农民工心灵驿站坐诊辅导190人次。'],
    ['a grade of its own', '青年教师教学竞赛获市级一等奖21项。', '青年教师教学竞赛获市级三等奖19项。'],
    ['another honour', '21人评上县里的“最美职工”。', '推荐县五一劳动奖章19名。'],
    ['another machine', '为班组配备微波炉42台。', '为班组配备净水器38台。'],
    ['what is new beside all there is', '新增签约律师23名。', '签约律师共86名。'],
    ['one tried and one settled', '驻院工作室调解劳资纠纷346件。', '驻院工作室成功调解劳资纠纷308件。'],
    ['another size', '红石榴文艺轻骑队送戏进矿区360趟。', '红石榴轻骑队为矿区送戏30趟。'],
    ['another programme', '开展“送法到岗”活动57场，服务职工9300人次。', '举办“守约同行”农民工公益服务活动40场，惠及农民工7100人次。'],
    ['the area of another house', '市工人文化宫新馆建成启用，总建筑面积2.6万平方米。', '各县区均建成职工服务中心，总面积1.8万平方米。'],
    ['another thing told with the same verb', '召开学习会1次，开展警示教育5次。', '召开务虚会2次，开展专题研讨6次。'],
    ['another thing on a topic', '召开学习会1次，班子成员讲专题党课7次。', '召开务虚会2次，开展专题研讨6次。'],
    ['what hangs on another thing', '举办书画展等文体活动72场，参与职工2.3万人次。', '开展主题宣讲112场，覆盖职工1.6万人次。'],
    ['nothing but a word of all', '职工参加各类活动210人次。', '组织职工开展工作190人次。'],
  ])('not %s', (_, page, other) => {
    expect(linked(page, other)).toEqual([]);
  });
});
