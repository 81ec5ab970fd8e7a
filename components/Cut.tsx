import { fromFirstHit } from '../lib/state/notes-list.ts';
import { MarkedText } from './MarkedText.tsx';
import './Cut.css';

/** Units of a quotation or text that a list has room for. */
export const ROOM = 90;

/** A text of which a list shows some lines, those with the first hit. */
export function Cut({ text, words, as: Element }: { text: string; words: readonly string[]; as: 'q' | 'span' }) {
  const shown = fromFirstHit(text, words, ROOM);
  return (
    <Element class="clamped">
      {shown.isCut && '……'}
      <MarkedText text={shown.text} words={words} />
    </Element>
  );
}
