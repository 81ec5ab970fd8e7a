import { i18n } from '#i18n';
import type { OwnReportSummary } from '../lib/corpus/own-report.ts';
import type { StoreError } from '../lib/messages/protocol.ts';
import type { Undoable } from '../lib/state/corpus-model.ts';
import { storeErrorText } from './store-error-text.ts';

/** What a report is called in lists and labels. */
export const titleOf = ({ info }: OwnReportSummary): string => info.title || info.organisation || i18n.t('corpus.unknown');

/** Where a report came from. */
export function originText({ origin }: OwnReportSummary): string {
  return origin.kind === 'file' ? i18n.t('corpus.origin.file', [origin.name]) : i18n.t(`corpus.origin.${origin.kind}`);
}

/** What was done last. */
export function undoableText(done: Undoable): string {
  if (done.what === 'group') return i18n.t('corpus.groupRemoved', [done.name]);
  return done.what === 'info' ? i18n.t('corpus.changed', done.before.length) : i18n.t('corpus.removed', done.reports);
}

/** Why a group was not made or renamed: the name is wrong, or the store refused. */
export function groupErrorText(error: StoreError): string {
  return error === 'invalid' ? i18n.t('corpus.takenGroupName') : storeErrorText(error);
}

/** 2026-11-05 in the reader's own time zone. */
export function dayOf(iso: string): string {
  const date = new Date(iso);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
