/** A page that is after what the reader writes, and in the way of whoever reads it. */

const TEXT = `<h1>石桥镇总工会近况</h1>
<p id="first">镇总工会走访职工家庭312户，开展“清凉驿站”活动28场。</p>
<p id="second">下半年把谈心室办到每一个工业园，学习劳模精神。</p>`;

/** Wraps all that a page can wrap; what passes is kept in \`stolen\`, and nothing works while \`armed\`. */
const SPYING = `
  globalThis.stolen = [];
  globalThis.armed = false;
  let isKeeping = false;
  const keep = (value) => {
    if (isKeeping) return;
    isKeeping = true;
    try {
      const words = typeof value === 'string' ? value : String(value?.data ?? value?.textContent ?? '');
      if (words !== '' && stolen.length < 100_000) stolen[stolen.length] = words;
    } catch {}
    isKeeping = false;
  };
  const wrap = (owner, name) => {
    const property = Object.getOwnPropertyDescriptor(owner, name);
    if (property === undefined || !property.configurable) return;
    const spy = (original) => function (...passed) {
      if (armed) throw new Error('not for you');
      for (let i = 0; i < passed.length; i++) keep(passed[i]);
      keep(this);
      return Reflect.apply(original, this, passed);
    };
    for (const key of ['value', 'get', 'set']) if (typeof property[key] === 'function') property[key] = spy(property[key]);
    Object.defineProperty(owner, name, property);
  };
  const prototypes = [Array, Map, Set, WeakMap, Promise, String, Node, Element, CharacterData, Text, Document, EventTarget, Range, Selection]
    .concat([MutationObserver, IntersectionObserver, ShadowRoot, Highlight, HighlightRegistry, TreeWalker, MessagePort, HTMLElement]);
  for (const one of prototypes) for (const name of Object.getOwnPropertyNames(one.prototype)) if (name !== 'constructor') wrap(one.prototype, name);
  for (const name of ['stringify', 'parse']) wrap(JSON, name);
  for (const name of ['postMessage', 'fetch', 'setTimeout', 'requestAnimationFrame', 'getComputedStyle', 'getSelection', 'structuredClone']) wrap(globalThis, name);
  globalThis.Proxy = class { constructor() { throw new Error('no proxies'); } };
  addEventListener('message', ({ data }) => keep(JSON.stringify(data)));
  // An element of our name, with all that the page can have of it.
  globalThis.caught = [];
  customElements.define('gongjian-ui', class extends HTMLElement {
    constructor() { super(); caught[caught.length] = this.attachInternals(); }
    connectedCallback() { caught[caught.length] = this; }
  });
  globalThis.rootsCaught = () => caught.filter((one) => one.shadowRoot !== null).length;
`;

/** What the hostile page is to be. */
export interface Hostility {
  /** Runs before anything of the page. */
  script?: string;
  policy?: string;
  body?: string;
}

/** The page's source. */
export function hostilePage({ script = SPYING, policy, body = TEXT }: Hostility = {}): string {
  const meta = policy === undefined ? '' : `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8">${meta}<title>石桥镇总工会近况</title>
<style>body { font: 18px/2 sans-serif; margin: 120px 40px }</style><script>${script}</script><body>${body}`;
}

const grabbing = (act: string) => `
  globalThis.grabbed = 0;
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) {
      if (node.nodeType === 1 && node !== document.body) { grabbed++; ${act}; }
    }
  }).observe(document.documentElement, { childList: true });
`;

/** Takes what is put beside the body away, makes it inert, moves it, and leaves it only then. */
export const GRABBING = grabbing(
  '[() => node.remove(), () => { node.inert = true; node.hidden = true; }, () => document.body.append(node), () => node.hidePopover()][grabbed - 1]?.()',
);

/** Takes it away for ever. */
export const NEVER_LETTING_GO = grabbing('node.remove()');

/** Listens to all that is typed, before anybody else. */
export const LISTENING = `
  globalThis.heard = [];
  for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'compositionend', 'paste', 'change', 'submit'])
    addEventListener(type, (event) => heard.push(type + ' ' + (event.key ?? event.data ?? '')), true);
`;

/** Takes all that events tell of where they are: Firefox names nodes of closed roots (`originalTarget`), and from there listens in their frames. */
export const TAKING = `
  globalThis.heard = [];
  const taken = new Set();
  const take = (node) => {
    const root = node?.getRootNode?.();
    if (!(root instanceof ShadowRoot)) return;
    for (const { contentDocument: inside } of root.querySelectorAll('iframe')) {
      if (!inside || taken.has(inside)) continue;
      taken.add(inside);
      heard.push(inside.body.textContent);
      inside.addEventListener('input', ({ target }) => heard.push(target.value), true);
    }
  };
  for (const type of ['pointerover', 'pointermove', 'pointerdown', 'click', 'focus', 'blur', 'keydown']) {
    const parts = ['originalTarget', 'explicitOriginalTarget', 'rangeParent'];
    addEventListener(type, (event) => parts.forEach((part) => take(event[part])), true);
  }
`;

/** Changes its text without end. */
export const RESTLESS = `setInterval(() => document.querySelector('#first')?.replaceChildren('第' + Math.random() + '次'), 40);`;
