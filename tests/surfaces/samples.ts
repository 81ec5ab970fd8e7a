/** An invented report of an invented district, and what is compared with it. All sentences are ours. */
import type {
  ComparedReport,
  Comparison,
  Counterpart,
  FigureComparison,
  NameComparison,
  ProgrammeComparison,
} from '../../lib/compare/comparison.ts';
import type { Heading, Report, ReportInfo } from '../../lib/corpus/report.ts';
import type { PageReading } from '../../lib/messages/protocol.ts';
import type { Note } from '../../lib/note/note.ts';
import { recognise } from '../../lib/recognise/index.ts';
import { type Told, type ToldWords, toldKey } from '../../lib/state/told.ts';
import type { Span } from '../../lib/text/span.ts';

const TEXT = [
  '云溪区总工会2023年工作报告',
  '2023年，云溪区各级工会坚持以新时代中国特色社会主义思想为指导，深刻领悟“两个确立”的决定性意义，增强“四个意识”、坚定“四个自信”、做到“两个维护”，团结动员广大职工建功立业。',
  '一、维护职工权益',
  '全区各级工会受理劳动争议案件312件，调解成功208件，追回工资1180万元。法律服务律师团代理职工劳动争议案件96件，涉及人数约430人。',
  '深化集体协商，签订集体合同1.2万份，覆盖职工36.5万人，签订率达92.5%。',
  '二、做实普惠服务',
  '开展“送清凉”活动，慰问户外劳动者4.8万人次；“求学圆梦”行动资助职工1,250人，发放补助375万元。新建职工书屋18家，提升爱心驿站60多个。',
  '三、建强工会组织',
  '新发展会员2.3万人，其中新就业形态劳动者8600人。区总工会本级新建工会119家。2024年，计划培育不少于2家示范性职工服务中心，推动高质量发展。',
].join('\n');

/** The first place of `words` in the sample text; a sample that names what is not there is a mistake of the sample. */
function at(words: string): Span {
  const start = TEXT.indexOf(words);
  if (start < 0) throw new Error(`not in the sample text: ${words}`);
  return { start, end: start + words.length };
}

const INFO: ReportInfo = {
  title: '团结动员全区职工为建设现代化云溪建功立业——云溪区总工会2023年工作报告',
  organisation: '云溪区总工会',
  place: '云溪区',
  level: 'county',
  period: { start: '2023-01-01', end: '2023-12-31', label: '2023年' },
  genre: '工作报告',
};

/** A report of the corpus as a column. */
function reportOf(year: number, organisation = '云溪区总工会'): ComparedReport {
  const place = organisation.slice(0, 3);
  return {
    source: `${place}-${year}.txt`,
    info: {
      title: `${organisation}${year}年工作报告`,
      organisation,
      place,
      period: { start: `${year}-01-01`, end: `${year}-12-31`, label: `${year}年` },
    },
  };
}

const Y2021 = reportOf(2021);
const Y2022 = reportOf(2022);
const OTHER = reportOf(2022, '东桥区总工会');

/** Places in the other reports, which are not at hand: each its own. */
let nextPlace = 100;

function counterpart(report: ComparedReport, text: string, value: number, unit: string, rest: Partial<Counterpart> = {}): Counterpart {
  nextPlace += 10;
  return { source: report.source, start: nextPlace, end: nextPlace + text.length, text, value, unit, verdict: 'yes', reasons: [], ...rest };
}

function figure(
  text: string,
  value: number,
  unit: string,
  indicator: string,
  heading: string,
  counterparts: Counterpart[] = [],
): FigureComparison {
  return { ...at(text), text, value, unit, indicator, heading, counterparts };
}

const RIGHTS = '一、维护职工权益';
const SERVICE = '二、做实普惠服务';
const UNION = '三、建强工会组织';

const FIGURES: FigureComparison[] = [
  figure('312件', 312, '件', '受理劳动争议案件', RIGHTS, [
    counterpart(Y2021, '246起', 246, '件', { change: { difference: 66, percent: 26.829, precision: 'exact' } }),
    counterpart(Y2022, '289件', 289, '件', { change: { difference: 23, percent: 7.958, precision: 'exact' } }),
  ]),
  figure('208件', 208, '件', '调解成功劳动争议案件', RIGHTS, [
    counterpart(Y2022, '211件', 211, '件', { change: { difference: -3, percent: -1.42, precision: 'exact' } }),
  ]),
  figure('1180万元', 11800000, '元', '追回工资', RIGHTS, [
    counterpart(Y2022, '960多万元', 9600000, '元', { change: { difference: 2200000, percent: 22.9, precision: 'under' } }),
  ]),
  figure('96件', 96, '件', '代理职工劳动争议案件', RIGHTS, [
    counterpart(Y2022, '15件', 15, '件', { verdict: 'caution', reasons: ['scope', 'plausibility'] }),
  ]),
  figure('430人', 430, '人', '涉及人数', RIGHTS, [
    counterpart(Y2022, '约400人', 400, '人', { change: { difference: 30, percent: 7.5, precision: 'about' } }),
  ]),
  figure('1.2万份', 12000, '份', '签订集体合同', RIGHTS, [
    counterpart(Y2021, '1.2万份', 12000, '份', { verdict: 'caution', reasons: ['repeated'] }),
  ]),
  figure('36.5万人', 365000, '人', '覆盖职工', RIGHTS),
  figure('92.5%', 92.5, '%', '集体合同签订率', RIGHTS, [
    counterpart(Y2022, '90.8%', 90.8, '%', { change: { difference: 1.7, precision: 'exact' } }),
  ]),
  figure('4.8万人次', 48000, '人次', '送清凉慰问户外劳动者', SERVICE, [
    counterpart(Y2021, '3.9万人次', 39000, '人次', { change: { difference: 9000, percent: 23.08, precision: 'exact' } }),
    counterpart(Y2022, '4.6万人次', 46000, '人次', { change: { difference: 2000, percent: 4.3478, precision: 'exact' } }),
    counterpart(OTHER, '2.1万人次', 21000, '人次', { verdict: 'caution', reasons: ['district'] }),
  ]),
  { ...figure('1,250人', 1250, '人', '求学圆梦资助职工', SERVICE), programme: '求学圆梦' },
  figure('375万元', 3750000, '元', '求学圆梦发放补助', SERVICE),
  figure('18家', 18, '家', '新建职工书屋', SERVICE, [
    counterpart(Y2022, '12家', 12, '家', { change: { difference: 6, precision: 'exact' } }),
  ]),
  figure('60多个', 60, '个', '提升爱心驿站', SERVICE, [
    counterpart(Y2022, '45个', 45, '个', { isByLikeness: true, change: { difference: 15, percent: 33.3, precision: 'over' } }),
  ]),
  figure('2.3万人', 23000, '人', '新发展会员', UNION, [
    counterpart(Y2021, '1.8万人', 18000, '人', { change: { difference: 5000, percent: 27.8, precision: 'exact' } }),
    counterpart(Y2022, '2.6万人', 26000, '人', { change: { difference: -3000, percent: -11.54, precision: 'exact' } }),
  ]),
  figure('8600人', 8600, '人', '新发展新就业形态劳动者会员', UNION),
  figure('119家', 119, '家', '新建工会', UNION, [counterpart(Y2022, '11家', 11, '家', { verdict: 'caution', reasons: ['scope'] })]),
];

function name(words: string, page: number, reports: Record<string, number>, state: NameComparison['state']): NameComparison {
  return {
    name: words,
    kind: 'numbered',
    page,
    reports,
    state,
    places: page > 0 && TEXT.includes(words) ? Array.from({ length: page }, () => at(words)) : [],
  };
}

const SLOGANS: NameComparison[] = [
  name('两个确立', 3, {}, 'new'),
  name('高质量发展', 12, { [Y2021.source]: 4, [Y2022.source]: 9, [OTHER.source]: 7 }, 'kept'),
  name('四个意识', 1, { [Y2021.source]: 1, [Y2022.source]: 1, [OTHER.source]: 1 }, 'kept'),
  name('四个自信', 1, { [Y2021.source]: 1, [Y2022.source]: 1 }, 'kept'),
  name('两个维护', 1, { [Y2021.source]: 2, [Y2022.source]: 2, [OTHER.source]: 1 }, 'kept'),
  name('听党话、跟党走', 0, { [Y2021.source]: 1, [Y2022.source]: 2 }, 'gone'),
  name('不忘初心、牢记使命', 0, { [Y2022.source]: 1 }, 'gone'),
];

function programme(
  words: string,
  page: number,
  reports: Record<string, number>,
  state: NameComparison['state'],
  wording: string,
): ProgrammeComparison {
  const mentions = Object.keys(reports).map((source) => ({ source, start: 10, end: 10 + wording.length, text: wording }));
  return { ...name(words, page, reports, state), kind: 'campaign', mentions };
}

const PROGRAMMES: ProgrammeComparison[] = [
  programme('爱心驿站', 1, {}, 'new', ''),
  programme('送清凉', 1, { [Y2021.source]: 1, [Y2022.source]: 2, [OTHER.source]: 1 }, 'kept', '“夏送清凉”活动'),
  programme('求学圆梦', 1, { [Y2022.source]: 1 }, 'kept', '“求学圆梦”行动计划'),
  programme('职工书屋', 1, { [Y2021.source]: 1 }, 'kept', '职工书屋'),
  programme('尊法守法·携手筑梦', 0, { [Y2022.source]: 1 }, 'gone', '“尊法守法·携手筑梦”服务农民工公益法律服务行动'),
];

function toldOf(indicator: string, year: ComparedReport, told: Partial<Told>): ToldWords['figures'] {
  const place = FIGURES.find((one) => one.indicator === indicator)?.counterparts.find(({ source }) => source === year.source);
  if (place === undefined) throw new Error(`no figure of ${indicator}`);
  return { [toldKey(year.source, place.start)]: { label: indicator, scope: '', period: '', approx: 'exact', ...told } };
}

/** What the reports say of some of the figures, in their own words. */
export const TOLD: ToldWords = {
  figures: {
    ...toldOf('受理劳动争议案件', Y2021, { label: '受理劳动人事争议' }),
    ...toldOf('代理职工劳动争议案件', Y2022, { scope: '区总工会本级' }),
    ...toldOf('新建工会', Y2022, { scope: '全区工会系统', label: '新组建工会' }),
  },
  planned: {},
};

/** The page against three reports of two districts. */
export const COMPARISON: Comparison = {
  source: 'https://www.yunxi.example/ghbg/2023.html',
  reports: [Y2021, OTHER, Y2022],
  reference: Y2022.source,
  figures: FIGURES,
  slogans: SLOGANS,
  programmes: PROGRAMMES,
  reuse: [
    {
      ...at('深化集体协商，签订集体合同1.2万份，覆盖职工36.5万人'),
      source: Y2022.source,
      sourceStart: 40,
      sourceEnd: 68,
      similarity: 0.93,
    },
  ],
};

const OUTLINE: Heading[] = [RIGHTS, SERVICE, UNION].map((text) => ({ ...at(text), level: 1, text }));

function note(id: string, exact: string, text: string, tags: string[], source = COMPARISON.source, title = INFO.title): Note {
  return {
    id,
    created: `2026-11-0${id}T08:00:00.000Z`,
    modified: `2026-11-0${id}T08:00:00.000Z`,
    target: {
      source,
      title,
      selector: [
        { type: 'TextQuoteSelector', exact, prefix: '全区各级工会', suffix: '，较上年有所变化。' },
        { type: 'TextPositionSelector', start: 100, end: 100 + exact.length },
      ],
    },
    body: { text, tags },
  };
}

/** Notes of the sample page (two in place, one not found) and of another page. */
export const NOTES: Note[] = [
  note('1', '追回工资1180万元', '与人社局的口径核对一下：是否含法院执行款？', ['工资', '待核']),
  note('2', '新就业形态劳动者8600人', '', ['会员']),
  note('3', '建立劳动争议联调室21个', '这一句在修改稿里删了，问一下办公室。', ['待核']),
  note(
    '4',
    '职工之家',
    '东桥的做法可以参考。\n他们把书屋和驿站放在一起建。',
    ['经验'],
    'https://www.dongqiao.example/news/7.html',
    '东桥区总工会召开基层组织建设现场会',
  ),
];

/** The sample page, as the content script reads it. */
export const READING: PageReading = {
  url: COMPARISON.source,
  title: INFO.title,
  info: INFO,
  text: TEXT,
  mentions: recognise(TEXT, { lineBreaks: 'hard' }),
  notes: NOTES.slice(0, 3).map((saved, index) => {
    const quote = saved.target.selector[0].exact;
    return { note: saved, place: index === 2 ? { state: 'orphan' } : { state: 'anchored', ...at(quote) } };
  }),
  shown: { figure: true, slogan: true, programme: true },
  canPaint: true,
};

/** The sample page as a report; what the views use of it is the outline. */
export const REPORT: Report = {
  formatName: 'gongjian-report',
  formatVersion: 1,
  source: READING.url,
  info: INFO,
  length: TEXT.length,
  outline: OUTLINE,
  figures: [],
  slogans: [],
  programmes: [],
  fingerprints: [],
};

/** Ten years of one district, with gaps and a reservation, and two reports of others. */
export function tenYears(): Comparison {
  const reports = Array.from({ length: 10 }, (_, i) => reportOf(2013 + i));
  const others = [OTHER, reportOf(2021, '东桥区总工会')];
  const figures = FIGURES.map((one, row): FigureComparison => {
    const own = reports.flatMap((report, i) => {
      if ((i + row) % 4 === 3) return [];
      const value = Math.round(one.value * (0.55 + 0.04 * i + 0.02 * ((row + i) % 3)));
      const change = { difference: one.value - value, percent: ((one.value - value) / value) * 100, precision: 'exact' } as const;
      const isCaution = i === 5 && row % 2 === 0;
      const text = `${value >= 10_000 ? `${value / 10_000}万` : value}${one.unit}`;
      return [counterpart(report, text, value, one.unit, isCaution ? { verdict: 'caution', reasons: ['unit'] } : { change })];
    });
    const far = others.map((report) => counterpart(report, `${row + 20}件`, row + 20, '件', { verdict: 'caution', reasons: ['district'] }));
    return { ...one, counterparts: row === 6 ? [] : [...own, ...(row % 3 === 0 ? far : [])] };
  });
  const spread = <Row extends NameComparison>(row: Row): Row => ({
    ...row,
    reports: Object.fromEntries(reports.flatMap(({ source }, i) => (row.state === 'new' || i % 3 === 1 ? [] : [[source, (i % 4) + 1]]))),
  });
  return {
    ...COMPARISON,
    reports: [...reports, ...others],
    reference: reports.at(-1)?.source ?? '',
    figures,
    slogans: SLOGANS.map(spread),
    programmes: PROGRAMMES.map(spread),
  };
}

/** The same, where what the first figure measures is told by the oldest report alone, for which a popup has no column. */
export function oldestOnly(): Comparison {
  const comparison = tenYears();
  const [oldest] = comparison.reports;
  const [first, ...others] = comparison.figures;
  if (first === undefined) throw new Error('no figures');
  const only = { ...first, counterparts: first.counterparts.filter(({ source }) => source === oldest?.source) };
  return { ...comparison, figures: [only, ...others] };
}

/** Only reports of another district: nothing stands on the page's own time line. */
export function elsewhereOnly(): Comparison {
  const figures = FIGURES.map((one, row) => ({
    ...one,
    counterparts: row % 2 ? [] : [counterpart(OTHER, one.text, one.value, one.unit, { verdict: 'caution', reasons: ['district'] })],
  }));
  return { ...COMPARISON, reports: [OTHER], reference: OTHER.source, figures, reuse: [] };
}

/** A page with far more than anyone reads: 600 slogans, 3,000 figures, 1,000 notes. */
export function overfull(): { reading: PageReading; comparison: Comparison; notes: Note[] } {
  const line = '第组工会慰问职工12人，落实“两个维护”。';
  const text = Array.from({ length: 3000 }, () => line).join('\n');
  const figures: FigureComparison[] = [];
  const mentions: PageReading['mentions'] = [];
  for (let i = 0; i < 3000; i++) {
    const start = i * (line.length + 1) + line.indexOf('12人');
    mentions.push({ class: 'figure', kind: 'count', start, end: start + 3, text: '12人', value: 12, unit: '人', approx: 'exact' });
    const linked = [counterpart(Y2022, `${i}人`, i, '人', { change: { difference: 12 - i, precision: 'exact' } })];
    figures.push({
      start,
      end: start + 3,
      text: '12人',
      value: 12,
      unit: '人',
      indicator: `第${i}组慰问职工`,
      heading: `第${Math.floor(i / 40)}部分`,
      counterparts: i % 3 ? linked : [],
    });
  }
  const slogans = Array.from(
    { length: 600 },
    (_, i): NameComparison => ({
      name: `第${i}个提法`,
      kind: 'goal',
      page: i % 5,
      reports: i % 2 ? { [Y2022.source]: i } : {},
      state: i % 5 ? (i % 2 ? 'kept' : 'new') : 'gone',
      places: i % 5 ? [{ start: i, end: i + 4 }] : [],
    }),
  );
  const notes = Array.from({ length: 1000 }, (_, i) => ({ ...note('1', `第${i}段引文`, `第${i}条笔记`, ['标签']), id: `n${i}` }));
  return { reading: { ...READING, text, mentions, notes: [] }, comparison: { ...COMPARISON, figures, slogans }, notes };
}
