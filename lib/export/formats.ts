/** What can be made of notes and pages, in the order in which it is offered. */
export const EXPORT_FORMATS = [
  'markdown',
  'markdownZip',
  'word',
  'excel',
  'csv',
  'figuresCsv',
  'comparisonCsv',
  'html',
  'anki',
  'gbt7714',
  'bibtex',
  'cslJson',
  'ris',
  'w3c',
  'json',
] as const;
/** One of them. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What a format is to the reader and to the browser. */
export interface FormatFacts {
  extension: string;
  /** MIME type. */
  type: string;
  /** Can go to the clipboard. */
  isText: boolean;
  /** Is made of the page in view and not of notes alone. */
  needsPage: boolean;
}

const text = (extension: string, type: string, needsPage = false): FormatFacts => ({ extension, type, isText: true, needsPage });
const binary = (extension: string, type: string): FormatFacts => ({ extension, type, isText: false, needsPage: false });
const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** Facts of each format. */
export const FORMAT_FACTS: Readonly<Record<ExportFormat, FormatFacts>> = {
  markdown: text('md', 'text/markdown'),
  markdownZip: binary('zip', 'application/zip'),
  word: binary('docx', `${OFFICE}.wordprocessingml.document`),
  excel: binary('xlsx', `${OFFICE}.spreadsheetml.sheet`),
  csv: text('csv', 'text/csv'),
  figuresCsv: text('csv', 'text/csv', true),
  comparisonCsv: text('csv', 'text/csv', true),
  html: text('html', 'text/html', true),
  anki: text('txt', 'text/plain'),
  gbt7714: text('txt', 'text/plain', true),
  bibtex: text('bib', 'application/x-bibtex', true),
  cslJson: text('json', 'application/vnd.citationstyles.csl+json', true),
  ris: text('ris', 'application/x-research-info-systems', true),
  w3c: text('jsonld', 'application/ld+json'),
  json: text('json', 'application/json'),
};
