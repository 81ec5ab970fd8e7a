import { i18n } from '#i18n';

let days: Intl.DateTimeFormat | undefined;

/** The day of a time (ISO 8601) as the reader writes it: 2026年11月4日. One formatter for all rows, for each takes a tenth of a millisecond to make. */
export function dayText(time: string): string {
  days ??= new Intl.DateTimeFormat(i18n.t('common.htmlLang'), { dateStyle: 'medium' });
  return days.format(new Date(time));
}

/** Day, hour and minute of a time (ISO 8601) as the reader writes them; seconds are nothing that a reader goes by. */
export function timeText(time: string): string {
  return new Date(time).toLocaleString(i18n.t('common.htmlLang'), { dateStyle: 'medium', timeStyle: 'short' });
}
