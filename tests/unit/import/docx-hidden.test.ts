import { describe, expect, it } from 'vitest';
import { withoutHidden } from '../../../lib/import/docx-hidden.ts';

const run = (properties: string, text = '四') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;

describe('withoutHidden', () => {
  it.each([
    ['said plainly', run('<w:vanish/>'), ''],
    ['said with a value', run('<w:b/><w:vanish w:val="true"/>'), ''],
    ['a run with an id', '<w:r w:rsidR="00A1"><w:rPr><w:vanish /></w:rPr><w:t>四</w:t></w:r>', ''],
    ['a field’s parts', '<w:r><w:rPr><w:vanish/></w:rPr><w:instrText>PAGE</w:instrText></w:r>', ''],
  ])('takes out a hidden run: %s', (_, xml, left) => {
    expect(withoutHidden(`<w:p>${run('')}${xml}${run('<w:b/>')}</w:p>`)).toBe(`<w:p>${run('')}${left}${run('<w:b/>')}</w:p>`);
  });

  it.each([
    ['switched off', run('<w:vanish w:val="0"/>')],
    ['hidden on the web only', run('<w:webHidden/>')],
    ['hidden before a change', run('<w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange>')],
    ['the end of a paragraph alone', `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run('<w:b/>')}</w:p>`],
    ['a run without properties before one', '<w:r><w:t>四</w:t></w:r>'],
  ])('leaves what is seen: %s', (_, xml) => {
    expect(withoutHidden(xml)).toBe(xml);
  });

  it.each([
    ['runs that never end', '<w:r><w:rPr><w:vanish/>'],
    ['properties that end again and again', '<w:r><w:rPr></w:rPr></w:rPr>'],
    ['properties in properties', '<w:rPr>'],
  ])('takes a long broken document in its stride: %s', (_, piece) => {
    const xml = `<w:r><w:rPr>${piece.repeat(200_000)}`;
    expect(withoutHidden(xml)).toBe(xml);
  });
});
