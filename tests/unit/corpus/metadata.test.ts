import { describe, expect, it } from 'vitest';
import { describeReport } from '../../../lib/corpus/metadata.ts';
import { METADATA_CASES } from './metadata-cases.ts';

describe('what is recognised of a document', () => {
  it.each(METADATA_CASES)('$name', ({ text, pageTitle, info }) => {
    const found = describeReport(text, pageTitle);
    // A case says of each field that it names what it is, also that it is missing.
    expect({ ...found }).toMatchObject(Object.fromEntries(Object.entries(info).filter(([, value]) => value !== undefined)));
    for (const [field, value] of Object.entries(info)) if (value === undefined) expect(found).not.toHaveProperty(field);
  });
});
