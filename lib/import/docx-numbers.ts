import type { Span } from '../text/span.ts';
import { countedNumber } from './docx-counts.ts';

/** A level of a list: how it counts and what is printed. */
interface Level {
  start: number;
  format: string;
  /** %1、 or （%2）; %n stands for the number of level n. */
  text: string;
  /** True where the numbers of all levels are printed as 1, 2, 3. */
  isDecimal: boolean;
  /** The paragraph style that is numbered by this level; the empty string for none. */
  style: string;
}

interface List {
  /** Lists of one definition count on from one another. */
  counter: string;
  levels: ReadonlyMap<number, Level>;
  /** Levels that begin anew where this list is first used. */
  restarts: ReadonlyMap<number, number>;
}

/** What a paragraph or a style says of its number; undefined where it says nothing. */
interface Numbered {
  list: string | undefined;
  level: number | undefined;
}

/** The parts of a .docx that tell how its paragraphs are numbered, as XML; `numbering` and `styles` may be empty. */
export interface NumberedParts {
  document: string;
  numbering: string;
  styles: string;
}

/** No list at all (17.9.18), so that a converter does not count a second time. */
const NO_LIST = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>';
/** Lists have nine levels, 0 to 8 (17.9.23). */
const LEVEL = /^[0-8]$/;
/** Word counts from 32,767 at most, and prints some words beside a number: more is made to fill the memory. */
const START = /^\d{1,5}$/;
const LONGEST_LABEL = 64;

/**
 * Writes the numbers that Word counts by itself (一、 （一） 1.), which stand nowhere in its text, into the XML of a document: a run with the
 * number at the beginning of each numbered paragraph, which is then no list item any more. Bullets stay lists; what is not understood is
 * left as it is. By ECMA-376 17.9.
 */
export function withNumbers({ document, numbering, styles }: NumberedParts): string {
  const listOf = readLists(numbering, styles);
  const ofStyle = readStyles(styles, listOf);
  const count = counter();
  // What a paragraph was before a tracked change would be taken for what it is.
  const current = replaced(document, 'pPrChange', () => '');
  return replaced(current, 'pPr', (whole, at) => {
    if (whole.endsWith('/>')) return whole;
    const inner = whole.slice(whole.indexOf('>') + 1, whole.lastIndexOf('<'));
    const numbered = numberedBy(inner, ofStyle);
    const list = numbered.list === undefined ? undefined : listOf(numbered.list);
    const level = list?.levels.get(numbered.level ?? 0);
    if (list === undefined || level === undefined || level.format === 'bullet') return whole;
    const label = count(numbered.list ?? '', list, numbered.level ?? 0);
    const isEmpty = !/^[\s\S]*?<w:t[ >]/.test(current.slice(at, at + FAR).split('</w:p>')[0] ?? '');
    const run = label === '' || isEmpty ? '' : `<w:r><w:t xml:space="preserve">${label}</w:t></w:r>`;
    return `<w:pPr>${replaced(inner, 'numPr', () => '')}${NO_LIST}</w:pPr>${run}`;
  });
}

/** A paragraph's first word stands no further from its properties. */
const FAR = 4000;

/** Counts: a paragraph of a list and level takes the next number, and levels below begin anew. */
function counter(): (id: string, list: List, level: number) => string {
  const counters = new Map<string, number[]>();
  const seen = new Set<string>();
  return (id, list, at) => {
    const counts = counters.get(list.counter) ?? [];
    counters.set(list.counter, counts);
    const restart = seen.has(`${id} ${at}`) ? undefined : list.restarts.get(at);
    seen.add(`${id} ${at}`);
    const startOf = (level: number) => list.levels.get(level)?.start ?? 1;
    const before = counts[at];
    for (let level = 0; level < at; level++) counts[level] ??= startOf(level);
    counts[at] = restart ?? (before === undefined ? startOf(at) : before + 1);
    counts.length = at + 1;
    return labelOf(list, at, counts);
  };
}

function labelOf({ levels }: List, at: number, counts: readonly number[]): string {
  const level = levels.get(at);
  if (level === undefined) return '';
  const label = level.text.replace(/%(\d)/g, (_, number: string) => {
    const index = Number(number) - 1;
    return countedNumber(counts[index] ?? 1, level.isDecimal ? 'decimal' : (levels.get(index)?.format ?? 'decimal'));
  });
  if (label.length > LONGEST_LABEL) return '';
  // 1.2 needs a space before its text, 一、 and （一） do not.
  return /[A-Za-z\d.)\]]$/.test(label) ? `${label} ` : label;
}

/** What a paragraph's properties say, and where they do not, its style. */
function numberedBy(properties: string, ofStyle: ReadonlyMap<string, Numbered>): Numbered {
  const own = numberedOf(properties);
  const style = ofStyle.get(settingOf(properties, 'pStyle') ?? '');
  return { list: own.list ?? style?.list, level: own.level ?? (own.list === undefined ? style?.level : undefined) };
}

function numberedOf(properties: string): Numbered {
  const [part = ''] = elements(properties, 'numPr');
  const level = settingOf(part, 'ilvl');
  return { list: settingOf(part, 'numId'), level: level === undefined ? undefined : Number(level) };
}

/** The lists of word/numbering.xml by their id; one that is defined by a style is looked up there. */
function readLists(numbering: string, styles: string): (id: string) => List | undefined {
  const definitions = new Map(elements(numbering, 'abstractNum').map((one) => [attribute(one, 'abstractNumId') ?? '', one] as const));
  const named = new Map(elements(styles, 'style').map((one) => [attribute(one, 'styleId') ?? '', one] as const));
  const lists = new Map(elements(numbering, 'num').map((one) => [attribute(one, 'numId') ?? '', one] as const));
  const known = new Map<string, List | undefined>();
  const read = (id: string, depth: number): List | undefined => {
    const list = lists.get(id);
    const definition = definitions.get(settingOf(list ?? '', 'abstractNumId') ?? '');
    if (list === undefined || definition === undefined) return undefined;
    const link = settingOf(definition, 'numStyleLink');
    if (link !== undefined && depth < DEEPEST) {
      return read(settingOf(named.get(link) ?? '', 'numId') ?? '', depth + 1);
    }
    const overrides = elements(list, 'lvlOverride');
    const restarts = new Map<number, number>();
    const levels = new Map(elements(definition, 'lvl').flatMap(readLevel));
    for (const one of overrides) {
      const start = startOf(settingOf(one, 'startOverride'));
      if (start !== undefined) restarts.set(Number(attribute(one, 'ilvl')), start);
      for (const level of elements(one, 'lvl').flatMap(readLevel)) levels.set(...level);
    }
    return { counter: attribute(definition, 'abstractNumId') ?? '', levels, restarts };
  };
  return (id) => {
    if (!known.has(id)) known.set(id, read(id, 0));
    return known.get(id);
  };
}
/** Styles may be based on one another, lists be told by styles; so deep no document goes. */
const DEEPEST = 12;

const startOf = (text: string | undefined) => (text !== undefined && START.test(text) ? Number(text) : undefined);

/** One or none: no level beyond the ninth is one. */
function readLevel(level: string): [number, Level][] {
  const at = attribute(level, 'ilvl') ?? '0';
  if (!LEVEL.test(at)) return [];
  const isDecimal = /<w:isLgl\s*\/>|<w:isLgl w:val="(?:1|true|on)"/.test(level);
  const read: Level = {
    start: startOf(settingOf(level, 'start')) ?? 1,
    format: settingOf(level, 'numFmt') ?? 'decimal',
    text: (settingOf(level, 'lvlText') ?? '').slice(0, LONGEST_LABEL),
    isDecimal,
    style: settingOf(level, 'pStyle') ?? '',
  };
  return [[Number(at), read]];
}

/** By style, how its paragraphs are numbered: what it says itself or takes over from the one that it is based on. */
function readStyles(styles: string, listOf: (id: string) => List | undefined): Map<string, Numbered> {
  const bodies = new Map(elements(styles, 'style').map((one) => [attribute(one, 'styleId') ?? '', one] as const));
  const resolve = (id: string, depth: number): Numbered => {
    const body = bodies.get(id);
    if (body === undefined || depth > DEEPEST) return { list: undefined, level: undefined };
    const own = numberedOf(body);
    if (own.list === undefined) {
      const base = resolve(settingOf(body, 'basedOn') ?? '', depth + 1);
      return { list: base.list, level: own.level ?? base.level };
    }
    const linked = [...(listOf(own.list)?.levels ?? [])].find(([, level]) => level.style === id)?.[0];
    return { list: own.list, level: own.level ?? linked };
  };
  return new Map([...bodies.keys()].map((id) => [id, resolve(id, 0)]));
}

/** The elements of a name, each as its XML with its own tags; of elements that do not hold their like. */
function elements(xml: string, name: string): string[] {
  return [...elementsIn(xml, name)].map(({ start, end }) => xml.slice(start, end));
}

/** The XML with other words in the place of such elements; `by` is given each, and where it begins. */
function replaced(xml: string, name: string, by: (element: string, at: number) => string): string {
  let made = '';
  let at = 0;
  for (const { start, end } of elementsIn(xml, name)) {
    made += xml.slice(at, start) + by(xml.slice(start, end), start);
    at = end;
  }
  return made + xml.slice(at);
}

/** Not by one pattern from tag to tag: of tags that do not end, each would be searched for to the end of the file. */
function* elementsIn(xml: string, name: string): Generator<Span> {
  const opening = new RegExp(`<w:${name}(?=[ >/])[^<>]*>`, 'g');
  const closing = `</w:${name}>`;
  for (let tag = opening.exec(xml); tag !== null; tag = opening.exec(xml)) {
    const found = tag[0].endsWith('/>') ? opening.lastIndex : xml.indexOf(closing, opening.lastIndex) + closing.length;
    if (found < opening.lastIndex) return;
    yield { start: tag.index, end: found };
    opening.lastIndex = found;
  }
}

/** `w:val` of the first element of a name. */
function settingOf(xml: string, name: string): string | undefined {
  return new RegExp(`<w:${name}\\s(?:[^<>]*?\\s)?w:val="([^"]*)"`).exec(xml)?.[1];
}

/** An attribute of the first tag. */
function attribute(xml: string, name: string): string | undefined {
  return new RegExp(`^<[^>]*?\\sw:${name}="([^"]*)"`).exec(xml)?.[1];
}
