/** PDFs of our own, written by hand: what the reader page is tested with does not depend on another program. */
import { createHash } from 'node:crypto';

/** Words on a page; `left` and `top` in points, to where the letters stand. Chinese letters are as wide as high, others half. */
export interface Words {
  text: string;
  left: number;
  top: number;
  /** 14 without it. */
  size?: number;
}

/** Of a PDF as a whole. */
export interface PdfOptions {
  title?: string;
  /** Asked for when it is opened; 128-bit RC4, as many an older program has it. */
  password?: string;
  /** Each page is a grey picture besides. */
  picture?: boolean;
  /** Pages lie on their side, in degrees. */
  rotate?: 90 | 180 | 270;
}

/** A4. */
export const PAGE = { width: 595, height: 842 };

/** A PDF of these pages; its font is not in it, as often with Chinese, so that the reader needs the tables of codes. */
export function pdfOf(pages: readonly (readonly Words[])[], options: PdfOptions = {}): Uint8Array {
  const kids = pages.map((_, i) => `${FIRST_PAGE + 2 * i} 0 R`).join(' ');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/W[1 95 500]/FontDescriptor 5 0 R>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
    stream('<</Type/XObject/Subtype/Image/Width 8/Height 8/ColorSpace/DeviceGray/BitsPerComponent 8', 'N'.repeat(64)),
    `<</Title<feff${utf16(options.title ?? '')}>>>`,
    ...pages.flatMap((words, i) => [
      pageObject(FIRST_PAGE + 2 * i + 1, options.rotate),
      stream('<<', contentOf(words, options.picture === true)),
    ]),
  ];
  return fileOf(objects, options.password);
}

const FIRST_PAGE = 8;

function pageObject(content: number, rotate = 0): string {
  const box = `/MediaBox[0 0 ${PAGE.width} ${PAGE.height}]/Rotate ${rotate}`;
  return `<</Type/Page/Parent 2 0 R${box}/Contents ${content} 0 R/Resources<</Font<</F 3 0 R>>/XObject<</I 6 0 R>>>>>>`;
}

function contentOf(words: readonly Words[], picture: boolean): string {
  const drawn = words.map(({ text, left, top, size = 14 }) => `BT /F ${size} Tf ${left} ${PAGE.height - top} Td <${utf16(text)}> Tj ET`);
  return [...(picture ? [`q ${PAGE.width - 100} 0 0 ${PAGE.height - 100} 50 50 cm /I Do Q`] : []), ...drawn].join('\n');
}

const stream = (dictionary: string, content: string) => `${dictionary}/Length ${content.length}>>\nstream\n${content}\nendstream`;

function utf16(text: string): string {
  return [...text].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('');
}

function fileOf(objects: readonly string[], password: string | undefined): Uint8Array {
  const id = 'f0'.repeat(16);
  const lock = password === undefined ? undefined : lockOf(password, id);
  let text = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const place = text.length;
    text += `${i + 1} 0 obj\n${lock === undefined ? object : lock.of(object, i + 1)}\nendobj\n`;
    return place;
  });
  const count = objects.length + 1;
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const encrypt = lock === undefined ? '' : `/Encrypt ${lock.dictionary}`;
  text += `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<</Size ${count}/Root 1 0 R/Info 7 0 R/ID[<${id}><${id}>]${encrypt}>>\n`;
  text += `startxref\n${text.lastIndexOf('xref\n0 ')}\n%%EOF\n`;
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** ISO 32000-1, 7.6.3: the standard security handler, revision 3; the owner's password is the reader's. */
function lockOf(password: string, id: string): { dictionary: string; of(object: string, number: number): string } {
  const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
  const padded = Buffer.concat([Buffer.from(password, 'latin1'), padding]).subarray(0, 32);
  const rights = -44;
  const times = (count: number, data: Buffer) => Array.from({ length: count }).reduce<Buffer>((hash) => md5(hash), data);
  const twentyTimes = (key: Buffer, data: Buffer) =>
    Array.from({ length: 20 }).reduce<Buffer>((text, _, i) => rc4(key.map((byte) => byte ^ i) as Buffer, text), data); // map of a Buffer is one
  const owner = twentyTimes(times(51, padded), padded);
  const flags = Buffer.alloc(4);
  flags.writeInt32LE(rights);
  const key = times(51, Buffer.concat([padded, owner, flags, Buffer.from(id, 'hex')]));
  const user = Buffer.concat([twentyTimes(key, md5(Buffer.concat([padding, Buffer.from(id, 'hex')]))), Buffer.alloc(16)]);
  return {
    dictionary: `<</Filter/Standard/V 2/R 3/Length 128/P ${rights}/O<${owner.toString('hex')}>/U<${user.toString('hex')}>>>`,
    of(object, number) {
      const ofObject = md5(Buffer.concat([key, Buffer.from([number & 255, number >> 8, 0, 0, 0])]));
      const locked = (text: Buffer) => rc4(ofObject, text);
      return object
        .replace(/(?<=\nstream\n)[\s\S]*(?=\nendstream)/, (text) => locked(Buffer.from(text, 'latin1')).toString('latin1'))
        .replace(/(?<=\/Title)<(\w*)>/, (_, hex: string) => `<${locked(Buffer.from(hex, 'hex')).toString('hex')}>`)
        .replace(/\((Adobe|GB1)\)/g, (_, text: string) => `<${locked(Buffer.from(text)).toString('hex')}>`);
    },
  };
}

const md5 = (data: Buffer): Buffer => createHash('md5').update(data).digest();

function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i);
  const at = (i: number) => state[i & 255] ?? 0;
  const swap = (i: number, j: number) => {
    [state[i & 255], state[j & 255]] = [at(j), at(i)];
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let i = 0;
  let j = 0;
  return Buffer.from(
    data.map((byte) => {
      i = (i + 1) & 255;
      j = (j + at(i)) & 255;
      swap(i, j);
      return byte ^ at(at(i) + at(j));
    }),
  );
}
