import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { TextContent } from 'pdfjs-dist/types/src/display/api.js';
import { failure, type Result, success } from '../result.ts';
import type { DocumentError } from './document-error.ts';
import type { PageRuns } from './text-run.ts';
import { type Piece, runsOfPage } from './vertical.ts';

/** An open PDF. */
export interface PdfFile {
  pageCount: number;
  /** What the file says of itself; empty where it says nothing. */
  title: string;
  /** From 0; in points, turned as it is shown: upright for who reads, also where the file has its text lie on its side. */
  sizeOf(page: number): Promise<{ width: number; height: number }>;
  runsOf(page: number): Promise<PageRuns>;
  /** Paints a page; `scale` in canvas pixels to a point. False where the signal came first. */
  draw(page: number, canvas: HTMLCanvasElement, scale: number, signal: AbortSignal): Promise<boolean>;
  close(): void;
}

/** Where the parts of pdf.js lie in the extension (modules/pdf-files.ts). */
const PARTS = '/pdf/';
const WORKER = `${PARTS}pdf.worker.mjs`;
/** A page lies on its side where more than this part of its letters do. */
const MOST_LETTERS = 0.6;

/**
 * Opens a PDF with pdf.js, which is loaded when first wanted: from the extension's own files, without eval and WebAssembly, its scripts and
 * forms left alone. The bytes are the reader's no more: they go to the worker.
 */
export async function openPdf(bytes: Uint8Array, password?: string): Promise<Result<PdfFile, DocumentError>> {
  // The build for browsers some years old: the other one asks for the very newest.
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  pdfjs.GlobalWorkerOptions.workerSrc = WORKER;
  const task = pdfjs.getDocument({
    data: bytes,
    ...(password === undefined ? {} : { password }),
    cMapUrl: `${PARTS}cmaps/`,
    standardFontDataUrl: `${PARTS}standard_fonts/`,
    wasmUrl: `${PARTS}wasm/`,
    useWasm: false,
    enableXfa: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    const file = await task.promise;
    const title = await titleOf(file);
    return success(new OpenPdf(pdfjs, file, title, () => void task.destroy()));
  } catch (error) {
    void task.destroy();
    if (error instanceof pdfjs.PasswordException)
      return failure({ code: 'password', wrong: error.code === pdfjs.PasswordResponses.INCORRECT_PASSWORD });
    // Whatever is wrong with its structure: for the reader the file is damaged.
    return failure({ code: 'damaged-pdf' });
  }
}

type PdfJs = typeof import('pdfjs-dist');

class OpenPdf implements PdfFile {
  readonly pageCount: number;
  readonly title: string;
  readonly close: () => void;
  private readonly pdfjs: PdfJs;
  private readonly file: PDFDocumentProxy;
  /** By page, in degrees: how far the text lies on its side. */
  private readonly turns = new Map<number, number>();

  constructor(pdfjs: PdfJs, file: PDFDocumentProxy, title: string, close: () => void) {
    this.pdfjs = pdfjs;
    this.file = file;
    this.title = title;
    this.pageCount = file.numPages;
    this.close = close;
  }

  async sizeOf(number: number): Promise<{ width: number; height: number }> {
    const { width, height } = await this.viewOf(number, await this.pageOf(number), 1);
    return { width, height };
  }

  async runsOf(number: number): Promise<PageRuns> {
    const page = await this.pageOf(number);
    const content = await page.getTextContent();
    const { width, height, transform } = await this.viewOf(number, page, 1, content);
    const { items, styles } = content;
    const pieces = items.flatMap((item) => {
      if (!('str' in item)) return [];
      return pieceOf(item, this.pdfjs.Util.transform(transform, item.transform), styles[item.fontName]?.vertical === true);
    });
    return { width, height, ...runsOfPage(pieces, width) };
  }

  async draw(number: number, canvas: HTMLCanvasElement, scale: number, signal: AbortSignal): Promise<boolean> {
    const page = await this.pageOf(number);
    if (signal.aborted) return false;
    const viewport = await this.viewOf(number, page, scale);
    if (signal.aborted) return false;
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    const task = page.render({ canvas, viewport });
    const stop = () => task.cancel();
    signal.addEventListener('abort', stop);
    try {
      await task.promise;
      return true;
    } catch (error) {
      if (error instanceof this.pdfjs.RenderingCancelledException) return false;
      throw error;
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  private async viewOf(number: number, page: PDFPageProxy, scale: number, content?: TextContent) {
    const turn = this.turns.get(number) ?? this.turnOf(page, content ?? (await page.getTextContent()));
    this.turns.set(number, turn);
    return page.getViewport({ scale, rotation: page.rotate - turn });
  }

  /** By what most of its letters do: 0, or the right angle at which a page lies that was printed or scanned sideways. */
  private turnOf(page: PDFPageProxy, { items }: TextContent): number {
    const { transform } = page.getViewport({ scale: 1 });
    const letters = new Map<number, number>();
    let all = 0;
    for (const item of items) {
      if (!('str' in item)) continue;
      const [a = 0, b = 0] = this.pdfjs.Util.transform(transform, item.transform);
      const angle = (360 + 90 * Math.round(Math.atan2(b, a) / (Math.PI / 2))) % 360;
      letters.set(angle, (letters.get(angle) ?? 0) + item.str.length);
      all += item.str.length;
    }
    return [...letters].find(([, count]) => count > all * MOST_LETTERS)?.[0] ?? 0;
  }

  private pageOf(page: number): Promise<PDFPageProxy> {
    return this.file.getPage(page + 1);
  }
}

/** `matrix`: from the piece's own space to the page as it is shown, its origin left and on top. */
function pieceOf({ str, width, height }: { str: string; width: number; height: number }, matrix: number[], isVertical: boolean): Piece {
  const [a = 0, b = 0, c = 0, d = 0, left = 0, baseline = 0] = matrix;
  const angle = (Math.atan2(b, a) * 180) / Math.PI;
  return { text: str, left, baseline, width, size: Math.hypot(c, d), angle, drop: isVertical ? height : undefined };
}

/** Programs write the name of a file or their own into the field; a sentence of Chinese is a title. */
async function titleOf(file: PDFDocumentProxy): Promise<string> {
  try {
    const { info } = await file.getMetadata();
    const title: unknown = 'Title' in info ? info.Title : '';
    return typeof title === 'string' && /[一-鿿]{4}/.test(title) && !/\.\w{3,4}$/.test(title) ? title.trim() : '';
  } catch {
    // Broken metadata are no reason to show nothing.
    return '';
  }
}
