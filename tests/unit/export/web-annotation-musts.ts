/** The MUSTs of the W3C Web Annotation Data Model (recommendation of 23 February 2017) as far as a collection of texts on pages meets them. */
const IRI = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`\p{Cc}\p{Cs}]+$/iu;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const MOTIVATIONS = ['assessing', 'bookmarking', 'classifying', 'commenting', 'describing', 'editing', 'highlighting', 'identifying'];
const MORE = ['linking', 'moderating', 'questioning', 'replying', 'tagging'];

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const many = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

/** What is wrong with a document, a line a breach; empty for a valid one. */
export function breaches(json: unknown): string[] {
  const found: string[] = [];
  const must = (isSo: boolean, what: string) => isSo || found.push(what);
  if (!isObject(json)) return ['no object'];
  const contexts = many(json['@context']);
  must(contexts.includes('http://www.w3.org/ns/anno.jsonld'), '3.1 @context');
  const declared = new Set(contexts.filter(isObject).flatMap((context) => Object.keys(context)));
  must(IRI.test(String(json.id)) && !Array.isArray(json.id), '5.1 one id, an IRI');
  must(many(json.type).includes('AnnotationCollection'), '5.1 type');
  const total = Number(json.total);
  must(Number.isInteger(total) && total >= 0, '5.1 total, a whole number');
  must(total === 0 || json.first !== undefined, '5.1 first where there are annotations');
  let page: unknown = json.first;
  let count = 0;
  let last: unknown;
  while (isObject(page)) {
    must(IRI.test(String(page.id)), '5.2 id of a page, an IRI');
    must(many(page.type).includes('AnnotationPage'), '5.2 type of a page');
    must(page.partOf === undefined || page.partOf === json.id, '5.2 partOf');
    must(page.startIndex === undefined || page.startIndex === count, '5.2 startIndex');
    must(Array.isArray(page.items), '5.2 items, a list');
    for (const one of many(page.items)) found.push(...annotationBreaches(one, declared));
    count += many(page.items).length;
    last = page.id;
    page = page.next;
  }
  must(count === total, '5.1 total is what there is');
  must(json.last === undefined || json.last === last, '5.1 last');
  return found;
}

function annotationBreaches(value: unknown, declared: ReadonlySet<string>): string[] {
  const found: string[] = [];
  const must = (isSo: boolean, what: string) => isSo || found.push(what);
  if (!isObject(value)) return ['3.1 an annotation is an object'];
  must(typeof value.id === 'string' && IRI.test(value.id), '3.1 exactly one id, an IRI');
  must(many(value.type).includes('Annotation'), '3.1 type');
  must(many(value.target).length > 0, '3.1 one target or more');
  must(!('bodyValue' in value && 'body' in value), '3.2.5 body or bodyValue');
  for (const name of ['created', 'modified'])
    must(value[name] === undefined || TIME.test(String(value[name])), `3.3.1 ${name}, xsd:dateTime`);
  for (const one of many(value.motivation)) must([...MOTIVATIONS, ...MORE].includes(String(one)), '3.3.5 motivation');
  for (const key of Object.keys(value))
    must(!key.includes(':') || declared.has(key.split(':')[0] ?? ''), `JSON-LD: prefix of ${key} is declared`);
  for (const body of many(value.body)) {
    if (!isObject(body)) continue;
    must(body.type === undefined || many(body.type).includes('TextualBody'), '3.2.4 type of a text');
    must(typeof body.value === 'string', '3.2.4 exactly one value');
    for (const purpose of many(body.purpose)) must([...MOTIVATIONS, ...MORE].includes(String(purpose)), '3.3.5 purpose');
  }
  for (const target of many(value.target)) {
    if (!isObject(target)) {
      must(IRI.test(String(target)), '3.2.1 a target is an IRI');
      continue;
    }
    must(typeof target.source === 'string' && IRI.test(target.source), '4.1 exactly one source, an IRI');
    for (const selector of many(target.selector)) found.push(...selectorBreaches(selector));
  }
  return found;
}

function selectorBreaches(value: unknown): string[] {
  if (!isObject(value)) return ['4.2 a selector is an object'];
  if (value.type === 'TextQuoteSelector') return typeof value.exact === 'string' ? [] : ['4.2.4 exactly one exact'];
  if (value.type === 'RangeSelector') {
    const ends = [value.startSelector, value.endSelector];
    return ends.every(isObject) ? ends.flatMap(selectorBreaches) : ['4.2.9 exactly one startSelector and endSelector'];
  }
  if (value.type === 'XPathSelector') {
    const refined = value.refinedBy === undefined ? [] : selectorBreaches(value.refinedBy);
    return typeof value.value === 'string' ? refined : ['4.2.3 exactly one value'];
  }
  if (value.type !== 'TextPositionSelector') return ['4.2 a selector that this reader does not know'];
  const { start, end } = value;
  const isPlace = Number.isInteger(start) && Number.isInteger(end) && Number(start) >= 0 && Number(end) >= Number(start);
  return isPlace ? [] : ['4.2.5 exactly one start and end, not negative'];
}
