import type { Draft } from './draft.ts';
import { GENERIC_NOUN, HANGS_ON } from './slots.ts';
import { type Term, textOf } from './tokens.ts';

/**
 * What stands in front of a colon tells what the figures behind it leave out: a level (省级：五一劳动奖章20人), a verb (选树：市劳模86名), a
 * noun (会员卡：当年发放3.7万张), or who they are (劳模服务：体检390名). Changes the drafts; leaves one that says it itself as it is.
 */
export function tellHead(drafts: readonly Draft[], head: readonly Term[]): void {
  const text = textOf(head);
  if (text === '' || text.length > LONGEST_HEAD) return;
  const level = LEVEL.exec(text)?.[1];
  const [only] = head;
  const verb = head.length === 1 && only?.tags.has('Verb') ? only.canonical : '';
  const who = textOf(head.filter((term) => term.tags.has('Special')));
  // 关心关爱：救助8人: what was done, and nothing that is counted.
  const isNamed =
    head.length === 1 ? only?.tags.has('Word') || only?.tags.has('Event') : head.every(isWord) && !head.at(-1)?.tags.has('Event');
  const what = isNamed ? text.replace(/(?:服务|工作|活动|建设|方面|情况|领域|入会|建会)$/, '') : '';
  for (const draft of drafts) {
    const { indicator, mention } = draft;
    if (level !== undefined && HONOUR.test(indicator.noun)) {
      if (draft.programme === indicator.noun) draft.programme = `${level}${indicator.noun}`;
      indicator.noun = `${level}${indicator.noun}`;
    }
    if (verb !== '' && indicator.action === '' && !indicator.dependent) indicator.action = verb;
    if (HANGS_ON.test(indicator.action)) continue;
    // 创新工作室：新增省级7家.
    if (what.length >= 2 && ONLY_A_LEVEL.test(indicator.noun)) indicator.noun += what;
    // 疗休养：一线职工2640人.
    const isEvent = head.length === 1 && only?.tags.has('Event') === true && !only.tags.has('Action');
    if (isEvent && indicator.action === '' && IS_PERSONS.test(mention.unit) && NAMES_PEOPLE.test(indicator.noun)) {
      Object.assign(indicator, { noun: text, people: indicator.noun });
      continue;
    }
    // 劳模服务：疗休养126名: who they are; elsewhere what is counted.
    if (
      who !== '' &&
      IS_PERSONS.test(mention.unit) &&
      indicator.people === '' &&
      !who.includes(indicator.noun || '-') &&
      !NAMES_PEOPLE.test(indicator.noun)
    )
      indicator.people = who;
    else if (
      what.length >= 2 &&
      indicator.of < 0 &&
      indicator.noun === '' &&
      !/^(?:其中|一是|目前)$/.test(what) &&
      !GENERIC_NOUN.test(what)
    )
      indicator.noun = what;
  }
}
const isWord = ({ tags, text }: Term) => tags.has('Word') || text === '组织';
const LONGEST_HEAD = 12;
const LEVEL = /^(?:获评?|荣获|获得)?(全国|国家|省部|省|市|区|县|州)级?(?:层面|荣誉|表彰|先进)?$/;
const ONLY_A_LEVEL = /^(?:全国|国家级|省级|市级|区级|县级)$/;
/** Honours without their level. */
const HONOUR = /^(?:五一|工人先锋号|劳动模范|劳模|工匠|巾帼|模范职工|先进|职工书屋)/;
const IS_PERSONS = /^(?:人|名|位|人次)$/;
const NAMES_PEOPLE = /(?:劳模|工匠|职工|会员|人员|劳动者|司机|员|工|子女|群体)$/;
