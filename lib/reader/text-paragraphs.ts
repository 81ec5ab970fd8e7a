import { isSoftBreak } from '../text/line-breaks.ts';
import { betweenLines } from './text-run.ts';

/** A text may be set to a width by line ends; so much white space in front of a line is an indent. */
const indentOf = (line: string) => {
  let indent = 0;
  for (const character of /^\s*/.exec(line)?.[0] ?? '') indent += character === '\u3000' ? 2 : 1;
  return indent;
};

/** The paragraphs of a plain text, lines joined where one was cut to a width (组织职工体检20⏎万人次); empty lines are left out. */
export function paragraphsOfText(text: string): string[] {
  const paragraphs: string[] = [];
  let before = '';
  let blank = false;
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n?|[\n\f\v\u2028\u2029]/)) {
    const words = line.trim();
    if (words === '') {
      blank = true;
      continue;
    }
    if (isSoftBreak({ before, next: words, blank, indent: indentOf(line) })) {
      paragraphs.push(`${paragraphs.pop() ?? ''}${betweenLines(before, words)}${words}`);
    } else paragraphs.push(words);
    before = words;
    blank = false;
  }
  return paragraphs;
}
