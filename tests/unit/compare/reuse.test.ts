import { describe, expect, it } from 'vitest';
import type { Reuse } from '../../../lib/compare/comparison.ts';
import { findReuse } from '../../../lib/compare/reuse.ts';
import { buildReport } from '../../../lib/corpus/build.ts';
import { recognise } from '../../../lib/recognise/index.ts';

const CARRIED = '把职工食堂、浴室和更衣间一处一处看过去，才知道哪里缺热水、哪里少座位，各分会主席心里都要有一本明白的账';
const CHANGED = '把职工食堂、浴室和新更衣间一处一处看过去，才知道哪里缺热水、哪里少座位，全港各分会主席心里都要有一本明白的账';
const SECOND = '夜班电瓶车的充电棚离车间太远，雨天要绕过三个路口，这件小事拖了两个冬天，今年入冬以前必须有个说法';
const page = `今年以来，我们认真学习、深入思考。${CARRIED}。新的一年我们再出发。`;
const reportOf = (source: string, text: string, title?: string) =>
  buildReport({ source, text, mentions: recognise(text), ...(title === undefined ? {} : { title }) });
const between = (page: string, other: string, [title, otherTitle]: string[] = []) =>
  findReuse(
    reportOf('page', page, title),
    [reportOf('other', other, otherTitle)],
    new Map([
      ['page', page],
      ['other', other],
    ]),
  );
const told = (
  page: string,
  other: string,
  { start, end, sourceStart, sourceEnd }: Pick<Reuse, 'start' | 'end' | 'sourceStart' | 'sourceEnd'>,
) => [page.slice(start, end), other.slice(sourceStart, sourceEnd)];

describe('passages carried over', () => {
  it('word for word, by fingerprints alone', () => {
    const other = `春去秋来，时光荏苒，岁月如歌。${CARRIED}！大家辛苦了。`;
    const [found, ...more] = findReuse(reportOf('page', page), [reportOf('other', other)]);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ source: 'other', similarity: 1 });
    // The ends are known to within a window.
    expect(CARRIED).toContain(page.slice(found?.start, found?.end));
    expect((found?.end ?? 0) - (found?.start ?? 0)).toBeGreaterThan(CARRIED.length - 20);
    expect(other.slice(found?.sourceStart, found?.sourceEnd)).toBe(page.slice(found?.start, found?.end));
  });

  it('exactly, where the texts are at hand, with what was changed', () => {
    const other = `春去秋来，时光荏苒，岁月如歌。${CHANGED}！大家辛苦了。`;
    const [found, ...more] = between(page, other);
    expect(more).toEqual([]);
    expect(found && told(page, other, found)).toEqual([CARRIED, CHANGED]);
    expect(found?.similarity).toBeGreaterThan(0.9);
    expect(found?.similarity).toBeLessThan(1);
    expect(found?.changes?.map((change) => told(page, other, change))).toEqual([
      ['', '新'],
      ['', '全港'],
    ]);
  });

  it('from a clause on where only the tail of one stands before it', () => {
    const now = `各级分会主席带头，${CARRIED}。`;
    const then = `今年由老主席带头，${CARRIED}。`;
    const [found] = between(now, then);
    expect(found && told(now, then, found)).toEqual([CARRIED, CARRIED]);
  });

  it('a frame filled with other numbers, and the figures that stand in one place', () => {
    const now = '港口消防队全年接到水上求助电话112次，派出快艇67航次，救起落水人员23名，拖回失去动力的小船41艘。';
    const then = '港口消防队全年接到水上求助电话98次，派出快艇54航次，救起落水人员19名，拖回失去动力的小船36艘。';
    const [found, ...more] = between(now, then);
    expect(more).toEqual([]);
    expect(found?.changes?.map((change) => told(now, then, change))).toEqual([
      ['112', '98'],
      ['67', '54'],
      ['23', '19'],
      ['41', '36'],
    ]);
    expect(found?.figures?.map((pair) => told(now, then, pair))).toContainEqual(['23名', '19名']);
    expect(found?.ritual).toBeUndefined();
  });

  it('paragraphs that changed places', () => {
    const [one, two] = [`${CARRIED}。`, `${SECOND}。`];
    const found = between(`${one}\n${two}\n`, `${two}\n新的一年有新的打算。\n${one}\n`);
    expect(found.map(({ similarity }) => similarity)).toEqual([1, 1]);
    expect(found[0]?.sourceStart).toBeGreaterThan(found[1]?.sourceStart ?? 0);
  });

  it('a passage that the page has twice is told at both places', () => {
    const found = between(`${CARRIED}。\n我们接着往下讲几句别的话。\n${CARRIED}。`, `${CARRIED}。`);
    expect(found).toHaveLength(2);
    expect(new Set(found.map(({ sourceStart }) => sourceStart)).size).toBe(1);
  });

  it('a doubled character does not cut a passage in two, and the number of the next heading is no part of it', () => {
    const now = `${CARRIED.replace('才知道', '才才知道')}。\n（三）`;
    const [found, ...more] = between(now, `${CARRIED}。\n三、`);
    expect(more).toEqual([]);
    expect(now.slice(found?.start, found?.end)).toBe(CARRIED.replace('才知道', '才才知道'));
  });

  it('less than twenty characters is no passage', () => {
    expect(between(page, '哪里少座位，各分会主席心里都要有数，人人有责。')).toEqual([]);
  });

  it('two sentences on one thing are none', () => {
    expect(
      between(
        '全年为一线职工送去清凉饮料和防暑药品，走遍了港区每一个泊位。',
        '港区每一个泊位的职工都说，清凉饮料来得及时，防暑药品很管用。',
      ),
    ).toEqual([]);
  });

  it('not what a site has around its reports: menu, title, byline and the lines below', () => {
    const site = (year: number, views: number, body: string) =>
      `云湖市总工会\n首页工会概况信息公开工作动态服务职工党建工作\n当前位置：首页 > 信息公开 > 工作总结\n云湖市总工会${year}年工作总结\n来源：云湖市总工会　作者：办公室　时间：${year}-12-20　点击数：${views}　【字体：大 中 小】\n${body}\n上一篇：关于元旦放假的通知\n下一篇：市总工会召开全委会\n主办：云湖市总工会　地址：云湖市滨河路66号　电话：6612345`;
    const [now, before] = [site(2024, 857, `今年的事先说一件。${CARRIED}。`), site(2023, 1286, `${CARRIED}。别的另说。`)];
    const titles = ['云湖市总工会2024年工作总结_云湖市总工会', '云湖市总工会2023年工作总结_云湖市总工会'];
    expect(between(now, before, titles).map(({ start, end }) => now.slice(start, end))).toEqual([CARRIED]);
  });

  it('with the mark that closes what it opens', () => {
    const words = '食堂里的热水和座位要一处一处看过去，各分会主席心里都要有一本账，名字就叫“明白账”';
    const [now, before] = [`今年我们说。${words}。`, `去年说过一遍，${words}；记着。`];
    const [found] = between(now, before);
    expect(now.slice(found?.start, found?.end).endsWith('“明白账”')).toBe(true);
  });

  it('by fingerprints with whole numbers at the ends', () => {
    for (const year of ['2024', '12024', '312024']) {
      const text = `全会以来，${year}年是把食堂浴室和更衣间一处一处看过去的一年，也是各分会主席心里都有一本明白账的一年，共走访了${year}`;
      const [found] = findReuse(reportOf('page', text), [reportOf('other', text)], new Map([['page', text]]));
      const cut = (at = 0) => /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at] ?? '');
      expect([cut(found?.start), cut(found?.end)], year).toEqual([false, false]);
    }
  });
});

describe('formulas said every year', () => {
  const RITUAL = [
    '同志们，让我们更加紧密地团结在以习近平同志为核心的党中央周围，踔厉奋发、勇毅前行，为建设美丽港城而努力奋斗！',
    '现在，我代表港城总工会第六届委员会向大会作工作报告，请予审议，并请列席人员提出意见。',
    '坚持以习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十大精神，深刻领悟“两个确立”的决定性意义',
  ];
  it.each(RITUAL)('%s', (formula) => {
    const [found, ...more] = between(`${formula}\n`, `${formula}\n`);
    expect(more).toEqual([]);
    expect(found?.ritual).toBe(true);
  });

  it('what says something is none', () => {
    expect(between(page, page).every(({ ritual }) => ritual === undefined)).toBe(true);
  });
});
