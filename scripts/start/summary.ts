import type { CautionReason, Change, Comparison, Counterpart, FigureComparison, NameComparison } from '../../lib/compare/comparison.ts';
import type { ReportInfo } from '../../lib/corpus/report.ts';
import { MENTION_CLASSES, type Mention, type MentionClass } from '../../lib/recognise/mention.ts';
import { cut, fill, table } from './table.ts';

const CLASS_NAMES: Record<MentionClass, string> = { figure: '数据', slogan: '提法', programme: '项目品牌' };
const REASONS: Record<CautionReason, string> = {
  scope: '口径不同',
  definition: '定义不同',
  unit: '单位不同',
  district: '别的地区',
  period: '年限不同',
  plausibility: '差距过大',
  repeated: '数字相同',
};
const PRECISIONS: Record<Change['precision'], string> = { exact: '', about: '约', over: '超过', under: '不到' };
const FIRST_ITEMS_WIDTH = 96;
const NAMES_SHOWN = 8;
const ROWS_SHOWN = 12;

/** What was recognised in a page, as lines: its title, how many of each class, the first of each. */
export function recognisedLines(info: ReportInfo, mentions: readonly Mention[]): string[] {
  const known = [info.organisation, info.period?.label].filter((part) => part !== undefined && part !== '');
  const lines = [`《${info.title}》${known.length > 0 ? `（${known.join('，')}）` : ''}`, ''];
  for (const name of MENTION_CLASSES) {
    const own = mentions.filter((mention) => mention.class === name);
    const first = [...new Set(own.map((mention) => mention.text.replace(/\s/g, '')))].join('、');
    lines.push(`  ${fill(CLASS_NAMES[name], 8)} ${String(own.length).padStart(5)} 处  ${cut(first, FIRST_ITEMS_WIDTH)}`.trimEnd());
  }
  return lines;
}

/** How a page compares with the reports of the corpus, as lines. */
export function comparisonLines(comparison: Comparison): string[] {
  const { reports, figures, slogans, programmes, reuse } = comparison;
  if (reports.length === 0) return ['没有可对照的报告。'];
  const linked = figures.filter((figure) => figure.counterparts.length > 0);
  const lines = [
    `对照（与库中 ${reports.length} 份报告）`,
    '',
    `  有对应指标的数据 ${linked.length} 项${linked.length === 0 ? '。' : '：'}`,
  ];
  if (linked.length > 0) lines.push(...figureTable(linked, comparison).map((line) => `    ${line}`));
  if (linked.length > ROWS_SHOWN) lines.push(`    ……还有 ${linked.length - ROWS_SHOWN} 项，见扩展弹窗“对照”`);
  // Nothing can have gone where there is no report before.
  const states: NameState[] = comparison.reference === undefined ? ['new', 'kept'] : ['new', 'kept', 'gone'];
  lines.push('', ...nameLines('提法', slogans, states), ...nameLines('项目品牌', programmes, states));
  lines.push(`  与往年报告逐字相同或相近的段落 ${reuse.length} 处`);
  return lines;
}

function figureTable(linked: readonly FigureComparison[], comparison: Comparison): string[] {
  const rows = linked.slice(0, ROWS_SHOWN).flatMap((figure) => {
    const counterpart = latest(figure.counterparts, comparison);
    if (counterpart === undefined) return [];
    return [[figure.indicator, oneLine(figure.text), oneLine(counterpart.text), sourceOf(counterpart, comparison), changeOf(counterpart)]];
  });
  return table([['指标', '本页', '对应数字', '出处', '变化'], ...rows], [30, 12, 12, 24, 18]);
}

/** Of the reports that have the figure, the newest; one without reserve before one with. */
function latest(counterparts: readonly Counterpart[], { reports }: Comparison): Counterpart | undefined {
  const age = (one: Counterpart) =>
    reports.findIndex((report) => report.source === one.source) + (one.verdict === 'yes' ? reports.length : 0);
  return [...counterparts].sort((a, b) => age(b) - age(a))[0];
}

function sourceOf({ source }: Counterpart, { reports }: Comparison): string {
  const info = reports.find((report) => report.source === source)?.info;
  if (info === undefined) return source;
  return [info.organisation, info.period?.label].filter((part) => part !== undefined).join(' ') || info.title;
}

function changeOf({ verdict, reasons, change }: Counterpart): string {
  if (verdict === 'caution') return `存疑：${reasons.map((reason) => REASONS[reason]).join('、')}`;
  if (reasons.includes('repeated')) return REASONS.repeated;
  if (change === undefined) return '—';
  const sign = change.difference > 0 ? '+' : '';
  const percent = change.percent === undefined ? '' : `（${sign}${change.percent.toFixed(change.precision === 'exact' ? 1 : 0)}%）`;
  return `${PRECISIONS[change.precision]}${sign}${Number(change.difference.toPrecision(12))}${percent}`;
}

type NameState = NameComparison['state'];
const STATES: Record<NameState, string> = { new: '新出现', kept: '沿用', gone: '不再出现' };

function nameLines(title: string, names: readonly NameComparison[], states: readonly NameState[]): string[] {
  const lines = states.flatMap((state) => {
    const own = names.filter((name) => name.state === state).map((name) => name.name);
    const more = own.length > NAMES_SHOWN ? ' 等' : '';
    return own.length === 0 ? [] : [`    ${STATES[state]} ${own.length} 个：${own.slice(0, NAMES_SHOWN).join('、')}${more}`];
  });
  return [`  ${title}`, ...(lines.length === 0 ? ['    没有'] : lines)];
}

const oneLine = (text: string) => text.replace(/\s/g, '');
