/**
 * A note's own words as a small tree of what Markdown says of them, for showing. Nothing in it can load or run anything: HTML and pictures
 * stay the text they were typed as, and links are there for http and https alone.
 */
import type { Nodes, Root } from 'mdast';
import { type Extension, fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { hasMarkdown } from './markdown-signs.ts';

/** A piece of a note. `text` may hold line breaks: what the reader typed on two lines is shown on two. */
export type MarkdownPart =
  | { type: 'text'; text: string }
  | { type: 'inlineCode' | 'code'; text: string }
  | { type: 'link'; url: string; children: MarkdownPart[] }
  | { type: 'list'; isOrdered: boolean; start: number; children: MarkdownPart[] }
  | { type: 'paragraph' | 'heading' | 'blockquote' | 'listItem' | 'strong' | 'emphasis' | 'delete'; children: MarkdownPart[] }
  | { type: 'thematicBreak' };

/** What is nested deeper is shown as it was typed; nobody reads it. */
const DEEPEST = 12;

/** ~~struck~~: the syntax is the extension's, the node is ours to name. */
const STRUCK: Extension = {
  enter: {
    strikethrough(token) {
      this.enter({ type: 'delete', children: [] }, token);
    },
  },
  exit: {
    strikethrough(token) {
      this.exit(token);
    },
  },
};

const PUNCTUATION = '，。、；：？！“”‘’（）《》〈〉【】「」『』…—～·％';
/** The first of as many private characters. */
const STAND_IN = 0xf8a0;
const BESIDE_SIGNS = new RegExp(`[${PUNCTUATION}](?=[*~])|(?<=[*~])[${PUNCTUATION}]`, 'g');
const STAND_INS = new RegExp(`[\\u{${STAND_IN.toString(16)}}-\\u{${(STAND_IN + PUNCTUATION.length - 1).toString(16)}}]`, 'gu');

/**
 * CommonMark ends no bold words behind a punctuation mark that a letter follows, for it thinks of blanks between words: `**提法：**两个维护`
 * would keep its asterisks. For the parser the mark is a letter; place by place, so that offsets stay.
 */
function withStandIns(text: string): string {
  if (text.search(STAND_INS) >= 0) return text;
  return text.replace(BESIDE_SIGNS, (mark) => String.fromCharCode(STAND_IN + PUNCTUATION.indexOf(mark)));
}

const withoutStandIns = (text: string) => text.replace(STAND_INS, (mark) => PUNCTUATION.charAt(mark.charCodeAt(0) - STAND_IN));

/** Reads a note's words; those that are too long, and what is nested too deep, come back as plain text. */
export function readMarkdown(text: string): MarkdownPart[] {
  if (!hasMarkdown(text)) return [{ type: 'paragraph', children: [{ type: 'text', text }] }];
  const root = fromMarkdown(withStandIns(text), { extensions: [gfmStrikethrough({ singleTilde: false })], mdastExtensions: [STRUCK] });
  return childrenOf(root, text, 0);
}

const childrenOf = (node: Root | Extract<Nodes, { children: unknown }>, text: string, depth: number): MarkdownPart[] =>
  node.children.flatMap((child) => partsOf(child, text, depth + 1));

function partsOf(node: Nodes, text: string, depth: number): MarkdownPart[] {
  if (depth > DEEPEST) return asTyped(node, text);
  switch (node.type) {
    case 'text':
      return [{ type: 'text', text: withoutStandIns(node.value) }];
    case 'break':
      return [{ type: 'text', text: '\n' }];
    case 'inlineCode':
    case 'code':
      return [{ type: node.type, text: withoutStandIns(node.value) }];
    case 'thematicBreak':
      return [{ type: 'thematicBreak' }];
    case 'link':
      return /^https?:\/\//i.test(node.url)
        ? [{ type: 'link', url: node.url, children: childrenOf(node, text, depth) }]
        : asTyped(node, text);
    case 'list':
      return [{ type: 'list', isOrdered: node.ordered === true, start: node.start ?? 1, children: childrenOf(node, text, depth) }];
    case 'paragraph':
    case 'heading':
    case 'blockquote':
    case 'listItem':
    case 'strong':
    case 'emphasis':
    case 'delete':
      return [{ type: node.type, children: childrenOf(node, text, depth) }];
    default:
      // HTML, pictures, references and their definitions.
      return asTyped(node, text);
  }
}

/** The very words of a part. */
function asTyped({ position }: Nodes, text: string): MarkdownPart[] {
  return [{ type: 'text', text: text.slice(position?.start.offset, position?.end.offset) }];
}
