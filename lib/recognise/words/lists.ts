import programmes from '../../../seeds/programmes.json' with { type: 'json' };
import slogans from '../../../seeds/slogans.json' with { type: 'json' };
import type { ProgrammeEntry, SloganEntry } from './entry.ts';
import { packProgrammes, packSlogans } from './pack.ts';

// In Node and in tests this packs the lists when it is loaded. The build puts what it exports in its place as plain data
// (scripts/build/packed-lists.ts), so that neither the lists whole nor the packing get into a page.

/** The slogans, packed. */
// JSON's types are wider than the list's (`kind: string`); tests/unit/seeds checks every field.
export const sloganList = packSlogans(slogans as readonly SloganEntry[]);
/** The programmes, packed. */
export const programmeList = packProgrammes(programmes as readonly ProgrammeEntry[]);
