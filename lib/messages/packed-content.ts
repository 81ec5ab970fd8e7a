/** A page's content as it goes from one context to another: thousands of mentions, packed. */
import type { Mention } from '../recognise/mention.ts';
import { type PackedMentions, packMentions, unpackMentions } from '../recognise/packed-mentions.ts';
import { MessageRefused } from './check.ts';

interface WithMentions {
  text: string;
  mentions: Mention[];
}

/** What is sent in the place of `Content`. */
export type Packed<Content extends WithMentions> = Omit<Content, 'mentions'> & { mentions: PackedMentions };

/** The content as it is sent. */
export function packContent<Content extends WithMentions>(content: Content): Packed<Content> {
  return { ...content, mentions: packMentions(content.mentions) };
}

/** The content as it was before it was sent; throws `MessageRefused` where its mentions are none, or not of its text. */
export function unpackContent<Content extends WithMentions>(sent: Packed<Content>): Content {
  const mentions = unpackMentions(sent.mentions, sent.text);
  if (mentions === undefined) throw new MessageRefused('mentions: not of this text');
  // All fields but this one are the content's own.
  return { ...sent, mentions } as unknown as Content;
}
