/** Fewer letters than this tell nothing of a text's language. */
const FEWEST_LETTERS = 200;
/** An English report on a Chinese site keeps a Chinese frame (menus, footer): up to this share of its letters. */
const CHINESE_SHARE = 0.2;

/** So many characters are looked at. */
const SAMPLE = 20_000;

/** True where a text is mainly English; false for Chinese, mixed and very short ones. One Chinese character counts as five letters. */
export function isEnglish(text: string): boolean {
  let latin = 0;
  let chinese = 0;
  // Of a long text a sample tells.
  const step = Math.ceil(text.length / SAMPLE);
  for (let i = 0; i < text.length; i += step) {
    const c = text.charCodeAt(i);
    if ((c >= 65 && c <= 90) || (c >= 97 && c <= 122)) latin++;
    else if (c >= 0x4e00 && c <= 0x9fff) {
      chinese += 5;
      // Too many, were all the rest English: in Chinese that is known after a twentieth.
      if (chinese >= CHINESE_SHARE * (chinese + latin + (text.length - i) / step)) return false;
    }
  }
  return latin * step >= FEWEST_LETTERS && chinese / (latin + chinese) < CHINESE_SHARE;
}
