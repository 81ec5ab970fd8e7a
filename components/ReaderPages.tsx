import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PagePlace } from '../lib/reader/page-places.ts';
import type { DocumentPages } from '../lib/state/reader-document.ts';

interface Props {
  pages: DocumentPages;
  places: readonly PagePlace[];
  zoom: number;
}

/** So far beyond the window a page is painted, in heights of the window. */
const AHEAD = '60% 0px';
/** No canvas has more pixels: some 64 MB. */
const MOST_PIXELS = 16_000_000;

/** The pages of a PDF, painted as they come near the window and let go when they are far. */
export function ReaderPages({ pages, places, zoom }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState<ReadonlySet<number>>(new Set([0]));
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) =>
        setNear((before) => {
          const now = new Set(before);
          for (const { target, isIntersecting } of entries) {
            const page = Number(target.getAttribute('data-page'));
            if (isIntersecting) now.add(page);
            else now.delete(page);
          }
          return now;
        }),
      { rootMargin: AHEAD },
    );
    for (const page of list.current?.children ?? []) observer.observe(page);
    return () => observer.disconnect();
  }, [places.length]);
  return (
    <div ref={list}>
      {places.map(({ left, top, width, height }, page) => (
        // Pages stay in their order.
        <div class="reader-page" key={page} data-page={page} style={boxOf({ left, top, width, height })}>
          {near.has(page) && <PageImage pages={pages} page={page} place={{ left, top, width, height }} zoom={zoom} />}
        </div>
      ))}
    </div>
  );
}

/** A sheet's pixel is a point. */
const boxOf = ({ left, top, width, height }: PagePlace) => ({
  left: `${left}px`,
  top: `${top}px`,
  width: `${width}px`,
  height: `${height}px`,
});

function PageImage({ pages, page, place, zoom }: { pages: DocumentPages; page: number; place: PagePlace; zoom: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isFailed, setFailed] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const element = canvas.current;
    const most = Math.sqrt(MOST_PIXELS / (place.width * place.height));
    if (element !== null)
      pages.draw(page, element, Math.min(zoom * devicePixelRatio, most), stop.signal).then(
        () => setFailed(false),
        () => setFailed(true),
      );
    return () => stop.abort();
  }, [pages, page, zoom, place.width, place.height]);
  return (
    <>
      <canvas ref={canvas} role="img" aria-label={i18n.t('reader.pageImage', [page + 1])} />
      {isFailed && <p class="reader-page-failed">{i18n.t('reader.pageFailed', [page + 1])}</p>}
    </>
  );
}
