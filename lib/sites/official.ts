import list from '../../seeds/sites.json' with { type: 'json' };
import type { OfficialSite } from './sites-port.ts';

/** The ready list of official sites; none of them is asked for before the reader's own click. */
export const OFFICIAL_SITES: readonly OfficialSite[] = list.sites.map(({ host, name }) => ({ host, name }));
