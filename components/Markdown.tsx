import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useReducer } from 'preact/hooks';
import type { MarkdownPart } from '../lib/note/markdown.ts';
import './Markdown.css';

/** The reader of Markdown comes with the first note that has any. */
let reader: typeof import('../lib/note/markdown.ts') | undefined;

/** A note's words as Markdown says; as they were typed until they are read. Elements are made of a tree of ours, never of HTML. */
export function Markdown({ text }: { text: string }) {
  const [readers, redraw] = useReducer((times: number) => times + 1, reader === undefined ? 0 : 1);
  useEffect(() => {
    if (reader !== undefined) return;
    let isWanted = true;
    void import('../lib/note/markdown.ts').then((loaded) => {
      reader = loaded;
      if (isWanted) redraw(undefined);
    });
    return () => {
      isWanted = false;
    };
  }, []);
  const parts = useMemo(() => reader?.readMarkdown(text), [text, readers]);
  return <div class="markdown">{parts === undefined ? <p>{text}</p> : parts.map(shown)}</div>;
}

function shown(part: MarkdownPart, key: number): ComponentChildren {
  switch (part.type) {
    case 'text':
      return part.text;
    case 'code':
      return (
        <pre key={key}>
          <code>{part.text}</code>
        </pre>
      );
    case 'inlineCode':
      return <code key={key}>{part.text}</code>;
    case 'link':
      return (
        <a key={key} href={part.url} title={part.url} target="_blank" rel="noopener noreferrer">
          {part.children.map(shown)}
        </a>
      );
    case 'list':
      return part.isOrdered ? (
        <ol key={key} start={part.start}>
          {part.children.map(shown)}
        </ol>
      ) : (
        <ul key={key}>{part.children.map(shown)}</ul>
      );
    case 'thematicBreak':
      return <hr key={key} />;
    case 'heading':
      // A line in bold: the page around has the headings.
      return (
        <p key={key} class="markdown-heading">
          {part.children.map(shown)}
        </p>
      );
    default: {
      const Element = ELEMENTS[part.type];
      return <Element key={key}>{part.children.map(shown)}</Element>;
    }
  }
}

const ELEMENTS = {
  paragraph: 'p',
  blockquote: 'blockquote',
  listItem: 'li',
  strong: 'strong',
  emphasis: 'em',
  delete: 's',
} as const;
