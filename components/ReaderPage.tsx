import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { pageAt, placesOf, sheetOf } from '../lib/reader/page-places.ts';
import type { DocumentSource, ReaderPort } from '../lib/state/reader-document.ts';
import { type ReaderModel, type ReaderState, useReader } from '../lib/state/reader-model.ts';
import { ReaderBar } from './ReaderBar.tsx';
import { ReaderFile, ReaderStart } from './ReaderFile.tsx';
import { ReaderOwn } from './ReaderOwn.tsx';
import { ReaderPages } from './ReaderPages.tsx';
import { ReaderFailure, ReaderPassword } from './ReaderStates.tsx';
import { Skeleton } from './Skeleton.tsx';
import { useFileDrop } from './use-file-drop.ts';
import { useScrolled } from './use-scrolled.ts';
import './ReaderPage.css';

interface Props {
  port: ReaderPort;
  /** Opened at once. */
  first: DocumentSource | undefined;
}

/** Documents that are no web pages, marked as a page is: PDF, Word, text and HTML files. */
export function ReaderPage({ port, first }: Props) {
  const model = useReader(port, first);
  const openFiles = (files: readonly File[]) => {
    const [file] = files;
    if (file !== undefined) void model.open({ kind: 'file', file });
  };
  const isOver = useFileDrop(openFiles);
  const { page } = model;
  return (
    <div class={isOver ? 'document-reader over' : 'document-reader'}>
      {page.state === 'open' ? (
        // Another document is another sheet, and nothing of the one before is left on it.
        <OpenPage key={page.nth} page={page} model={model} port={port} openFiles={openFiles} />
      ) : (
        <ReaderOwn class="reader-state">
          <main>
            <Waiting page={page} model={model} openFiles={openFiles} />
          </main>
        </ReaderOwn>
      )}
    </div>
  );
}

interface WaitingProps {
  page: Exclude<ReaderState, { state: 'open' }>;
  model: ReaderModel;
  openFiles: (files: readonly File[]) => void;
}

function Waiting({ page, model, openFiles }: WaitingProps): ComponentChildren {
  switch (page.state) {
    case 'empty':
      return <ReaderStart onFiles={openFiles} />;
    case 'opening':
      return (
        <>
          <h1 lang="zh">{page.name}</h1>
          <Skeleton words={i18n.t('reader.opening')} />
        </>
      );
    case 'password':
      return (
        <>
          <ReaderPassword name={page.name} wrong={page.wrong} onUnlock={(password) => void model.unlock(password)} />
          <ReaderFile onFiles={openFiles} />
        </>
      );
    case 'failed':
      return (
        <>
          <ReaderFailure name={page.name} error={page.error} address={page.address} onAsk={(url) => void model.ask(url)} />
          <ReaderFile onFiles={openFiles} />
        </>
      );
  }
}

interface OpenProps {
  page: Extract<ReaderState, { state: 'open' }>;
  model: ReaderModel;
  port: ReaderPort;
  openFiles: (files: readonly File[]) => void;
}

/** A page is made as wide as the window, but no wider than this. */
const WIDEST_FIT = 1.6;

function OpenPage({ page, model, port, openFiles }: OpenProps) {
  const { document: opened, sizes, text } = page;
  const layer = useRef<HTMLElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const places = useMemo(() => placesOf(sizes), [sizes]);
  const { width, height } = sheetOf(places);
  const [chosen, setChosen] = useState<number>();
  const view = useScrolled(sheet);
  const fit = Math.min(WIDEST_FIT, Math.max(0.2, view.room / (width || 1)));
  const zoom = chosen ?? fit;
  // Before anything else is painted: the element is there, and its text comes when it has been read.
  useLayoutEffect(() => {
    if (layer.current !== null) model.placeText(layer.current);
  }, [model.placeText]);
  return (
    <>
      <ReaderOwn class="reader-bar">
        <ReaderBar
          name={opened.name}
          text={text}
          pages={opened.pages === undefined ? undefined : { count: places.length, current: pageAt(places, view.middle / zoom) + 1 }}
          zoom={zoom}
          onZoom={setChosen}
          onPage={(number) => view.scrollTo((places[number - 1]?.top ?? 0) * zoom)}
          onFiles={openFiles}
          onPanel={() => void port.openSidePanel()}
        />
      </ReaderOwn>
      <main class={opened.pages === undefined ? 'reader-flow' : 'reader-sheets'}>
        <div
          ref={sheet}
          class="reader-sheet"
          style={opened.pages === undefined ? {} : { width: `${width}px`, height: `${height}px`, zoom }}
        >
          {opened.pages !== undefined && (
            <ReaderOwn class="reader-pages">
              <ReaderPages pages={opened.pages} places={places} zoom={zoom} />
            </ReaderOwn>
          )}
          <article ref={layer} class="reader-text" lang="zh" />
        </div>
      </main>
    </>
  );
}
