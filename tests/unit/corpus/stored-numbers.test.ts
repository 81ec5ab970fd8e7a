/**
 * Numbers made of texts lie in readers' databases, in backups and on their servers: another release has to make the very same, or notes of
 * files, reports already there and segments of the index are strangers to it. A change here needs an upgrade of what is stored.
 */
import { expect, it } from 'vitest';
import { fingerprint } from '../../../lib/corpus/fingerprint.ts';
import { hash32 } from '../../../lib/corpus/hash.ts';
import { signatureOf } from '../../../lib/corpus/minhash.ts';
import { textFingerprint } from '../../../lib/corpus/text-fingerprint.ts';
import { sketchOf } from '../../../lib/note/sketch.ts';
import { sourceOf } from '../../../lib/reader/identity.ts';
import { hashOfJson } from '../../../lib/sync/record.ts';

const TEXT = '石桥县总工会2025年工作总结：全年走访企业320家，帮扶困难职工86户，发放慰问金12.5万元。';
const PRINTS = [
  [815492454, 4],
  [733193826, 8],
  [185733995, 13],
  [1252157779, 19],
  [978728934, 25],
  [676178523, 28],
  [397014838, 29],
  [1087007471, 32],
  [424204772, 39],
] as const;

it.each<[string, () => unknown, unknown]>([
  ['a hash of words', () => hash32('石桥'), 4089796150],
  ['the hash of a record', () => hashOfJson('{"id":"a"}'), '5c3727944c0c5d1a'],
  ['the fingerprint of a text', () => textFingerprint(TEXT), '71d37cbfa89968ab-18'],
  ['what notes of a file are kept under', () => sourceOf(undefined, TEXT), 'urn:gongjian:text:71d37cbfa89968ab-18'],
  ['the fingerprints of passages', () => fingerprint(TEXT), PRINTS],
  ['the sketch of a page', () => sketchOf(TEXT), PRINTS.map(([hash]) => hash).sort((a, b) => a - b)],
  ['the signature of a report', () => [...signatureOf(PRINTS)].slice(0, 3), [364044908, 413210698, 244243599]],
])('%s is the same in every release', (_, make, stored) => {
  expect(make()).toEqual(stored);
});
