/** What the tests call in the page: the page's world has no bundler, so all of lib/page comes as one script. */

import { anchorOnPage, anchorOnPageInSteps, describeOnPage } from '../../entrypoints/in-page/places.ts';
import { anchor } from '../../lib/note/anchor.ts';
import { describe } from '../../lib/note/describe.ts';
import { browserStyles } from '../../lib/page/browser-styles.ts';
import { createHost } from '../../lib/page/host.ts';
import { liveRange, locate, spanOfRange } from '../../lib/page/locate.ts';
import { PageMarker } from '../../lib/page/marker.ts';
import { collectText, type PageText } from '../../lib/page/page-text.ts';
import { highlightName, type MarkName } from '../../lib/page/paint.ts';
import { rangeSelectorOf, spanOfSelector } from '../../lib/page/range-selector.ts';
import { selectedSpan } from '../../lib/page/selection.ts';
import type { Mention } from '../../lib/recognise/mention.ts';
import type { Span } from '../../lib/text/span.ts';
import { randomFrom } from '../unit/note/random.ts';

export { spanAtPoint } from '../../lib/page/hit-test.ts';
export { createPainter } from '../../lib/page/paint.ts';
export { reveal } from '../../lib/page/reveal.ts';
export { watchAddress } from '../../lib/page/watch.ts';
export { anchorOnPage, describe, describeOnPage, highlightName, liveRange, locate, selectedSpan, spanOfRange };

/** The page's text as it is now. */
export function collect(): PageText {
  return collectText(document, browserStyles(window));
}

/** What a text says without its white space, which the DOM has more of than the reader sees. */
const bare = (text: string) => text.replace(/[\t\n\f\r ]+/g, '');

/** Leads every span of up to `longest` units to the DOM and back; returns a line for each that comes back changed. */
export function roundTripFailures(page: PageText, longest: number): string[] {
  const failures: string[] = [];
  for (let start = 0; start < page.text.length; start++) {
    for (let end = start + 1; end <= Math.min(page.text.length, start + longest); end++) {
      const wording = page.text.slice(start, end);
      if (wording !== wording.trim()) continue;
      const problem = roundTrip(page, { start, end }, wording);
      if (problem !== '') failures.push(`${JSON.stringify(wording)} ${start}–${end}: ${problem}`);
    }
  }
  return failures;
}

function roundTrip(page: PageText, span: Span, wording: string): string {
  const place = locate(page, span);
  const range = place === null ? null : liveRange(place);
  if (range === null) return 'has no place';
  // Hidden text inside a range is part of its string; the marker `隐` stands for it in the cases.
  const found = bare(range.toString().replace(/隐+/g, ''));
  if (found !== bare(wording)) return `is ${JSON.stringify(found)} in the DOM`;
  const back = spanOfRange(page, range);
  return back?.start === span.start && back.end === span.end ? '' : `comes back as ${back?.start}–${back?.end}`;
}

/** Leads every span of up to `longest` units to its elements and back; a line for each that comes back changed, or has none. */
export function elementFailures(longest: number): string[] {
  const page = collect();
  const failures: string[] = [];
  for (let start = 0; start < page.text.length; start++) {
    for (let end = start + 1; end <= Math.min(page.text.length, start + longest); end++) {
      const wording = page.text.slice(start, end);
      // Half a character has no place that can be counted.
      if (wording !== wording.trim() || /^[\udc00-\udfff]|[\ud800-\udbff]$/.test(wording)) continue;
      const selector = rangeSelectorOf(document, page, { start, end });
      const back = selector === undefined ? null : spanOfSelector(document, page, selector);
      if (back?.start !== start || back.end !== end)
        failures.push(`${JSON.stringify(wording)} ${start}–${end}: ${JSON.stringify(selector)}`);
    }
  }
  return failures;
}

/**
 * Selects so many times between two random places of the document (text nodes and elements alike), describes what of the page's text
 * is selected, and finds it again in the page read anew. Returns a line for each that is found elsewhere or not at all.
 */
export function selectionFailures(seed: number, count: number): { tried: number; failures: string[] } {
  const random = randomFrom(seed);
  const page = collect();
  const nodes: Node[] = [document.body];
  const walker = document.createTreeWalker(document.body);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node);
  const failures: string[] = [];
  let tried = 0;
  for (let i = 0; i < count; i++) {
    const [from, to] = [placeIn(random, nodes), placeIn(random, nodes)];
    // As a selection dragged backwards is: the browser puts its ends in order.
    getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
    const span = selectedSpan(document, page);
    if (span === null) continue;
    tried++;
    const selectors = describe(page.text, span);
    const found = anchor(collect().text, selectors);
    const [, { start, end }] = selectors;
    if (found.state !== 'anchored' || found.start !== start || found.end !== end || start > span.start || end < span.end) {
      failures.push(
        `${JSON.stringify(page.text.slice(span.start, span.end).slice(0, 40))} ${span.start}–${span.end}: ${JSON.stringify(found)}`,
      );
    }
  }
  return { tried, failures };
}

function placeIn(random: { below(most: number): number }, nodes: readonly Node[]): { node: Node; offset: number } {
  const node = nodes[random.below(nodes.length)] ?? document.body;
  const length = node.nodeType === Node.TEXT_NODE ? (node.nodeValue?.length ?? 0) : node.childNodes.length;
  return { node, offset: random.below(length + 1) };
}

/**
 * A marker of this page that finds every number with 家 behind it, and tells what it has done. `hold`: what is waited for before the so
 * manieth question is answered (1, 2, …); `false` where there is to be no answer.
 */
export function startMarker(hold: (question: number) => Promise<unknown> | false | undefined = () => undefined): TestMarker {
  const controller = new AbortController();
  const seen: TestMarker['seen'] = { marked: 0, asked: 0, recognised: 0, restless: [] };
  const marker = new PageMarker(
    document,
    {
      recognise: async (text) => {
        seen.recognised += text.length;
        const held = hold(++seen.asked);
        if (held === false) return undefined;
        await held;
        return [...text.matchAll(/\d+家/g)].map((match) => figure(match[0], match.index));
      },
      anchorSteps: anchorOnPageInSteps,
      onMarked: () => {
        seen.marked++;
      },
      onRestless: (restless) => seen.restless.push(restless),
    },
    controller.signal,
  );
  return { marker, seen, started: marker.start(), stop: () => controller.abort() };
}

export interface TestMarker {
  marker: PageMarker;
  /** How often marks were others than before, how often and for how many characters it was asked, what was said of a restless page. */
  seen: { marked: number; asked: number; recognised: number; restless: boolean[] };
  started: Promise<void>;
  stop: () => void;
}

function figure(text: string, start: number): Mention {
  return {
    class: 'figure',
    kind: 'count',
    value: Number.parseInt(text, 10),
    unit: '家',
    approx: 'exact',
    text,
    start,
    end: start + text.length,
  };
}

/** The words that are registered under one of our names, in text order. */
export function painted(name: MarkName): string[] {
  const ranges = [...(CSS.highlights.get(highlightName(name)) ?? [])];
  return ranges.map((range) => liveRange(range)?.toString() ?? '(gone)');
}

/** A host for our interface with a field in it, as the content script makes it. */
export function startHost(): { show: () => void; hide: () => void; field: HTMLTextAreaElement; element: () => Element | null } {
  const host = createHost(document, 'textarea { color: rgb(1, 2, 3) }');
  const field = document.createElement('textarea');
  field.style.pointerEvents = 'auto';
  host.root.append(field);
  return { show: host.show, hide: host.hide, field, element: () => document.querySelector('gongjian-ui') };
}
