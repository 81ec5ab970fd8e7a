import type { TagColours } from '../lib/note/tags.ts';
import { MarkedText } from './MarkedText.tsx';
import './Tag.css';

interface Props {
  name: string;
  colours: TagColours;
  /** Words that were searched, to be marked. */
  words?: readonly string[];
}

/** A tag of a note, in the colour that the reader has given it. */
export function Tag({ name, colours, words = [] }: Props) {
  const colour = colours.get(name);
  return (
    <span class={colour === undefined ? 'tag' : `tag tag-coloured colour-${colour}`}>
      <MarkedText text={name} words={words} />
    </span>
  );
}
