import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { hasMarkdown } from '../lib/note/markdown-signs.ts';
import { Cut, ROOM } from './Cut.tsx';
import { Markdown } from './Markdown.tsx';
import './NoteText.css';
import { MarkedText } from './MarkedText.tsx';

/** Lines that a list has room for. */
const LINES = 3;

/** The reader's words: their beginning, and all of them by a press. Where words are searched they stand as typed, with the hits marked. */
export function NoteText({ text, words = [] }: { text: string; words?: readonly string[] }) {
  const [isWhole, setWhole] = useState(false);
  const isLong = text.length > ROOM || text.split(/\n\s*/, LINES + 1).length > LINES;
  const isMarkdown = words.length === 0 && hasMarkdown(text);
  return (
    <div class="note-words">
      {isMarkdown ? (
        <div class={isLong && !isWhole ? 'clamped' : undefined}>
          <Markdown text={text} />
        </div>
      ) : isWhole ? (
        <MarkedText text={text} words={words} />
      ) : (
        <Cut text={text} words={words} as="span" />
      )}
      {isLong && (
        <button type="button" class="link note-more" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {i18n.t(isWhole ? 'notes.less' : 'notes.more')}
        </button>
      )}
    </div>
  );
}
