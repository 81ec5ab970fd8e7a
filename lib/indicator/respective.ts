import type { Draft, ReadClause } from './draft.ts';
import type { Term } from './tokens.ts';

/** What stands in front of 分别, item by item: 一线职工、困难职工 → two. Empty where there is no 分别 or no list. */
export function itemsBefore(terms: readonly Term[], figure: number): string[] {
  const at = terms.findIndex((term, i) => i < figure && term.text.startsWith('分别'));
  if (at < 0) return [];
  const from = terms.slice(0, at).findLastIndex((term) => !term.tags.has('Word')) + 1;
  const items: string[] = [''];
  for (const term of terms.slice(from, at)) {
    if (term.tags.has('And')) items.push('');
    else items[items.length - 1] += term.text;
  }
  // 城乡职工人均工资分别为5.6万元、4.1万元.
  if (items.length === 1 && items[0]?.startsWith('城乡')) return ['城镇', '农村'].map((side) => `${side}${items[0]?.slice(2)}`);
  return items.length > 1 && items.every((item) => item !== '') ? items : [];
}

/** 一线职工、困难职工分别为300人、80人; 东区、西区分别建成驿站3个、5个: to each number its own item of the list. */
export function distribute(drafts: readonly Draft[]): void {
  drafts.forEach((first, i) => {
    const { items } = first;
    const run = drafts.slice(i, i + items.length);
    if (items.length === 0 || run.length < items.length || !run.slice(1).every((draft) => draft.isJoined && isBare(draft))) return;
    const label = first.indicator;
    // The noun holds the list itself, or stands behind the verb: 分别建成驿站3个.
    const isBehind = !label.noun.includes(items[0] ?? '');
    const isWhole = label.noun.startsWith('城乡');
    const [own, tail] = isWhole ? [items, ''] : isBehind ? [items, label.noun] : withoutTail(items);
    run.forEach((draft, k) => {
      Object.assign(draft.indicator, { ...labelOf(first), noun: `${own[k] ?? ''}${tail}` });
      draft.programme ||= first.programme;
    });
  });
}

const isBare = ({ reading, mention }: Draft) => reading === undefined || reading.rule === 'bare' || mention.unit === '';

const labelOf = ({ indicator: { action, people, of, dependent } }: Draft) => ({ action, people, of, dependent });

/** 文科组、理科组、工科组一等奖: what is said once, behind the last item, is said of all. The items end alike. */
function withoutTail(items: readonly string[]): [string[], string] {
  const [first = '', last = ''] = [items[0], items.at(-1)];
  // 一、二、三等奖.
  if (/^[一二三四五]/.test(last) && items.slice(0, -1).every((item) => /^[一二三四五]$/.test(item)))
    return [[...items.slice(0, -1), last.slice(0, 1)], last.slice(1)];
  // 城镇和农村居民人均可支配收入: the first words of each part them.
  if (BESIDE.test(first) && last.length > first.length + 1 && BESIDE.test(last.slice(0, first.length)))
    return [[...items.slice(0, -1), last.slice(0, first.length)], last.slice(first.length)];
  const end = last.indexOf(first.slice(-1)) + 1;
  const isAlike = end > 1 && end < last.length && items.slice(0, -1).every((item) => item.endsWith(first.slice(-1)));
  return isAlike ? [[...items.slice(0, -1), last.slice(0, end)], last.slice(end)] : [[...items], ''];
}
const BESIDE = /^(?:城镇|农村|城市|乡村|男|女|省级|市级|区级|县级|线上|线下|新建|改建|国内|国际)$/;

/** 新增就业1140人，再就业447人，分别完成年计划的76.5%、89.5%: each share is of its own number. */
export function hangShares(sentence: readonly ReadClause[], drafts: readonly Draft[]): void {
  for (const clause of sentence) {
    if (!clause.terms.some((term) => term.text.startsWith('分别'))) continue;
    const first = clause.mentions.find((one) => one.figure >= 0)?.figure;
    const at = drafts.findIndex((draft) => draft.figure === first);
    const behind = drafts.slice(Math.max(0, at));
    const end = behind.findIndex((draft) => !isShare(draft));
    const shares = at < 0 ? [] : behind.slice(0, end < 0 ? undefined : end);
    const wholes = drafts.slice(0, Math.max(0, at)).filter((draft) => !isShare(draft));
    if (shares.length < 2 || wholes.length < shares.length) continue;
    wholes.slice(-shares.length).forEach((whole, i) => {
      const share = shares[i];
      if (share !== undefined) share.indicator.of = whole.figure;
    });
  }
}
const isShare = ({ mention }: Draft) => mention.kind === 'percent';
