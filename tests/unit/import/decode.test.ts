import { describe, expect, it } from 'vitest';
import { decode } from '../../../lib/import/decode.ts';
import { DECODE_CASES } from './decode.cases.ts';

describe('decode', () => {
  it.each(DECODE_CASES.map((one) => [one.name, one] as const))('%s', (_, { bytes, declared, text }) => {
    const result = decode(bytes, declared);
    if (text === undefined) expect(result).toEqual({ ok: false, error: { code: 'not-text' } });
    else expect(result).toEqual({ ok: true, value: text });
  });
});
