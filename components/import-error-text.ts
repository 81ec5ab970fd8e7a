import { i18n } from '#i18n';
import type { ForeignKind, ImportError } from '../lib/import/import-error.ts';
import { countText } from './count-text.ts';

const MEGABYTE = 1024 * 1024;

/** What is wrong with a file and what to do about it, in a sentence or two. */
export function importErrorText(error: ImportError): string {
  switch (error.code) {
    case 'foreign':
      return foreignText(error.kind);
    case 'not-text':
      return i18n.t('corpus.error.not_text');
    case 'file-too-large':
      return i18n.t('corpus.error.file_too_large', [error.limit / MEGABYTE]);
    case 'text-too-long':
      return i18n.t('corpus.error.text_too_long', [countText(error.limit)]);
    default:
      return i18n.t(`corpus.error.${error.code}`);
  }
}

function foreignText(kind: ForeignKind): string {
  switch (kind) {
    case 'old-word':
      return i18n.t('corpus.foreign.old_word');
    case 'open-document':
      return i18n.t('corpus.foreign.open_document');
    case 'web-archive':
      return i18n.t('corpus.foreign.web_archive');
    default:
      return i18n.t(`corpus.foreign.${kind}`);
  }
}
