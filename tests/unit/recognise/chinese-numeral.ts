const DIGITS = '零一二三四五六七八九';
const GROUPS: readonly [string, number][] = [
  ['亿', 1e8],
  ['万', 1e4],
  ['', 1],
];

/** Writes a whole number below 10^12 as it is said: 20 050 → 二万零五十, 10 → 十. The oracle of the round trip. */
export function writeChinese(value: number): string {
  if (value === 0) return '零';
  let out = '';
  let rest = value;
  let gap = false;
  for (const [name, size] of GROUPS) {
    const group = Math.floor(rest / size);
    rest %= size;
    if (group === 0) {
      gap = out !== '';
      continue;
    }
    if (out !== '' && (gap || group < 1000)) out += '零';
    out += writeGroup(group) + name;
    gap = group % 10 === 0 && size === 1;
  }
  return out.replace(/^一十/, '十');
}

function writeGroup(group: number): string {
  let out = '';
  let gap = false;
  for (const [name, size] of [
    ['千', 1000],
    ['百', 100],
    ['十', 10],
    ['', 1],
  ] as const) {
    const digit = Math.floor(group / size) % 10;
    if (digit === 0) gap = out !== '';
    else {
      if (gap) out += '零';
      gap = false;
      out += DIGITS[digit] + name;
    }
  }
  return out;
}
