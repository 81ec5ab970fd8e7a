import type { MarkedStretch, Paragraph } from '../lib/state/report-text.ts';
import type { Span } from '../lib/text/span.ts';
import './CorpusReport.css';

interface Props {
  paragraphs: readonly Paragraph[];
  /** The place that the reader asked for. */
  mark: Span | undefined;
}

/** The text of a report, paragraph by paragraph, marked by line styles as a page is. */
export function CorpusParagraphs({ paragraphs, mark }: Props) {
  return (
    <>
      {paragraphs.map((paragraph) => (
        <p key={paragraph.start} class={paragraph.level > 0 ? 'paragraph heading' : 'paragraph'} tabIndex={-1} data-start={paragraph.start}>
          {paragraph.stretches.map((stretch) => (
            <Stretch key={stretch.start} stretch={stretch} mark={mark} />
          ))}
        </p>
      ))}
    </>
  );
}

function Stretch({ stretch, mark }: { stretch: MarkedStretch; mark: Span | undefined }) {
  const { start, end, text } = stretch;
  const words =
    mark !== undefined && mark.start < end && mark.end > start ? <Cut text={text} from={mark.start - start} to={mark.end - start} /> : text;
  return stretch.class === undefined ? <span>{words}</span> : <span class={`line-${stretch.class}`}>{words}</span>;
}

function Cut({ text, from, to }: { text: string; from: number; to: number }) {
  const start = Math.max(from, 0);
  return (
    <>
      {text.slice(0, start)}
      <mark tabIndex={-1}>{text.slice(start, to)}</mark>
      {text.slice(Math.max(to, 0))}
    </>
  );
}
