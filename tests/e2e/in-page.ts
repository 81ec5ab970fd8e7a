/** Our interface on the page, inside its closed shadow root, which only the browser's own tools can open. */
import type { Page } from 'puppeteer-core';
import { until } from './harness.ts';

/** A page may define an element of our name, open a modal dialog or fill the screen with a part of it: then it is a plain element, or stands there. */
const HOST = ':is(html, dialog, :fullscreen) > :is(gongjian-ui, div)[popover=manual]';

/** What tests ask of our interface: its shadow root together with the frames in it, which all words stand in. */
export type OurRoot = Pick<ShadowRoot, 'querySelector' | 'activeElement'> & { querySelectorAll(selectors: string): Element[] };

/** Runs in the page: the root and the frames as one. */
function asOne(root: ShadowRoot): OurRoot {
  const trees = () => [root, ...[...root.querySelectorAll('iframe')].flatMap(({ contentDocument }) => contentDocument ?? [])];
  return {
    querySelector: (selectors: string) => trees().flatMap((tree) => tree.querySelector(selectors) ?? [])[0] ?? null,
    querySelectorAll: (selectors: string) => trees().flatMap((tree) => [...tree.querySelectorAll(selectors)]),
    get activeElement() {
      const { activeElement } = root;
      return (activeElement as HTMLIFrameElement | null)?.contentDocument?.activeElement ?? activeElement;
    },
  };
}

/** Runs a function on our interface; undefined where nothing of ours is on the page. */
export async function inShadow<Value>(
  page: Page,
  script: (root: OurRoot, argument: string) => Value,
  argument = '',
): Promise<Value | undefined> {
  const speaksBidi = (await page.browser().version()).toLowerCase().startsWith('firefox');
  const value = await (speaksBidi ? overBidi : overCdp)(page, script.toString(), argument);
  return value as Value | undefined; // what the script returned, through JSON
}

async function overCdp(page: Page, script: string, argument: string): Promise<unknown> {
  const session = await page.createCDPSession();
  try {
    const { result: host } = await session.send('Runtime.evaluate', { expression: `document.querySelector('${HOST}')` });
    if (host.objectId === undefined) return undefined;
    const { node } = await session.send('DOM.describeNode', { objectId: host.objectId, depth: 1, pierce: true });
    const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
    if (backendNodeId === undefined) return undefined;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId });
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      ...(object.objectId ? { objectId: object.objectId } : {}),
      functionDeclaration: `function (argument) { return (${script})((${asOne})(this), argument); }`,
      arguments: [{ value: argument }],
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  } finally {
    await session.detach();
  }
}

/** The parts of WebDriver BiDi's answers that are read here (7.6.1, script.NodeRemoteValue). */
interface BidiAnswer {
  type: string;
  result?: { value?: { shadowRoot?: { sharedId?: string } | null } | string };
  exceptionDetails?: { text: string };
}

/** Where a frame stands in the window, and how high that is; the frame itself may not ask. */
interface Around {
  left: number;
  top: number;
  height: number;
}
declare global {
  var aroundOfTest: Around | undefined;
}

/** Runs in a frame of ours: its document. */
function asFrame(document: Document): OurRoot {
  return {
    querySelector: (selectors: string) => document.querySelector(selectors),
    querySelectorAll: (selectors: string) => [...document.querySelectorAll(selectors)],
    activeElement: document.hasFocus() ? document.activeElement : null,
  };
}

/** In Firefox our frames have an origin of our own: the page's scripts do not see into them, so each is asked by itself. */
async function overBidi(page: Page, script: string, argument: string): Promise<unknown> {
  // Puppeteer's BiDi browser and frame have these, but do not say so in their types.
  const { connection } = page.browser() as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: BidiAnswer }> };
  };
  const contextOf = (frame: object) => (frame as unknown as { _id: string })._id;
  const call = async (context: string, functionDeclaration: string, args: object[]) => {
    const { result } = await connection.send('script.callFunction', {
      functionDeclaration,
      arguments: args,
      target: { context },
      awaitPromise: true,
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
    });
    if (result.type === 'exception') throw new Error(result.exceptionDetails?.text);
    return result.result?.value;
  };
  const main = contextOf(page.mainFrame());
  const host = await call(main, `() => document.querySelector('${HOST}')`, []);
  const sharedId = typeof host === 'object' ? host.shadowRoot?.sharedId : undefined;
  if (sharedId === undefined) return undefined;
  const text = { type: 'string', value: argument };
  const json = [await call(main, `(root, argument) => JSON.stringify((${script})((${asOne})(root), argument))`, [{ sharedId }, text])];
  const window = JSON.parse(String(await call(main, '() => JSON.stringify([mozInnerScreenX, mozInnerScreenY, innerHeight])', [])));
  for (const frame of page.frames()) {
    if (frame === page.mainFrame()) continue;
    const around = `{ left: mozInnerScreenX - ${window[0]}, top: mozInnerScreenY - ${window[1]}, height: ${window[2]} }`;
    // Puppeteer does not hear where ours has gone.
    const isOurs = "document.URL.startsWith('blob:moz-extension:')";
    const asked = `(argument) => { if (!${isOurs}) return; globalThis.aroundOfTest = ${around}; return JSON.stringify((${script})((${asFrame})(document), argument)); }`;
    // It may go at any time.
    json.unshift(await call(contextOf(frame), asked, [text]).catch(() => undefined));
  }
  return merged(json.flatMap((one) => (typeof one === 'string' ? [JSON.parse(one)] : [])));
}

/** What was found in the frames and in the root: all of several lists, else the first that is something. */
function merged(values: unknown[]): unknown {
  if (values.some(Array.isArray)) return values.filter(Array.isArray).flat();
  return values.find((value) => value !== null && value !== false && value !== '') ?? values[0];
}

/** The words of our interface as the page shows them now; empty where nothing is open. */
export async function wordsOnPage(page: Page): Promise<string> {
  return ((await inShadow(page, (root) => root.querySelectorAll('.page-ui').map((one) => one.textContent))) ?? []).join(' ');
}

/** A button is held for a moment: what the press itself moves stands somewhere else when it is let go. */
const HELD_MS = 40;

/** Clicks the button with these words in our interface, once it is there and stands still: a list that closes beside it moves it. */
export async function clickButton(page: Page, words: string): Promise<void> {
  let before: { x: number; y: number } | undefined;
  const place = await until(`the button ${words}`, async () => {
    const now = await placeOfButton(page, words);
    const isAtRest = now !== undefined && now.x === before?.x && now.y === before.y;
    before = now;
    return isAtRest && now;
  });
  await page.mouse.click(place.x, place.y, { delay: HELD_MS });
}

function placeOfButton(page: Page, words: string): Promise<{ x: number; y: number } | undefined> {
  return inShadow(
    page,
    (root, words) => {
      const button = root.querySelectorAll('button').find((one) => one.textContent === words || one.getAttribute('aria-label') === words);
      const box = button?.getBoundingClientRect();
      const frame = button?.ownerDocument.defaultView?.frameElement?.getBoundingClientRect() ?? { left: 0, top: 0 };
      const around = globalThis.aroundOfTest ?? { ...{ left: frame.left, top: frame.top }, height: innerHeight };
      // Not placed yet: the box is measured before it is moved to where it belongs.
      if (box === undefined || box.width === 0 || around.top + box.top < 0 || around.top + box.bottom > around.height) return undefined;
      return { x: around.left + box.left + box.width / 2, y: around.top + box.top + box.height / 2 };
    },
    words,
  );
}

/** The role and label of what has the focus in our interface: `textarea`, `combobox`; empty where it has none. */
export async function focused(page: Page): Promise<string> {
  return (await inShadow(page, (root) => root.activeElement?.getAttribute('role') ?? root.activeElement?.localName ?? '')) ?? '';
}
