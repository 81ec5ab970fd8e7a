/** In every page of `npm run bench -- page`: the clock, the tasks that ours is set beside, and what is measured on a marked page. */
import type { PageMarker } from '../../lib/page/marker.ts';
import type * as Ours from './page-ours.ts';

/** Given by the page: see page-scenes.ts. */
declare const offsets: readonly number[];
declare const terms: readonly string[];
/** A report that the background has recognised before. */
declare const earlier: string;
declare const ours: typeof Ours;
/** mark.js: https://markjs.io */
declare const Mark: new (root: Element) => { mark(words: readonly string[], options: object): void };

/** Milliseconds from the start of the injected script. */
export interface Times {
  /** The first marks are painted. */
  first: number;
  /** Every mark is known and the visible ones are painted. */
  all: number;
  /** The longest time in which the page could do nothing. */
  longest: number;
}

let marker: PageMarker | undefined;

const TASKS = {
  limit() {
    const nodes = collect();
    const highlight = new Highlight();
    for (const place of places(nodes)) highlight.add(new StaticRange(place));
    CSS.highlights.set('gongjian-figure', highlight);
  },
  /** What the browser needs for a single mark, whoever wants it: no frame with marks is shorter. */
  'one mark'() {
    const node = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT).nextNode() as Text; // Only texts are shown.
    const range = new StaticRange({ startContainer: node, startOffset: 0, endContainer: node, endOffset: 1 });
    CSS.highlights.set('gongjian-figure', new Highlight(range));
  },
  wrap() {
    // From the end, so that what is still to come stays where it is.
    for (const { startContainer, startOffset, endContainer, endOffset } of places(collect()).reverse()) {
      const last = wrapPart(endContainer, startContainer === endContainer ? startOffset : 0, endOffset);
      if (startContainer === endContainer) continue;
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      walker.currentNode = last;
      const between: Text[] = [];
      for (let node = walker.previousNode(); node !== null && node !== startContainer; node = walker.previousNode())
        between.push(node as Text);
      for (const node of between) wrapPart(node, 0, node.length);
      wrapPart(startContainer, startOffset, startContainer.length);
    }
  },
  'mark.js'() {
    new Mark(document.body).mark(terms, { acrossElements: true, separateWordSearch: false, diacritics: false });
  },
  async ours() {
    marker = await ours.mark(background());
  },
  /** The first page since the browser began: the lists are still to be opened, and no code has run before. */
  async 'ours, first'() {
    marker = await ours.mark(background());
  },
};

let worker: Worker | undefined;

function background(): Worker {
  worker ??= new Worker('/background.js');
  return worker;
}

/** The background is there; `isUsed`: it has recognised other pages. */
async function startBackground(isUsed: boolean): Promise<void> {
  for (const text of isUsed ? [earlier, earlier, earlier] : ['']) {
    await new Promise((resolve) => {
      background().onmessage = resolve;
      background().postMessage(JSON.stringify({ id: 0, text }));
    });
  }
}

export type TaskName = keyof typeof TASKS;

/** Injects the script and does the task. The page is at rest before it. */
export async function run(task: TaskName, source: string): Promise<Times> {
  if (task.startsWith('ours')) await startBackground(task === 'ours');
  await rest();
  const first = firstHighlight();
  const gaps = watchGaps();
  const times = await new Promise<{ start: number; all: number }>((resolve) => {
    setTimeout(async () => {
      const start = performance.now();
      performance.mark('bench-start');
      inject(source);
      await TASKS[task]();
      await painted();
      performance.mark('bench-end');
      resolve({ start, all: performance.now() });
    });
  });
  const firstAt = await Promise.race([first, Promise.resolve(times.all)]);
  return { first: firstAt - times.start, all: times.all - times.start, longest: gaps() };
}

function inject(source: string): void {
  const script = document.createElement('script');
  script.textContent = source;
  document.head.append(script);
}

/** The text nodes and where each begins in their joined data. */
function collect(): { nodes: Text[]; starts: number[]; text: string } {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    nodes.push(node);
    starts.push(length);
    parts.push(node.data);
    length += node.data.length;
  }
  return { nodes, starts, text: parts.join('') };
}

interface Place {
  startContainer: Text;
  startOffset: number;
  endContainer: Text;
  endOffset: number;
}

function places({ nodes, starts }: { nodes: readonly Text[]; starts: readonly number[] }): Place[] {
  const places: Place[] = [];
  let at = 0;
  const node = (index: number) => nodes[index] as Text; // The offsets are of this page.
  const start = (index: number) => starts[index] as number;
  for (let i = 0; i < offsets.length; i += 2) {
    const [from, to] = [offsets[i] as number, offsets[i + 1] as number];
    while (at + 1 < starts.length && start(at + 1) <= from) at++;
    let end = at;
    while (end + 1 < starts.length && start(end + 1) < to) end++;
    places.push({ startContainer: node(at), startOffset: from - start(at), endContainer: node(end), endOffset: to - start(end) });
  }
  return places;
}

function wrapPart(node: Text, from: number, to: number): Text {
  const part = from === 0 ? node : node.splitText(from);
  if (to - from < part.length) part.splitText(to - from);
  const mark = document.createElement('mark');
  part.replaceWith(mark);
  mark.append(part);
  return part;
}

/** After the frame that shows what was done. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => afterTask(resolve)));
}

function afterTask(act: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => act();
  port2.postMessage(0);
}

async function rest(): Promise<void> {
  await document.fonts.ready;
  for (let i = 0; i < 3; i++) await painted();
}

/** When the frame was painted that has the first mark: our painter sets each highlight with its first ranges in it. */
function firstHighlight(): Promise<number> {
  const { set } = CSS.highlights;
  return new Promise((resolve) => {
    CSS.highlights.set = (name, highlight) => {
      CSS.highlights.set = set;
      void painted().then(() => {
        performance.mark('bench-first');
        resolve(performance.now());
      });
      return set.call(CSS.highlights, name, highlight);
    };
  });
}

/** Asks for a turn again and again; the longest wait for one, when called. Not of a higher priority: in Firefox that starves `scheduler.yield`. */
function watchGaps(): () => number {
  let last = performance.now();
  let longest = 0;
  let isOn = true;
  const turn = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (isOn) setTimeout(turn, 1);
  };
  turn();
  return () => {
    isOn = false;
    return longest;
  };
}

/** Milliseconds of the frame after one visible element has changed its colour: script, style, layout and paint. */
export async function colourFrame(): Promise<number> {
  const element = document.elementFromPoint(200, 200) as HTMLElement;
  const times: number[] = [];
  for (let i = 0; i < 40; i++) {
    times.push(
      await new Promise<number>((resolve) =>
        requestAnimationFrame(() => {
          const start = performance.now();
          element.style.color = i % 2 === 0 ? 'rgb(20 20 90)' : '';
          afterTask(() => resolve(performance.now() - start));
        }),
      ),
    );
  }
  // A change of style may hide text: the page is read again, which is not what the next measure is about.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await marker?.settled;
  return median(times.slice(8));
}

/** Milliseconds until the page has its looks anew when a style sheet comes, in the place of that of the marks or that itself. */
export function styled(css?: string): number {
  const sheet = document.getElementById('marks') as HTMLStyleElement; // In every page of the bench.
  const own = sheet.textContent;
  sheet.textContent = '';
  void document.body.offsetHeight;
  const start = performance.now();
  sheet.textContent = css ?? own;
  void document.body.offsetHeight;
  const time = performance.now() - start;
  sheet.textContent = own;
  return time;
}

/** Milliseconds of asking what is under a point, for points all over the window, each with the element that the pointer's event brings along. */
export function hitTest(): { each: number; hits: number } {
  const points: { x: number; y: number; under: Element | undefined }[] = [];
  for (let x = 5; x < innerWidth; x += 46)
    for (let y = 5; y < innerHeight; y += 22) points.push({ x, y, under: document.elementFromPoint(x, y) ?? undefined });
  let hits = 0;
  const start = performance.now();
  for (const { x, y, under } of points) if (marker?.mentionAt(x, y, under) !== undefined) hits++;
  return { each: (performance.now() - start) / points.length, hits };
}

/** Frames that came late while the page was scrolled through, and how many there were. */
export async function scroll(): Promise<{ late: number; frames: number; median: number }> {
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const gaps: number[] = [];
  let last = await frame();
  for (let i = 0; i < 120; i++) {
    scrollBy(0, 150);
    const now = await frame();
    gaps.push(now - last);
    last = now;
  }
  scrollTo(0, 0);
  await rest();
  return { late: gaps.filter((gap) => gap > 25).length, frames: gaps.length, median: median(gaps) };
}

/** Changes one paragraph and waits until the marks are right again; the work is measured from outside. */
export async function changeParagraph(words: string): Promise<void> {
  performance.mark('bench-start');
  document.elementFromPoint(200, 200)?.closest('p')?.append(words);
  // Long enough for a change to be read; on a page without marks as on a marked one.
  await new Promise((resolve) => setTimeout(resolve, 600));
  while (marker !== undefined && !marker.page.text.includes(words)) await new Promise((resolve) => setTimeout(resolve, 50));
  await marker?.settled;
  await painted();
  performance.mark('bench-end');
}

/** How many marks ours has found. */
export const marks = (): number => marker?.mentions.length ?? 0;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
