import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { droppedFiles } from './dropped-files.ts';

/** True while files are dragged over the page; hands over those that are dropped anywhere on it. */
export function useFileDrop(onFiles: (files: File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  const take = useRef(onFiles);
  take.current = onFiles;
  // Before the page is shown: what is dropped on it is never the browser's.
  useLayoutEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      // Otherwise the browser would leave this page and open the file.
      event.preventDefault();
      setOver(true);
    };
    addEventListener('dragenter', over, { signal });
    addEventListener('dragover', over, { signal });
    addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), { signal });
    addEventListener(
      'drop',
      (event) => {
        if (event.dataTransfer === null || !hasFiles(event)) return;
        event.preventDefault();
        setOver(false);
        void droppedFiles(event.dataTransfer).then((files) => take.current(files));
      },
      { signal },
    );
    return () => stop.abort();
  }, []);
  return isOver;
}
