import { deflateSync, inflateSync } from 'fflate';
import { readReport } from '../corpus/read.ts';
import type { Fingerprint, Report } from '../corpus/report.ts';
import type { FactsRow, PrintsRow } from './report-rows.ts';

/** Raised with whatever changes the facts of a text: older rows are then made anew from the text when they are read. */
export const FACTS_VERSION = 18;

/** The rows of a report's facts and fingerprints. */
export function packReport(id: string, report: Report): { facts: FactsRow; prints: PrintsRow } {
  const json = new TextEncoder().encode(JSON.stringify({ ...report, fingerprints: [] }));
  // Own memory: what the compressor gives may be a window on a larger buffer, which the database would store whole.
  const packed = deflateSync(json, { level: 6 }).slice();
  return { facts: { id, version: FACTS_VERSION, packed }, prints: { id, prints: packPrints(report.fingerprints) } };
}

/** Fingerprints as numbers, hash and start by turns. */
export function packPrints(fingerprints: readonly Fingerprint[]): Uint32Array<ArrayBuffer> {
  const prints = new Uint32Array(fingerprints.length * 2);
  fingerprints.forEach(([hash, start], i) => {
    prints[2 * i] = hash;
    prints[2 * i + 1] = start;
  });
  return prints;
}

/** The report that two rows hold; undefined where a row is missing, damaged or of an older engine. */
export function unpackReport(facts: unknown, prints: unknown): Report | undefined {
  const packed = printsOf(prints);
  if (packed === undefined || !isFactsRow(facts) || facts.version !== FACTS_VERSION) return undefined;
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(inflateSync(facts.packed)));
    const read = readReport(json);
    return read.ok ? { ...read.value, fingerprints: unpackPrints(packed) } : undefined;
  } catch {
    // Neither deflated nor JSON.
    return undefined;
  }
}

/** The fingerprints of a row as they are stored; undefined where it holds none that can be read. */
export function printsOf(row: unknown): Uint32Array | undefined {
  return typeof row === 'object' && row !== null && 'prints' in row && row.prints instanceof Uint32Array ? row.prints : undefined;
}

function unpackPrints(prints: Uint32Array): Fingerprint[] {
  return Array.from({ length: prints.length / 2 }, (_, i): Fingerprint => [prints[2 * i] ?? 0, prints[2 * i + 1] ?? 0]);
}

function isFactsRow(row: unknown): row is FactsRow {
  return typeof row === 'object' && row !== null && 'version' in row && 'packed' in row && row.packed instanceof Uint8Array;
}
