import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ExportField, ExportOrder, ExportPage, ExportTable } from '../export/content.ts';
import { EXPORT_FORMATS, type ExportFormat, FORMAT_FACTS } from '../export/formats.ts';
import type { PageReading, PlacedNote } from '../messages/protocol.ts';
import type { Note } from '../note/note.ts';
import type { ExportPort, ExportSource } from './ports.ts';

/** Which notes are to be exported. */
export type ExportScope = 'page' | 'selection' | 'tag' | 'all';

/** What there is to be exported; what is absent cannot be chosen. */
export interface ExportOffer {
  /** The page in view with its notes. */
  page?: { reading: PageReading; placed: readonly PlacedNote[]; figures?: ExportTable | undefined; comparison?: ExportTable | undefined };
  selection?: readonly Note[];
  /** All notes, once they are all read. */
  all?: readonly Note[];
}

/** What the reader has chosen. */
export interface ExportChoice {
  scope: ExportScope;
  tag: string;
  format: ExportFormat;
  order: ExportOrder;
  fields: Record<ExportField, boolean>;
}

/** Where the work stands. */
export type ExportState =
  | { state: 'ready' }
  | { state: 'working'; done: number; total: number }
  | { state: 'saved'; name: string }
  | { state: 'copied' | 'notCopied' | 'cancelled' }
  | { state: 'failed'; detail: string };

/** The scopes that can be chosen, the nearest first. */
export function scopesOf({ page, selection, all }: ExportOffer): ExportScope[] {
  const scopes: ExportScope[] = [];
  if (selection !== undefined && selection.length > 0) scopes.push('selection');
  if (page !== undefined) scopes.push('page');
  if (all !== undefined && all.length > 0) {
    scopes.push('all');
    if (all.some(({ body }) => body.tags.length > 0)) scopes.push('tag');
  }
  return scopes;
}

/** The tags of all notes with how many notes each is on, the most used first. */
export function tagsOf({ all = [] }: ExportOffer): [tag: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { body } of all) for (const tag of body.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** The formats that can be made of a scope: a page's own are for the page only, a table only where there is one. */
export function formatsOf(scope: ExportScope, { page }: ExportOffer): ExportFormat[] {
  const isThere = (format: ExportFormat) =>
    (format !== 'figuresCsv' || page?.figures !== undefined) && (format !== 'comparisonCsv' || page?.comparison !== undefined);
  return EXPORT_FORMATS.filter((format) => (scope === 'page' ? isThere(format) : !FORMAT_FACTS[format].needsPage));
}

/** The notes of a choice. */
export function notesOf(
  { page, selection = [], all = [] }: ExportOffer,
  { scope, tag }: Pick<ExportChoice, 'scope' | 'tag'>,
): readonly Note[] {
  switch (scope) {
    case 'page':
      return page?.placed.map(({ note }) => note) ?? [];
    case 'selection':
      return selection;
    case 'tag':
      return all.filter(({ body }) => body.tags.includes(tag));
    case 'all':
      return all;
  }
}

/** What is handed on to be made a file of; `title` where neither a page nor a tag gives one. */
export function exportSource(offer: ExportOffer, choice: ExportChoice, title: string): ExportSource {
  const { scope, tag, order, fields } = choice;
  const notes = notesOf(offer, choice);
  if (scope !== 'page' || offer.page === undefined) return { title: scope === 'tag' ? `${title} ${tag}` : title, order, fields, notes };
  const { reading, placed, figures, comparison } = offer.page;
  const places: ExportPage['places'] = new Map(
    placed.flatMap(({ note, place }) => (place.state === 'anchored' ? [[note.id, { start: place.start, end: place.end }]] : [])),
  );
  const { url, text, mentions, info } = reading;
  return {
    title: info.title || reading.title || title,
    order,
    fields,
    notes,
    page: { url, title: reading.title, text, mentions, info, places },
    ...(figures === undefined ? {} : { figures }),
    ...(comparison === undefined ? {} : { comparison }),
  };
}

/** The work of exporting, one at a time; what is under way ends with the component. */
export function useExport(port: ExportPort) {
  const [state, setState] = useState<ExportState>({ state: 'ready' });
  const running = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const make = useCallback(
    async (format: ExportFormat, source: ExportSource) => {
      running.current?.abort();
      const mine = new AbortController();
      running.current = mine;
      const show = (next: ExportState) => running.current === mine && setState(next);
      show({ state: 'working', done: 0, total: source.notes.length });
      try {
        const progress = (done: number) => show({ state: 'working', done, total: source.notes.length });
        return await port.make(format, source, { signal: mine.signal, progress });
      } catch (error) {
        if (mine.signal.aborted) show({ state: 'cancelled' });
        else show({ state: 'failed', detail: error instanceof Error ? error.message : String(error) });
        return undefined;
      }
    },
    [port],
  );
  return {
    state,
    async save(format: ExportFormat, source: ExportSource) {
      const file = await make(format, source);
      if (file === undefined) return;
      port.save(file);
      setState({ state: 'saved', name: file.name });
    },
    async copy(format: ExportFormat, source: ExportSource) {
      const file = await make(format, source);
      if (typeof file?.content !== 'string') return;
      // A byte order mark is for files: pasted, it would stand in front of the first word and be seen by nobody.
      setState({ state: (await port.copy(file.content.replace(/^\ufeff/, ''))) ? 'copied' : 'notCopied' });
    },
    cancel: () => running.current?.abort(),
  };
}

/** After the last change of a choice so long, in ms. */
const PREVIEW_AFTER = 120;

/** The beginning of what a file would hold; undefined until known, and where it cannot be told. */
export function usePreview(port: ExportPort, format: ExportFormat, source: ExportSource): string | undefined {
  const [preview, setPreview] = useState<string>();
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(() => {
      port.preview(format, source).then(
        (text) => isWanted && setPreview(text),
        // The export itself tells what is wrong.
        () => isWanted && setPreview(undefined),
      );
    }, PREVIEW_AFTER);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [port, format, source]);
  return preview;
}
