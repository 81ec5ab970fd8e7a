import { type ExportFormat, FORMAT_FACTS } from '../export/formats.ts';
import { madeOf } from './export-make.ts';
import { type PlainContent, revived } from './export-plain.ts';

/** What the worker is asked for: one file, then it is ended. */
interface Order {
  format: ExportFormat;
  content: PlainContent;
}

type Made = string | Uint8Array<ArrayBuffer>;
type Answer = { done: number } | { made: Made } | { failed: string };

/** How long the work goes on and how it is stopped. */
interface Options {
  signal?: AbortSignal;
  progress?: (done: number) => void;
}

/**
 * Has a file made in a worker of its own: a workbook or a document of thousands of notes takes seconds in one piece, in which neither the
 * dialog could be used nor the work be stopped. Rejects with the signal's reason where it is stopped, and with what went wrong.
 */
export function makeInWorker(start: () => Worker, order: Order, { signal, progress }: Options): Promise<Made> {
  return new Promise((resolve, reject) => {
    const worker = start();
    const stop = () => end(() => reject(signal?.reason));
    const end = (tell: () => void) => {
      signal?.removeEventListener('abort', stop);
      worker.terminate();
      tell();
    };
    if (signal?.aborted) return stop();
    signal?.addEventListener('abort', stop);
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if ('done' in data) progress?.(data.done);
      else if ('made' in data) end(() => resolve(data.made));
      else end(() => reject(new Error(data.failed)));
    };
    worker.onerror = ({ message }) => end(() => reject(new Error(message || FORMAT_FACTS[order.format].extension)));
    worker.postMessage(order);
  });
}

/** The other end: makes what is ordered; `tell` posts to whoever ordered it. */
export async function answerOrder({ format, content }: Order, tell: (answer: Answer) => void): Promise<void> {
  try {
    tell({ made: await madeOf(format, revived(content), async (done) => tell({ done })) });
  } catch (error) {
    tell({ failed: error instanceof Error ? error.message : String(error) });
  }
}
