import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { DocumentError } from '../reader/document-error.ts';
import { nameOf } from '../reader/identity.ts';
import type { PageSize } from '../reader/page-places.ts';
import type { DocumentSource, MarkedDocument, ReaderDocument, ReaderPort } from './reader-document.ts';

/** How far the text of an open document is. */
export type TextState =
  | { state: 'reading'; done: number; total: number }
  /** A PDF of pictures. */
  | { state: 'none' }
  | { state: 'marked'; marked: MarkedDocument }
  /** Reading it failed. */
  | { state: 'failed' };

/** What the reader page shows. */
export type ReaderState =
  | { state: 'empty' }
  | { state: 'opening'; name: string }
  | { state: 'password'; name: string; wrong: boolean }
  | { state: 'failed'; name: string; error: DocumentError; address: string | undefined }
  /** `nth`: another number for each document opened. */
  | { state: 'open'; nth: number; document: ReaderDocument; sizes: readonly PageSize[]; text: TextState };

/** The reader page and what can be done there. */
export interface ReaderModel {
  page: ReaderState;
  open(source: DocumentSource): Promise<void>;
  /** Opens what asked for a password. */
  unlock(password: string): Promise<void>;
  /** Has the browser ask for the site of a document that is out of reach, and opens it; to be called within a click. */
  ask(url: string): Promise<void>;
  /** The element that the text is put into; given once for each document. */
  placeText(into: HTMLElement): void;
}

/** The model of the reader page; `first` is opened at once. */
export function useReader(port: ReaderPort, first: DocumentSource | undefined): ReaderModel {
  const [page, setPage] = useState<ReaderState>({ state: 'empty' });
  const source = useRef<DocumentSource>(undefined);
  const opened = useRef<ReaderDocument>(undefined);
  // An answer is wanted only as long as nothing else was opened.
  const question = useRef(0);

  const openWith = useCallback(
    async (wanted: DocumentSource, password?: string) => {
      const mine = ++question.current;
      source.current = wanted;
      opened.current?.close();
      opened.current = undefined;
      const name = nameOfSource(wanted);
      setPage({ state: 'opening', name });
      const answer = await port.open(wanted, password);
      if (mine !== question.current) {
        if (answer.ok) answer.value.close();
        return;
      }
      if (answer.ok) {
        const document = answer.value;
        opened.current = document;
        const sizes = document.pages?.sizes ?? [];
        setPage({ state: 'open', nth: mine, document, sizes, text: { state: 'reading', done: 0, total: sizes.length } });
      } else setPage(stateOf(name, wanted, answer.error));
    },
    [port],
  );

  useEffect(() => {
    if (first !== undefined) void openWith(first);
  }, [first, openWith]);

  const placeText = useCallback((into: HTMLElement) => {
    const document = opened.current;
    if (document === undefined) return;
    const mine = question.current;
    const change = (text: TextState, sizes?: readonly PageSize[]) => {
      if (mine !== question.current) return;
      setPage((before) => (before.state === 'open' ? { ...before, text, sizes: sizes ?? before.sizes } : before));
    };
    const progress = (sizes: readonly PageSize[], done: number) => change({ state: 'reading', done, total: sizes.length }, sizes);
    document.mark(into, progress).then(
      (marked) => change(marked === undefined ? { state: 'none' } : { state: 'marked', marked }),
      () => change({ state: 'failed' }),
    );
  }, []);

  return {
    page,
    open: (wanted) => openWith(wanted),
    async ask(url) {
      const mine = ++question.current;
      const name = nameOf(url) || url;
      setPage({ state: 'opening', name });
      const got = await port.ask(url);
      if (mine !== question.current) return;
      if (got.ok) await openWith(got.value);
      else setPage({ state: 'failed', name, error: got.error, address: url });
    },
    async unlock(password) {
      if (source.current !== undefined) await openWith(source.current, password);
    },
    placeText,
  };
}

function stateOf(name: string, source: DocumentSource, error: DocumentError): ReaderState {
  if (error.code === 'password') return { state: 'password', name, wrong: error.wrong };
  return { state: 'failed', name, error, address: source.kind === 'link' ? source.url : source.address };
}

function nameOfSource(source: DocumentSource): string {
  return source.kind === 'file' ? source.file.name : nameOf(source.url) || source.url;
}
