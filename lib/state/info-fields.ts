import { levelOf, placeOf } from '../corpus/organisation.ts';
import type { InfoChange, OwnReportSummary } from '../corpus/own-report.ts';
import { type PeriodFault, periodFields, readPeriod } from '../corpus/period-input.ts';
import type { ReportInfo } from '../corpus/report.ts';
import { LEVELS } from './corpus-list.ts';

/** What is known of a report as it is written into a form; empty: not known. */
export interface InfoFields {
  title: string;
  organisation: string;
  level: string;
  place: string;
  from: string;
  to: string;
  genre: string;
}

/** A form for many reports before anything is written into it. */
export const NO_FIELDS: InfoFields = { title: '', organisation: '', level: '', place: '', from: '', to: '', genre: '' };

/** The fields of a report. */
export function fieldsOf({ title, organisation = '', level, place = '', period, genre = '' }: ReportInfo): InfoFields {
  return { title, organisation, level: level ?? '', place, genre, ...(period === undefined ? { from: '', to: '' } : periodFields(period)) };
}

/** Another organisation is of another place and level, as far as its name tells; what the reader has written stays. */
export function withBody(fields: InfoFields, organisation: string): InfoFields {
  const follows = fields.place === placeOf(fields.organisation) && fields.level === (levelOf(fields.organisation) ?? '');
  return { ...fields, organisation, ...(follows && { place: placeOf(organisation), level: levelOf(organisation) ?? '' }) };
}

/** What is written as info; what has no field (date, span of years) stays. An emptied field is not known any more. */
export function infoOf(fields: InfoFields, before: ReportInfo): { info: ReportInfo } | { fault: PeriodFault } {
  const read = readPeriod(fields.from, fields.to);
  if ('fault' in read) return read;
  const { date } = before;
  return { info: { title: fields.title.trim(), ...written(fields), ...times(read.period, before), ...(date !== undefined && { date }) } };
}

/** What many reports are changed to: what is written is of all of them, what is left empty stays as it is in each. */
export function changesOf(fields: InfoFields, reports: readonly OwnReportSummary[]): { changes: InfoChange[] } | { fault: PeriodFault } {
  const read = readPeriod(fields.from, fields.to);
  if ('fault' in read) return read;
  const changes = reports.map(({ id, info }) => {
    const { period, years: _, ...others } = info;
    return { id, info: { ...others, ...written(fields), ...times(read.period ?? period, info) } };
  });
  return { changes };
}

/** What is not left empty, save title and period. */
function written(fields: InfoFields): Pick<ReportInfo, 'organisation' | 'level' | 'place' | 'genre'> {
  const level = LEVELS.find((one) => one === fields.level);
  const [organisation, place, genre] = [fields.organisation.trim(), fields.place.trim(), fields.genre.trim()];
  return {
    ...(organisation !== '' && { organisation }),
    ...(level !== undefined && { level }),
    ...(place !== '' && { place }),
    ...(genre !== '' && { genre }),
  };
}

/** The report's own words for its period (七年来) and the years in it stay where the period does. */
function times(period: ReportInfo['period'], before: ReportInfo): Pick<ReportInfo, 'period' | 'years'> {
  if (period?.start !== before.period?.start || period?.end !== before.period?.end) return period === undefined ? {} : { period };
  return { ...(before.period && { period: before.period }), ...(before.years && { years: before.years }) };
}
