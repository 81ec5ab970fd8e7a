/** What a number says of others in its sentence: the aim that was reached, the sum of what several brought. */
import type { Draft } from './draft.ts';
import { GENERIC_NOUN } from './slots.ts';

/** 驿站年度目标35个，建成38个: what was aimed at, and no result; what is counted is said with it. */
export function takeAim({ indicator, mention }: Draft): void {
  if (mention.kind === 'percent' || indicator.action !== '' || !AIM.test(indicator.noun)) return;
  Object.assign(indicator, { status: 'planned', noun: indicator.noun.replace(AIM, '') });
}
const AIM = /(?:年度|全年|年初|工作|任务|计划)*(?:目标|计划)(?:任务)?[数值]?$/;

/** Whose number a sum is. */
export const OF_ALL = { body: '', scope: 'system', scopeText: '' } as const;

/**
 * True for a sum, which is made that: 帮扶中心受理案件455件，各县区工会受理895件，合计1350件: where the parts before add
 * up to it, it is of all that they are of. `before` is its clause up to the number.
 */
export function isSumOf(draft: Draft, drafts: readonly Draft[], before: string): boolean {
  const { indicator, mention } = draft;
  if (!ADDS_UP.test(before)) return false;
  const parts: Draft[] = [];
  let rest = mention.value;
  for (const one of [...drafts].reverse()) {
    if (rest <= 0 || parts.length >= MOST_PARTS) break;
    if (one.mention.unit !== mention.unit || one.mention.kind !== mention.kind || one.isPart || one.indicator.status === 'planned')
      continue;
    rest -= one.mention.value;
    parts.unshift(one);
  }
  const [first] = parts;
  if (rest !== 0 || parts.length < 2 || first === undefined) return false;
  Object.assign(indicator, { ...OF_ALL, of: -1, dependent: false });
  for (const part of parts) {
    // 各县区和产业工会组织1534人: who did what was just told.
    if (/工会组织$/.test(part.indicator.noun) && mention.unit === '人')
      Object.assign(part.indicator, { action: first.indicator.action, noun: first.indicator.noun });
    if (part.indicator.body === '') part.indicator.of = draft.figure;
  }
  if (!ADDS_BARE.test(before) && !GENERIC_NOUN.test(indicator.noun)) return true;
  const { action, noun, people } = first.indicator;
  const isAid = noun === '案件' && first.indicator.body.endsWith('法律援助中心');
  Object.assign(indicator, { action, noun: isAid ? '法律援助案件' : noun, people });
  return true;
}
const ADDS_UP = /(?:合计|总计|共计|共)[^，；。]{0,6}$/;
const ADDS_BARE = /(?:合计|总计|共计|一共)(?:达到?|为)?$/;
const MOST_PARTS = 4;

/**
 * True for cases closed that are more than the centre just told of took in, which makes them of all: 全市受理案件1215件，其中帮扶中心受理402件；
 * 办结1147件.
 */
export function isOfWider({ indicator, mention }: Draft, drafts: readonly Draft[]): boolean {
  if (indicator.action !== '办结') return false;
  const isTaken = (one: Draft) => one.indicator.action === '受理' && one.mention.unit === mention.unit;
  const narrow = drafts.findLast(isTaken);
  const wide = drafts.findLast((one) => isTaken(one) && !one.isPart && one.mention.value >= mention.value);
  if (narrow === undefined || wide === undefined || narrow === wide || narrow.indicator.body !== indicator.body) return false;
  const { body, scope, scopeText, noun } = wide.indicator;
  Object.assign(indicator, { body, scope, scopeText, noun: noun || indicator.noun, of: wide.figure });
  return true;
}

/** The last figure of one verb and unit that is larger. */
export const wholeOf = ({ mention, indicator }: Draft, drafts: readonly Draft[]) =>
  drafts.findLast(
    (one) =>
      one.indicator.action === indicator.action &&
      one.mention.unit === mention.unit &&
      one.mention.kind === mention.kind &&
      one.mention.value > mention.value,
  );
