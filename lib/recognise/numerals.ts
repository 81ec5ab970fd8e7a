import { digits, digitsTimes, readDigits } from './digits.ts';
import type { Approx } from './mention.ts';
import {
  beginsNumeral,
  digitOf,
  HUNDRED,
  HUNDRED_MILLION,
  isAscii,
  LONGEST,
  MAGNITUDES,
  MEGA,
  MORE,
  MYRIAD,
  POINT,
  ROLE,
  SOME,
  SOME_IN_FRONT,
  TEN,
  THIRTY,
  THOUSAND,
  TWENTY,
} from './numeral-characters.ts';
import { type Source, sourceOf } from './source.ts';

/** A numeral as written: Arabic (1,234.5), Chinese (两万五), capital (叁佰) or mixed (1亿2千万), magnitudes included. */
export interface Numeral {
  /** Behind its last code unit, 多/余/几/来 inside included (20多万 whole). */
  end: number;
  /** The same without a 多/余/来 at its very end, which may belong to the next word (20万来穗人员). */
  plainEnd: number;
  /** In full: 4.8万 → 48000; 数十 → 10; 三五 → 3. */
  value: number;
  /** The upper number of a pair said together (三五 → 5, 二三十 → 30); else equal to `value`. */
  max: number;
  /** Only what the numeral itself says: 多, 余, 十几 → over; 数十, 几百, 三五 → about. */
  approx: Approx;
  /** The magnitude at its end (4.8万 → 1e4, 万亿 → 1e12, 25 → 1). */
  scale: number;
  /** Begins with a magnitude that nothing multiplies: 百余, 万. */
  bare: boolean;
  /** Begins with a Chinese numeral and not with a digit. */
  chinese: boolean;
  /** Has a decimal point or 点. */
  decimal: boolean;
}

/** Capitals that are words when they stand alone: 队伍, 大陆, 收拾. */
const CAPITALS = '壹贰貳叁參肆伍陆陸柒捌玖拾佰仟';
const PLAIN_DIGITS = 16;
const [DISCOUNT, TAEL] = ['折', '两'].map((unit) => unit.charCodeAt(0));

/** Units that begin with a magnitude's character: 2.3千克 is 2.3 and not 2300 of anything. */
function belongsToUnit({ units, text }: Source, at: number, role: number, arabic: boolean): boolean {
  if (role !== THOUSAND && role !== HUNDRED && role !== MEGA) return false;
  const next = text[at + 1] ?? '';
  if (role === THOUSAND) {
    if (next === '米') return arabic && text[at + 2] !== '跑';
    return next === '字' ? text[at + 2] === '节' : next !== '' && '克瓦卡伏赫帕焦'.includes(next);
  }
  if (role === HUNDRED) return next === '帕';
  // 100兆光纤: a unit; 五兆六十二亿, 四十九兆元: a magnitude.
  return !('元圆日美港韩欧'.includes(next) && next !== '') && !beginsNumeral(units[at + 1] as number);
}

/** Takes the noise of binary fractions away: 4.78 × 1e4 → 47800. */
function exact(value: number): number {
  if (Number.isSafeInteger(value)) return value;
  return Number(value.toPrecision(15));
}

/**
 * Reads the numeral that begins at `at`. Nothing where none begins, and for a string of single Chinese digits that is no
 * quantity (二〇二三, 五四, 三八): go on behind `skipNumerals` then. Time linear in the numeral's length. What is given back is `into`, or one
 * object for all readings: it holds until the next.
 */
export function readNumeral(source: Source, at: number, into: Numeral = first): Numeral | undefined {
  if (isAscii(source.units[at] as number)) {
    readDigits(source, at);
    if (digits.whole >= 0) {
      const plain = plainNumeral(source.units, into);
      if (plain) return plain;
    }
  }
  reader.reset(source, at, into);
  return reader.read();
}

/**
 * What nearly all are: 183, 3,489, 88.5, 61.7万, 4,100多. Of the digits that have just been read; nothing where more than one magnitude,
 * or one and 多, stand behind them.
 */
function plainNumeral(units: Uint16Array, into: Numeral): Numeral | undefined {
  const { end, value, decimal } = digits;
  const role = ROLE[units[end] as number] as number; // Zeros behind the end; in range for every code unit.
  if (role === 0) return fill(into, end, end, value, value, 'exact', 1, false, false, decimal);
  if (role === MORE) {
    const behind = ROLE[units[end + 1] as number] as number;
    if (behind === MYRIAD || behind === HUNDRED_MILLION) return undefined;
    return fill(into, end + 1, end, value, value, isAbout(units[end] as number) ? 'about' : 'over', 1, false, false, decimal);
  }
  if (role !== MYRIAD && role !== HUNDRED_MILLION) return undefined;
  const behind = ROLE[units[end + 1] as number] as number;
  // 1亿2千万
  if ((behind !== 0 && behind !== MORE) || isAscii(units[end + 1] as number)) return undefined;
  const scale = role === MYRIAD ? 1e4 : 1e8;
  const product = digitsTimes(scale);
  if (product < 0) return undefined;
  if (behind === 0) return fill(into, end + 1, end + 1, product, product, 'exact', scale, false, false, decimal);
  const last = ROLE[units[end + 2] as number] as number;
  if (last === MYRIAD || last === HUNDRED_MILLION) return undefined;
  const approx = isAbout(units[end + 1] as number) ? 'about' : 'over';
  return fill(into, end + 2, end + 1, product, product, approx, scale, false, false, decimal);
}

/** 来, not 多 or 余. */
function isAbout(unit: number): boolean {
  return unit === 0x6765 || unit === 0x4f86;
}

function fill(
  into: Numeral,
  end: number,
  plainEnd: number,
  value: number,
  max: number,
  approx: Approx,
  scale: number,
  bare: boolean,
  chinese: boolean,
  decimal: boolean,
): Numeral {
  into.end = end;
  into.plainEnd = plainEnd;
  into.value = value;
  into.max = max;
  into.approx = approx;
  into.scale = scale;
  into.bare = bare;
  into.chinese = chinese;
  into.decimal = decimal;
  return into;
}

/** A numeral to read into: a page has thousands, which are read and judged one after the other. */
export function emptyNumeral(): Numeral {
  return { end: 0, plainEnd: 0, value: 0.5, max: 0.5, approx: 'exact', scale: 0.5, bare: false, chinese: false, decimal: false };
}

const first = emptyNumeral();

/** One reading from left to right. The number so far is `closed + section + pending`. */
class Reader {
  /** Groups that a 万 or 亿 has closed, the last of them, and its magnitude. */
  closed = 0;
  lastGroup = 0;
  lastBig = 0;
  /** 三千五百 of the group being read. */
  section = 0;
  /** A digit (or digits) that waits for its magnitude; -1 for none. */
  pending = -1;
  pendingIsArabic = false;
  /** The upper less the lower number of a pair (三五 → 2), growing with its magnitudes. */
  delta = 0;
  pairOpen = false;
  /** The magnitude just read, for what is left out after it (两万五); 0 after 零. */
  lastMagnitude = 0;
  groups = 0;
  scale = 1;
  approx: Approx = 'exact';
  bare = false;
  decimal = false;
  at = 0;
  source = sourceOf('');
  start = 0;
  into = first;

  reset(source: Source, start: number, into: Numeral): void {
    this.source = source;
    this.into = into;
    this.start = start;
    this.at = start;
    this.closed = this.lastGroup = this.lastBig = this.section = this.delta = this.lastMagnitude = this.groups = 0;
    this.pending = -1;
    this.scale = 1;
    this.pendingIsArabic = this.pairOpen = this.bare = this.decimal = false;
    this.approx = 'exact';
  }

  read(): Numeral | undefined {
    const { start } = this;
    const { units, length } = this.source;
    let plainEnd = -1;
    while (this.at < length) {
      if (this.at - start > LONGEST) return undefined;
      const code = units[this.at] as number; // Zeros behind the end, here and below.
      const role = ROLE[code] as number; // In range for every code unit.
      if (role === MORE) {
        if (!this.takesMore()) break;
        plainEnd = this.at++;
        this.approx = isAbout(code) ? 'about' : 'over';
        if (this.magnitudesOnly()) plainEnd = -1;
        break;
      }
      const taken = isAscii(code) ? this.digits() : role === 0 ? false : this.character(role);
      if (taken === undefined) return undefined;
      if (!taken) break;
    }
    return this.finish(plainEnd);
  }

  /** 多 and 余 stand behind digits or a magnitude: 20多, 十余, 1.2万余; 三多 is no numeral. */
  takesMore(): boolean {
    return this.pending >= 0 ? this.pendingIsArabic || this.decimal : this.section > 0 || this.groups > 0;
  }

  /** 20多万: the magnitudes behind 多. */
  magnitudesOnly(): boolean {
    const before = this.at;
    for (;;) {
      const role = ROLE[this.source.units[this.at] as number] as number;
      if (role === MYRIAD || role === HUNDRED_MILLION) this.big(role);
      else return this.at > before;
    }
  }

  /** Arabic digits; false where they begin something else (5万2023年). */
  digits(): boolean | undefined {
    if (this.pending >= 0) return false;
    readDigits(this.source, this.at);
    const { end, value, length, decimal } = digits;
    const role = ROLE[this.source.units[end] as number] as number;
    const goesOn = role >= TEN && role <= MYRIAD && !belongsToUnit(this.source, end, role, true);
    if (
      this.at > this.start &&
      !(goesOn && !decimal) &&
      !(length > 2 && length < 5 && this.lastMagnitude === 1e4) &&
      this.lastMagnitude !== 0
    )
      return false;
    if (length > PLAIN_DIGITS) return undefined;
    this.pending = value;
    this.pendingIsArabic = true;
    this.decimal = decimal;
    this.at = end;
    return true;
  }

  /** A Chinese character of a numeral; false where it ends before it, undefined where it is none at all. */
  character(role: number): boolean | undefined {
    const digit = digitOf(this.source.units[this.at] as number); // In range.
    if (digit >= 0) return this.digit(digit);
    if (role === SOME_IN_FRONT || role === SOME) return this.some(role);
    if (role === POINT) return this.fraction();
    if (role === TWENTY || role === THIRTY) {
      // 五百卅六
      if (this.pending >= 0 || this.section % 100 > 0) return false;
      this.section += role === TWENTY ? 20 : 30;
      this.lastMagnitude = 10;
      this.at++;
      return true;
    }
    if (belongsToUnit(this.source, this.at, role, this.pendingIsArabic)) return false;
    return role >= MYRIAD ? this.big(role) : this.small(role);
  }

  digit(value: number): boolean | undefined {
    if (this.at > this.start && this.source.units[this.at] === TAEL && !this.isMultiplied()) return false;
    if (value === 0 && this.pending < 0 && this.at > this.start) {
      this.lastMagnitude = 0;
      this.at++;
      return true;
    }
    if (this.pending >= 0) return this.pendingIsArabic ? false : this.pair(value);
    this.pending = value;
    this.pendingIsArabic = false;
    this.at++;
    return true;
  }

  /** 三十两: with no magnitude behind it 两 is what is counted. */
  isMultiplied(): boolean {
    const next = ROLE[this.source.units[this.at + 1] as number] as number;
    return next >= TEN && next <= HUNDRED_MILLION;
  }

  /** 三五, 七八: two numbers for one; any other two digits in a row are a date or a name (五四, 二〇二三). */
  pair(upper: number): boolean | undefined {
    const lower = this.pending;
    const behind = this.source.units[this.at + 1] as number;
    const next = ROLE[behind] as number;
    // 八五折: 8.5 of ten parts.
    if (behind === DISCOUNT && lower > 0 && upper > 0 && upper !== lower + 1) {
      this.pending = lower + upper / 10;
      this.decimal = true;
      this.at++;
      return true;
    }
    const isPair = lower > 0 && (upper === lower + 1 || (lower === 3 && upper === 5)) && !(next > 0 && next <= 10) && this.delta === 0;
    if (!isPair) return undefined;
    this.delta = upper - lower;
    this.pairOpen = true;
    this.approx = 'about';
    this.at++;
    return true;
  }

  /** 数十, 几百 at the start, 二十几 and 一百零几万 inside. */
  some(role: number): boolean | undefined {
    const next = ROLE[this.source.units[this.at + 1] as number] as number;
    const multiplies = next >= TEN && next <= HUNDRED_MILLION;
    if (this.pending >= 0) return false;
    if (multiplies && (this.at === this.start || role === SOME) && next < MYRIAD + (this.at === this.start ? 2 : 0)) {
      this.pending = 1;
      this.approx = 'about';
    } else if (role === SOME && this.at > this.start && (this.section > 0 || this.lastMagnitude === 0)) {
      this.approx = 'over';
      this.lastMagnitude = 0;
    } else return this.at === this.start ? undefined : false;
    this.at++;
    return true;
  }

  /** 三点五; 三点五十 is a time and no numeral. */
  fraction(): boolean | undefined {
    let end = this.at + 1;
    let digits = '';
    for (;;) {
      const unit = this.source.units[end] as number; // Zeros behind the end.
      const digit = isAscii(unit) ? -1 : digitOf(unit);
      if (digit < 0 || end - this.start > LONGEST) break;
      digits += digit;
      end++;
    }
    if (digits === '' || this.decimal || this.pendingIsArabic || (this.pending < 0 && this.section === 0 && this.groups === 0))
      return false;
    const role = ROLE[this.source.units[end] as number] as number;
    if (role === TEN || role === HUNDRED || role === THOUSAND) return undefined;
    this.settle();
    this.pending = this.section + Number(`0.${digits}`);
    this.section = 0;
    this.decimal = true;
    this.at = end;
    return true;
  }

  small(role: number): boolean {
    const magnitude = MAGNITUDES[role - TEN] as number; // TEN…THOUSAND are the first three.
    if (this.pending < 0) {
      // 一百十五 lacks its 一; 120万千瓦 and 五十千 stop in front of 千.
      const opens = this.at === this.start || (magnitude === 10 && this.lastMagnitude >= 100) || this.lastMagnitude === 0;
      if (!opens || (magnitude > 10 && this.at > this.start)) return false;
      if (magnitude > 10) this.bare = true;
      this.section += magnitude;
    } else {
      // 三十五千米: that 千 begins the unit.
      if (this.section % (magnitude * 10) > 0) return false;
      // 零十五
      const product = (this.pending || 1) * magnitude;
      this.section += product;
      this.scale = this.section === product && this.groups === 0 && this.pending < 10 ? magnitude : 1;
      this.pending = -1;
    }
    if (this.pairOpen) this.delta *= magnitude;
    this.lastMagnitude = magnitude;
    this.at++;
    return true;
  }

  big(role: number): boolean {
    const magnitude = MAGNITUDES[role - TEN] as number; // MYRIAD…MEGA are the last three.
    const current = this.section + Math.max(this.pending, 0);
    if (this.pending >= 0 || this.section > 0) {
      this.lastGroup = magnitude > this.lastBig ? (this.closed + current) * magnitude : current * magnitude;
      this.closed = magnitude > this.lastBig ? this.lastGroup : this.closed + this.lastGroup;
      this.scale = this.groups === 0 ? magnitude : 1;
    } else if (this.groups > 0) {
      this.closed += this.lastGroup * (magnitude - 1);
      this.lastGroup *= magnitude;
      this.scale *= magnitude;
    } else {
      this.bare = true;
      this.closed = this.lastGroup = this.scale = magnitude;
    }
    if (this.pairOpen) this.delta *= magnitude;
    this.groups++;
    this.lastBig = magnitude;
    this.section = 0;
    this.pending = -1;
    this.lastMagnitude = magnitude;
    this.at++;
    return true;
  }

  /** Adds the digit that waits: 两万五 → 25000, 一百零五 → 105, 3万4000 → 34000. */
  settle(): void {
    if (this.pending < 0) return;
    const left = this.lastMagnitude >= 100 && !this.pendingIsArabic && !this.decimal && this.pending < 10;
    this.section += left ? (this.pending * this.lastMagnitude) / 10 : this.pending;
    if (left && this.pairOpen) this.delta *= this.lastMagnitude / 10;
    this.pending = -1;
  }

  finish(plainEnd: number): Numeral | undefined {
    if (this.at === this.start) return undefined;
    // 队伍, 大陆, 收拾: a capital alone is a word, but not in 仟分之贰.
    const { text } = this.source;
    if (this.at === this.start + 1 && CAPITALS.includes(text[this.start] as string) && text[this.start - 1] !== '之') return undefined;
    if (this.pending >= 0 || this.section > 0) {
      const openEnded = this.pending >= 0 && this.groups > 0;
      this.settle();
      if (openEnded || this.section > 0) this.scale = this.groups > 0 ? 1 : this.scale;
    }
    const value = exact(this.closed + this.section);
    const isChinese = !isAscii(this.source.units[this.start] as number);
    const end = plainEnd < 0 ? this.at : plainEnd;
    return fill(this.into, this.at, end, value, exact(value + this.delta), this.approx, this.scale, this.bare, isChinese, this.decimal);
  }
}

/** One for all readings: a report has thousands of numerals, and a reading never begins inside another. */
const reader = new Reader();
