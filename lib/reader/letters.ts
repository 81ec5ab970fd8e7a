import { foldCode } from '../text/fold.ts';

/** Many fonts give a PDF the radical ⼯ for 工, or ⻋ for 车; they look the same and are not. */
const RADICALS = /[⺀-⿟]/g;
const COMPATIBILITY = /[豈-﫿]/g;
/** Forms of punctuation for vertical text, and what they are elsewhere. Either kind of quotation mark is a pair of its own: ﹁ is the outer one in some regions, ﹃ in others. */
const VERTICAL = '︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︰…︱—︲–︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁“﹂”﹃“﹄”﹇［﹈］';
const UPRIGHT = new Map(Array.from({ length: VERTICAL.length / 2 }, (_, i) => [VERTICAL[2 * i], VERTICAL[2 * i + 1]] as const));

/** A PDF's text in the letters that are meant, each one as one: offsets stay. */
export function lettersOf(text: string): string {
  return text
    .replace(RADICALS, (radical) => String.fromCharCode(foldCode(radical.charCodeAt(0))))
    .replace(COMPATIBILITY, (letter) => letter.normalize('NFKC'))
    .replace(/[︐-︙︰-﹈]/g, (mark) => UPRIGHT.get(mark) ?? mark);
}

/** Letters that no font's table tells: the replacement character, control characters, private ones but those of symbol fonts (Word's bullets). */
const UNREADABLE = /[\p{Cc}\p{Cn}\p{Co}\p{Cs}\ufffd]/gu;
const NOT_MEANT = /[\t\uf000-\uf0ff]/g;
/** So large a part of a text is no accident. */
const UNREADABLE_PART = 0.005;

/** True where a text has letters that are seen on the page and mean nothing here: a PDF without the tables that say what its letters are. */
export function hasUnreadable(text: string): boolean {
  const count = text.replace(NOT_MEANT, '').match(UNREADABLE)?.length ?? 0;
  return count > text.length * UNREADABLE_PART;
}
