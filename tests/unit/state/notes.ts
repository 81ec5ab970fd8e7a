import type { Note } from '../../../lib/note/note.ts';

interface Told {
  id: string;
  exact?: string;
  text?: string;
  tags?: string[];
  source?: string;
  title?: string;
  start?: number;
  /** Day of the month. */
  day?: number;
}

/** A note with what the case tells of it. */
export function note({
  id,
  exact = '引文',
  text = '',
  tags = [],
  source = 'https://a.example/1',
  title = '报告',
  start = 0,
  day = 1,
}: Told): Note {
  const time = `2026-11-${String(day).padStart(2, '0')}T00:00:00.000Z`;
  return {
    id,
    created: time,
    modified: time,
    target: {
      source,
      title,
      selector: [
        { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
        { type: 'TextPositionSelector', start, end: start + exact.length },
      ],
    },
    body: { text, tags },
  };
}
