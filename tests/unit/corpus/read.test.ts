import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../lib/corpus/build.ts';
import { readReport, tellReadError } from '../../../lib/corpus/read.ts';
import { recognise } from '../../../lib/recognise/index.ts';

const text = '西岭县总工会2022年工作总结\n\n一、服务职工\n全年慰问职工300人，深化“春风行动”，弘扬劳模精神，扎实推进各项工作落地见效。\n';
const sound = () => JSON.parse(JSON.stringify(buildReport({ source: 'a.txt', text, mentions: recognise(text) })));

/** Changes one field of a sound file; `path` as in the error. */
function damaged(path: string, value: unknown): unknown {
  const file = sound();
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
  const last = keys.pop() ?? '';
  let at = file;
  for (const key of keys) at = at[key];
  if (value === undefined) delete at[last];
  else at[last] = value;
  return file;
}

const DAMAGES: [string, unknown][] = [
  ['source', 7],
  ['length', -1],
  ['length', undefined],
  ['info', null],
  ['info.title', undefined],
  ['info.level', 'planet'],
  ['info.period.start', '2022'],
  ['info.years', 'five'],
  ['outline', {}],
  ['outline[0].level', '1'],
  ['figures[0].value', '300'],
  ['figures[0].kind', 'many'],
  ['figures[0].indicator', undefined],
  ['figures[0].indicator.status', 'maybe'],
  ['slogans[0].places[0].end', -3],
  ['programmes[0].places[0].text', undefined],
  ['programmes[0].figures[0]', 'first'],
  ['fingerprints[0]', [1]],
  ['fingerprints[1][0]', -5],
];

describe('a report file from outside', () => {
  it('a sound one is read as it is', () => {
    expect(readReport(sound())).toEqual({ ok: true, value: sound() });
  });

  it.each(DAMAGES)('damage at %s is told with its place', (path, value) => {
    const read = readReport(damaged(path, value));
    expect(read).toMatchObject({ ok: false, error: { code: 'damaged', where: path } });
  });

  it('a place outside of the text is damage', () => {
    expect(readReport(damaged('figures[0].end', 99999))).toMatchObject({ ok: false, error: { code: 'damaged', where: 'figures[0]' } });
  });

  it('a newer version says so before anything else is looked at', () => {
    const read = readReport({ formatName: 'gongjian-report', formatVersion: 9, whatever: true });
    expect(read).toEqual({ ok: false, error: { code: 'newer-version', version: 9, supported: 1 } });
    expect(read.ok ? '' : tellReadError(read.error)).toBe('written in format version 9; this version reads up to 1');
  });

  it.each([[null], [[]], ['text'], [{}], [{ formatName: 'gongjian-backup', formatVersion: 1 }]])('%j is no report', (json) => {
    expect(readReport(json)).toEqual({ ok: false, error: { code: 'not-a-report' } });
  });
});
