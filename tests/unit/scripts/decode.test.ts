import { describe, expect, it } from 'vitest';
import { decode } from '../../../scripts/decode.ts';
import { DECODE_CASES } from './decode.cases.ts';

describe('decode', () => {
  it.each(DECODE_CASES.map((one) => [one.name, one] as const))('%s', (_, { bytes, declared, text, error }) => {
    const result = decode(bytes, declared);
    if (error) expect(result).toEqual({ ok: false, error: expect.stringMatching(error) });
    else expect(result).toEqual({ ok: true, value: text });
  });
});
