/** Bytes, and the text that they are; without one they are no text. */
export interface DecodeCase {
  name: string;
  bytes: Uint8Array;
  declared?: string;
  text?: string;
}

const hex = (digits: string) => Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const SIMPLIFIED = '在全市开展了慰问职工的活动，共1,200人次。\r\n';
const TRADITIONAL = '在全市開展了慰問職工的活動，共1,200人次。\r\n';

/** The same sentence in each encoding; the bytes are Python's. */
const UTF8 = hex(
  'e59ca8e585a8e5b882e5bc80e5b195e4ba86e685b0e997aee8818ce5b7a5e79a84e6b4bbe58aa8efbc8ce585b1312c323030e4babae6aca1e380820d0a',
);
const UTF16LE = hex('28576851025e005f555c864e7061ee954c80e55d84763b6da8520cff715131002c00320030003000ba4e216b02300d000a00');
const UTF16BE = hex('572851685e025f005c554e86617095ee804c5de576846d3b52a8ff0c51710031002c0032003000304eba6b213002000d000a');
const GBK = hex('d4dac8abcad0bfaad5b9c1cbcebfcecad6b0b9a4b5c4bbeeb6afa3acb9b2312c323030c8cbb4cea1a30d0a');
const BIG5 = hex('a662a5fea5abb67dae69a446bca2b0ddc2bea475aabaaca1b0caa141a640312c323030a448a6b8a1430d0a');

const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

export const DECODE_CASES: DecodeCase[] = [
  { name: 'UTF-8', bytes: UTF8, text: SIMPLIFIED },
  { name: 'UTF-8 with a byte-order mark, which stays', bytes: join(hex('efbbbf'), UTF8), text: `\ufeff${SIMPLIFIED}` },
  { name: 'UTF-16 LE with a mark', bytes: join(hex('fffe'), UTF16LE), text: `\ufeff${SIMPLIFIED}` },
  { name: 'UTF-16 BE with a mark', bytes: join(hex('feff'), UTF16BE), text: `\ufeff${SIMPLIFIED}` },
  { name: 'UTF-16 LE without a mark', bytes: UTF16LE, text: SIMPLIFIED },
  { name: 'UTF-16 BE without a mark', bytes: UTF16BE, text: SIMPLIFIED },
  { name: 'GBK', bytes: GBK, text: SIMPLIFIED },
  { name: 'Big5', bytes: BIG5, text: TRADITIONAL },
  { name: 'GBK that calls itself gb2312', bytes: GBK, declared: 'gb2312', text: SIMPLIFIED },
  { name: 'UTF-8 that calls itself gb2312', bytes: join(UTF8, hex('ff')), declared: 'gb2312' },
  { name: 'UTF-8 whose template calls it iso-8859-1', bytes: UTF8, declared: 'iso-8859-1', text: SIMPLIFIED },
  { name: 'GBK whose template calls it utf-16', bytes: GBK, declared: 'utf-16', text: SIMPLIFIED },
  { name: 'an encoding that is none', bytes: UTF8, declared: 'x-nothing', text: SIMPLIFIED },
  { name: 'GB18030 with a character of four bytes', bytes: join(GBK, hex('9534b235')), text: `${SIMPLIFIED}𠮷` },
  { name: 'ASCII', bytes: new TextEncoder().encode('1,200\n'), text: '1,200\n' },
  { name: 'an empty file', bytes: new Uint8Array(), text: '' },
  { name: 'cut in the middle of a character', bytes: UTF8.subarray(0, 5) },
  { name: 'a picture', bytes: hex('89504e470d0a1a0a0000000d49484452') },
  { name: 'zeros', bytes: new Uint8Array(64) },
];
