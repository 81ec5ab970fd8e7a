import type { Candidate } from './candidate.ts';
import { headAt } from './heads.ts';
import { quotedName } from './names.ts';

/** “渔”见幸福·先锋讲堂, “船”递温暖行动: the name that begins with a pun of one character in the marks from `start` to `end`, up to its head noun; nothing where none is near. */
export function punAt(text: string, start: number, end: number): Candidate | undefined {
  const behind = PUN.exec(text.slice(end, end + 20))?.[0];
  if (behind === undefined || PUN_SAYS_NOTHING.test(behind)) return undefined;
  const to = end + behind.length;
  const kind = headAt(text, to - 2)?.kind ?? 'campaign';
  return { start, end: to, kind, name: quotedName(text.slice(start + 1, end - 1) + behind, '', kind) };
}

const PUN = /^(?!字)[\u4e00-\u9fff·]{2,12}?(?:行动|工程|计划|活动|平台|讲堂|课堂|驿站)/;
const PUN_SAYS_NOTHING = /[的了在]|开展|实施|打造|推进|组织|系列|品牌/;
