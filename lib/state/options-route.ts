/** The sections of the options page, as its address names them. */
export const SECTIONS = ['notes', 'corpus', 'corrections', 'words', 'backup', 'sync', 'sites', 'keys', 'privacy'] as const;
/** One of them. */
export type Section = (typeof SECTIONS)[number];

/** What the options page shows. */
export interface OptionsRoute {
  section: Section;
  /** The id of the own report that is open. */
  report?: string;
}

/** What the part behind # of the address asks for: `#corpus/ID` is a report; the first section where it asks for nothing known. */
export function readRoute(hash: string): OptionsRoute {
  const [name = '', id = ''] = hash.replace(/^#/, '').split('/');
  const section = SECTIONS.find((one) => one === name) ?? SECTIONS[0];
  const report = section === 'corpus' ? decoded(id) : '';
  return report === '' ? { section } : { section, report };
}

/** The part of the address that opens a report. */
export const reportHash = (id: string): string => `#corpus/${encodeURIComponent(id)}`;

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    // Not ours: a stray % in an address typed by hand.
    return '';
  }
}
