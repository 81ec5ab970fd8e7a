import { describe, expect, it } from 'vitest';
import { textFingerprint } from '../../../lib/corpus/text-fingerprint.ts';
import { addAll, countyReport, draftOf, pageOf, startedLibrary, unwrap } from './reports.ts';

const SHIQIAO = [2021, 2022, 2023].map((year) => countyReport('石桥县', year));
const SONGYAN = [2022, 2023].map((year) => countyReport('松岩县', year));
const NEW_PARAGRAPH = '三、自身建设\n全县新建基层工会43家，新发展会员2860人，培训工会干部320人次，建成职工书屋15家。';

const PAGE_HEAD = '石桥县总工会\n首页 工会要闻 通知公告 法律援助 办事指南\n您当前的位置：首页 > 信息公开 > 工作总结';
const PAGE_FOOT =
  '上一篇：关于做好年度困难职工建档立卡工作的通知\n下一篇：县总工会召开女职工工作座谈会\n主办：石桥县总工会 地址：滨河路168号\n网站地图 联系我们 版权声明';

describe('own reports', () => {
  it('are listed with what was recognised, read and told of', async () => {
    const { library, changes } = startedLibrary();
    const [id = ''] = await addAll(library, [SHIQIAO[0] ?? '']);
    const [report] = unwrap(await library.list()).reports;
    expect(report).toMatchObject({ id, info: { organisation: '石桥县总工会', period: { end: '2021-12-31' } }, origin: { kind: 'pasted' } });
    expect(report?.counts).toEqual({ figure: 9, slogan: 4, programme: 1 });
    expect(unwrap(await library.text(id))).toBe(SHIQIAO[0]);
    expect(unwrap(await library.report(id)).facts).toMatchObject({ source: `own:${id}`, info: { organisation: '石桥县总工会' } });
    expect(changes()).toBe(1);
  });

  it.each([
    ['the same text', (text: string) => text, 'same'],
    ['other white space and punctuation', (text: string) => `\u3000${text.replaceAll('，', ', ').replaceAll('\n', '\n\n')}`, 'same'],
    ['a few characters changed', (text: string) => text.replace('折合', '价值'), 'near'],
    // The file was added, then the page with the same text: it was taken in as another report.
    ['a page’s head and foot around it', (text: string) => `${PAGE_HEAD}\n${text}\n${PAGE_FOOT}`, 'near'],
  ])('%s: a duplicate', async (_, change, likeness) => {
    const { library } = startedLibrary();
    const text = countyReport('石桥县', 2021, `${NEW_PARAGRAPH}\n`.repeat(1) + LONG);
    const [id] = await addAll(library, [text]);
    expect(unwrap(await library.add(draftOf(change(text))))).toMatchObject({ state: 'duplicate', likeness, of: { id } });
    expect(unwrap(await library.list()).reports).toHaveLength(1);
  });

  it('a near likeness is kept where the reader wants both; last year’s report is none', async () => {
    const { library } = startedLibrary();
    await addAll(library, [SHIQIAO[0] + LONG]);
    expect(unwrap(await library.add(draftOf(`${SHIQIAO[0]?.replace('折合', '价值')}${LONG}`), { keepBoth: true })).state).toBe('added');
    await addAll(library, SHIQIAO.slice(1));
    expect(unwrap(await library.list()).reports).toHaveLength(4);
  });

  it.each([
    ['nothing', { text: ' ' }],
    ['no letters', { text: '……！！' }],
    ['no origin', { text: SHIQIAO[0], origin: { kind: 'dream' } }],
    ['no list of groups', { text: SHIQIAO[0], groups: 'all' }],
  ])('%s is refused', async (_, over) => {
    const { library } = startedLibrary();
    // What TypeScript forbids may still come by message.
    expect(await library.add({ ...draftOf(''), ...over } as never)).toEqual({ ok: false, error: 'invalid' });
    expect(unwrap(await library.list()).reports).toEqual([]);
  });

  it('are corrected: the new organisation is what they are found by', async () => {
    const { library } = startedLibrary();
    const [id = ''] = await addAll(library, [SONGYAN[0] ?? '']);
    const page = pageOf(SHIQIAO[2] ?? '');
    const verdicts = async () => {
      const { comparison } = await library.compare(page, { kind: 'automatic' });
      return new Set(comparison.figures.flatMap(({ counterparts }) => counterparts.map(({ verdict }) => verdict)));
    };
    expect(await verdicts()).toEqual(new Set(['caution']));
    const info = { title: '改过的题目', organisation: '石桥县总工会', period: { start: '2022-01-01', end: '2022-12-31', label: '2022年' } };
    expect(unwrap(await library.updateInfo([{ id, info }]))[0]?.info).toEqual(info);
    expect(unwrap(await library.report(id)).facts.info).toEqual(info);
    const { comparison } = await library.compare(page, { kind: 'automatic' });
    expect(comparison.reference).toBe(`own:${id}`);
    expect(await verdicts()).toContain('yes');
    expect(comparison.reports[0]?.info.title).toBe('改过的题目');
    expect(await library.updateInfo([{ id, info: { title: 7 } as never }])).toEqual({ ok: false, error: 'invalid' });
    const other = { id, info: { title: '又改' } };
    expect(await library.updateInfo([other, { id: 'nobody', info: { title: '无' } }])).toEqual({ ok: false, error: 'not-found' });
    expect(await library.updateInfo([other, { id: 'nobody', info: {} as never }])).toEqual({ ok: false, error: 'invalid' });
    expect(unwrap(await library.report(id)).info.title).toBe('改过的题目');
  });
});

describe('a page in the corpus', () => {
  const URL = 'https://gonghui.example/2021.html';
  const found = async (text: string, url = URL) => {
    const { library } = startedLibrary();
    await library.add(draftOf(countyReport('松岩县', 2021), { origin: { kind: 'page', url: URL } }));
    const answer = unwrap(await library.find(url, textFingerprint(text)));
    return answer?.is;
  };

  it.each([
    [
      'its text, wherever it stands',
      countyReport('松岩县', 2021).replaceAll('，', '， '),
      'https://gonghui.example/copy.html',
      'same-text',
    ],
    ['another text at its address', countyReport('松岩县', 2022), URL, 'same-address'],
    ['neither', countyReport('松岩县', 2022), 'https://gonghui.example/2022.html', undefined],
  ])('%s', async (_, text, url, is) => {
    expect(await found(text, url)).toBe(is);
  });
});

describe('removing', () => {
  it('takes a report out of lists and index, restoring puts it back as it was', async () => {
    const { library, database } = startedLibrary();
    const ids = await addAll(library, SHIQIAO);
    const before = unwrap(await library.list());
    const page = pageOf(countyReport('石桥县', 2024));
    const compared = await library.compare(page, { kind: 'automatic' });
    const { token, reports } = unwrap(await library.remove([ids[1] ?? '', ids[2] ?? '', 'nobody']));
    expect(reports).toBe(2);
    expect((await library.compare(page, { kind: 'automatic' })).comparison.reports.map(({ source }) => source)).toEqual([`own:${ids[0]}`]);
    expect((await database.reportSegments.toArray()).flatMap((row) => row.ids)).toEqual([ids[0]]);
    expect(unwrap(await library.restore(token))).toBe(2);
    expect(unwrap(await library.list())).toEqual(before);
    expect(await library.compare(page, { kind: 'automatic' })).toEqual(compared);
    expect(await library.restore(token)).toEqual({ ok: false, error: 'not-found' });
  });

  it('what was added again meanwhile is not there twice', async () => {
    const { library, database } = startedLibrary();
    const [id = ''] = await addAll(library, [SHIQIAO[0] ?? '']);
    const { token } = unwrap(await library.remove([id]));
    const [again] = await addAll(library, [SHIQIAO[0] ?? '']);
    expect(unwrap(await library.restore(token))).toBe(0);
    expect(unwrap(await library.list()).reports.map((report) => report.id)).toEqual([again]);
    expect((await database.reportSegments.toArray()).flatMap((row) => row.ids)).toEqual([again]);
  });
});

describe('groups', () => {
  it('are made, named, filled, emptied, removed and restored', async () => {
    const { library } = startedLibrary();
    const mine = unwrap(await library.createGroup(' 我县 '));
    expect(mine.name).toBe('我县');
    expect(await library.createGroup('我县')).toEqual({ ok: false, error: 'invalid' });
    expect(await library.createGroup(' ')).toEqual({ ok: false, error: 'invalid' });
    const province = unwrap(await library.createGroup('全省'));
    const ids = await addAll(library, SHIQIAO, [mine.id]);
    unwrap(await library.setGroups(ids.slice(0, 2), [province.id], [mine.id]));
    expect(await library.setGroups(['nobody'], [mine.id], [])).toEqual({ ok: false, error: 'not-found' });
    expect(await library.setGroups(ids, ['nothing'], [])).toEqual({ ok: false, error: 'not-found' });
    const groupsOf = async () => Object.fromEntries(unwrap(await library.list()).reports.map(({ id, groups }) => [id, groups]));
    const filled = { [ids[0] ?? '']: [province.id], [ids[1] ?? '']: [province.id], [ids[2] ?? '']: [mine.id] };
    expect(await groupsOf()).toEqual(filled);
    expect(unwrap(await library.renameGroup(province.id, '省里')).name).toBe('省里');
    const { token, reports } = unwrap(await library.removeGroup(province.id));
    expect(reports).toBe(2);
    expect((await groupsOf())[ids[0] ?? '']).toEqual([]);
    expect(unwrap(await library.restore(token))).toBe(2);
    expect(await groupsOf()).toEqual(filled);
    expect(unwrap(await library.list()).groups.map(({ name }) => name)).toEqual(['省里', '我县']);
  });
});

describe('a page against own reports', () => {
  it('has the report before as reference, texts at hand, and names counted over all reports', async () => {
    const { library } = startedLibrary();
    const ids = await addAll(library, [...SHIQIAO, ...SONGYAN]);
    const compared = await library.compare(pageOf(countyReport('石桥县', 2024, NEW_PARAGRAPH)), { kind: 'automatic' });
    expect(compared.comparison.reference).toBe(`own:${ids[2]}`);
    expect(compared.texts[`own:${ids[2]}`]).toBe(SHIQIAO[2]);
    expect(compared.corpusSize).toBe(5);
    expect(compared.spread.slogan.两个维护).toEqual({ reports: 5, count: 5 });
    expect(compared.spread.programme.金秋助学).toEqual({ reports: 5, count: 5 });
    const cases = compared.comparison.figures.find(({ text }) => text === '49件');
    expect(cases?.counterparts.find(({ source }) => source === `own:${ids[2]}`)).toMatchObject({ text: '48件', verdict: 'yes' });
    expect(compared.told?.figures).not.toEqual({});
  });

  it('leaves out the page’s own text, also where it was added', async () => {
    const { library } = startedLibrary();
    const ids = await addAll(library, SHIQIAO);
    const compared = await library.compare(pageOf(SHIQIAO[2] ?? ''), { kind: 'automatic' });
    expect(compared.sameText.map(({ period }) => period?.label)).toEqual(['2023年']);
    expect(compared.comparison.reports.map(({ source }) => source)).toEqual([`own:${ids[0]}`, `own:${ids[1]}`]);
    expect(compared.corpusSize).toBe(2);
    expect(compared.spread.slogan.两个维护).toEqual({ reports: 2, count: 2 });
  });

  it('is set against a chosen report, a chosen group, and automatically where either has gone', async () => {
    const { library } = startedLibrary();
    const group = unwrap(await library.createGroup('邻县'));
    const own = await addAll(library, SHIQIAO);
    const near = await addAll(library, SONGYAN, [group.id]);
    const page = pageOf(countyReport('石桥县', 2024));
    const chosen = await library.compare(page, { kind: 'report', source: `own:${own[0]}` });
    expect(chosen.comparison.reference).toBe(`own:${own[0]}`);
    expect(chosen.choice.kind).toBe('report');
    const neighbours = await library.compare(page, { kind: 'group', id: group.id });
    expect(neighbours.comparison.reports.map(({ source }) => source)).toEqual(near.map((id) => `own:${id}`));
    expect(neighbours.comparison.reference).toBe(`own:${near[1]}`);
    expect((await library.compare(page, { kind: 'report', source: 'own:gone' })).choice).toEqual({ kind: 'automatic' });
    expect((await library.compare(page, { kind: 'group', id: 'gone' })).comparison.reference).toBe(`own:${own[2]}`);
  });

  it('is read once, however often it is compared; with other marks it is another page', async () => {
    const { library } = startedLibrary();
    const own = await addAll(library, SHIQIAO);
    const page = pageOf(countyReport('石桥县', 2024, LONG));
    const first = await library.compare(page, { kind: 'automatic' });
    const chosen = await library.compare(structuredClone(page), { kind: 'report', source: `own:${own[0]}` });
    expect(chosen.report).toBe(first.report);
    expect(chosen.comparison.reuse).toEqual(first.comparison.reuse);
    expect(await library.compare(page, { kind: 'automatic' })).toEqual(first);
    const fewer = await library.compare({ ...page, mentions: page.mentions.slice(1) }, { kind: 'automatic' });
    expect(fewer.report.slogans.length + fewer.report.figures.length).toBeLessThan(
      first.report.slogans.length + first.report.figures.length,
    );
  });

  it('finds where a passage was carried over from, whoever wrote it', async () => {
    const { library } = startedLibrary();
    const [id] = await addAll(library, [`山前市财贸工会2020年大事记\n${LONG}`]);
    await addAll(library, SONGYAN);
    const compared = await library.compare(pageOf(countyReport('石桥县', 2024, LONG)), { kind: 'automatic' });
    const passage = compared.comparison.reuse.find(({ source }) => source === `own:${id}`);
    expect(passage?.similarity).toBe(1);
    expect((passage?.end ?? 0) - (passage?.start ?? 0)).toBeGreaterThan(LONG.length * 0.9);
  });

  it('offers all that can be chosen, the page’s own body first', async () => {
    const { library } = startedLibrary();
    await addAll(library, [...SONGYAN, ...SHIQIAO]);
    const { reports } = await library.choices({ title: '', organisation: '石桥县总工会' });
    expect(reports.map(({ info }) => `${info.organisation}${info.period?.label}`)).toEqual([
      ...['2023年', '2022年', '2021年'].map((year) => `石桥县总工会${year}`),
      ...['2023年', '2022年'].map((year) => `松岩县总工会${year}`),
    ]);
  });
});

const LONG =
  '县总工会把职工书屋建到车间和工地，请老工匠讲自己的故事，让青年职工在师傅身边学手艺、学做人。每个季度评一次最受欢迎的书，由职工自己投票，' +
  '得票多的书再添置五册，并请作者到厂里同职工见面。外来务工人员子女放假来厂探亲，书屋专门腾出一角，请退休教师陪他们读书写字，父母下班后接回宿舍。';

describe('a name in own reports', () => {
  it('is told of with how often, newest first; one that was removed no more', async () => {
    const { library } = startedLibrary();
    const ids = await addAll(
      library,
      [SHIQIAO[1], SHIQIAO[2], SHIQIAO[0], '白沙县总工会2020年工作总结\n全年召开会议3次。'].map((text) => text ?? ''),
    );
    const found = async (name: string) =>
      unwrap(await library.reportsWith('programme', name)).map(({ info, count }) => [info.period?.label, count]);
    expect(await found('金秋助学')).toEqual([
      ['2023年', 1],
      ['2022年', 1],
      ['2021年', 1],
    ]);
    unwrap(await library.remove([ids[1] ?? '']));
    expect(await found('金秋助学')).toHaveLength(2);
    expect(await found('没有这个')).toEqual([]);
  });
});
