import { CORPUS_FORMAT } from '../corpus/corpus-file.ts';
import type { ReadPdf } from '../import/draft.ts';
import type { CorpusFilesPort } from '../state/ports.ts';
import { saveBlob } from './save-file.ts';

/** The first line of an export of a corpus says what it is. */
const HEAD_BYTES = 200;
/** Never a report, so an export whose head is damaged is refused as one and not taken for a text. */
const CORPUS_NAME = /\.jsonl?$/i;

/** Files into and out of the corpus, in one of the extension's own pages; what reads them is loaded when first wanted. */
export function createCorpusFilesPort(): CorpusFilesPort {
  // Scripts of such a document never run, and it loads nothing (HTML, 8.5.1).
  const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
  const readPdf: ReadPdf = async (bytes) => (await import('../reader/pdf-words.ts')).textOfPdf(bytes);
  const drafts = () => import('../import/draft.ts');
  return {
    draftOfFile: async (file, groups) => (await drafts()).draftOfFile(file, groups, parse, readPdf),
    draftOfPaste: async (text, groups) => (await drafts()).draftOfPaste(text, groups),
    async isCorpusFile(file) {
      if (CORPUS_NAME.test(file.name)) return true;
      try {
        return (await file.slice(0, HEAD_BYTES).text()).includes(CORPUS_FORMAT.formatName);
      } catch {
        // A file that cannot be read is told of by whoever reads it whole.
        return false;
      }
    },
    save: saveBlob,
    now: () => new Date().toISOString(),
    async usage() {
      const { usage } = await navigator.storage.estimate();
      return usage;
    },
  };
}
