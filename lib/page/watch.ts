/** What a page's changes are told to. */
export interface WatchOptions {
  /** Ends everything. */
  signal: AbortSignal;
  /** True for our own nodes outside of the page's content; their changes are no news. */
  isOurs(node: Node): boolean;
  /** Is given what watches other roots besides the document, for as soon as they are read: changes in a shadow root or a frame are told there only. */
  onWatching(watch: (roots: readonly Node[]) => void): void;
  /**
   * Reads the page, first when watching begins. `touched`: the nodes that have changed or whose children have; undefined where anything
   * may look otherwise than before. Resolves to the cost, which decides how soon the next reading may be: milliseconds of the page's time.
   */
  onChange(touched: ReadonlySet<Node> | undefined): Promise<number>;
  /** The page changes without end and is read ever less often (true), or has come to rest (false). */
  onRestless(restless: boolean): void;
}

/** A page that is being built is left to it until it has been quiet so long. */
const QUIET_MS = 150;
/** Styles and classes change at every pointer move on some pages, and seldom hide or show text. */
const QUIET_AFTER_STYLE_MS = 500;
/** A page that is never quiet is read all the same. */
const LONGEST_WAIT_MS = 1000;
/** Reading takes at most a twentieth of the time. */
const REST_FACTOR = 20;
/** Without a change for so long a page, or a place on it, has come to rest; infinite scrolling pauses longer than a ticker does. */
const CALM_MS = 4000;
/** So many readings without rest are put down to loading; then the pauses double. */
const FREE_READINGS = 5;
/** So many, and the page is told to be restless. */
const RESTLESS_READINGS = 8;
const LONGEST_PAUSE_MS = 60_000;
/** A change of a place that does not tick is read soon also on a restless page, unless there were so many readings within the longest pause. */
const MOST_READINGS = 60;
/** A place that has changed oftener without a rest ticks by itself, as a clock does: no reader turns pages so fast. */
const MOST_TURNS = 12;

/** With more changes than this the page is read as if all had changed. */
const MOST_TOUCHED = 1000;

const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  // Frames get their height when they are there.
  attributeFilter: ['class', 'style', 'hidden', 'open', 'contenteditable', 'height'],
};

/**
 * Calls `onChange` now, and soon after the page has changed, in batches and one at a time. A page that mutates for ever (a
 * clock, a ticker, an attacker) is read at doubling intervals up to a minute, and `onRestless` says so. Resolves after the first reading:
 * what changes in the meantime has been heard.
 */
export function watchPage(document: Document, options: WatchOptions): Promise<void> {
  const watch = new ChangeWatch(options);
  watch.observe(document);
  return watch.begin();
}

/** Some changes: how long it has to be quiet behind them, and whether one is of a place that does not tick. */
interface Change {
  quiet: number;
  isNew: boolean;
}

/** How often a place has changed without a rest, and when last. */
interface Place {
  times: number;
  last: number;
}

class ChangeWatch {
  private readonly options: WatchOptions;
  private readonly places = new WeakMap<Node, Place>();
  /** What has changed since the page was last read; undefined for anything. */
  private touched: Set<Node> | undefined;
  /** Readings since the page was last at rest. */
  private streak = 0;
  /** Readings since `since`, which is within the longest pause. */
  private recent = 0;
  private since = 0;
  private isRestless = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private calmTimer: ReturnType<typeof setTimeout> | undefined;
  private dueAt = Number.POSITIVE_INFINITY;
  /** When the first change came that has not been read yet. */
  private firstChange = 0;
  /** Before this no reading begins; see REST_FACTOR. */
  private restUntil = 0;
  private isReading = false;
  private changedMeanwhile: Change | undefined;
  private readonly observer = new MutationObserver((records) =>
    this.hear(records.filter((record) => !isOurChange(record, this.options.isOurs))),
  );
  private readonly observed = new WeakSet<Node>();

  constructor(options: WatchOptions) {
    this.options = options;
  }

  observe(document: Document): void {
    this.observer.observe(document, OBSERVED);
    this.options.onWatching((roots) => this.observeRoots(roots));
    // A frame that has come to another document, or has come at all, changes nothing around it, nor does a style sheet that has come. Their
    // events do not bubble.
    const options = { capture: true, signal: this.options.signal };
    document.addEventListener('load', ({ target }) => changesMuch(target) && this.renew(QUIET_MS), options);
    // A narrower window shows other parts of some pages, as does a box that is ticked; neither changes a node.
    for (const type of ['resize', 'change']) window.addEventListener(type, () => this.renew(QUIET_AFTER_STYLE_MS), options);
    this.options.signal.addEventListener('abort', () => {
      this.observer.disconnect();
      clearTimeout(this.timer);
      clearTimeout(this.calmTimer);
    });
  }

  private observeRoots(roots: readonly Node[]): void {
    for (const root of roots) {
      if (this.observed.has(root)) continue;
      this.observed.add(root);
      this.observer.observe(root, OBSERVED);
    }
  }

  private hear(records: readonly MutationRecord[]): void {
    if (records.length === 0) return;
    if (records.some((record) => mayChangeLooks(record))) this.touched = undefined;
    for (const { target } of records) this.touched?.add(target);
    if (this.touched !== undefined && this.touched.size > MOST_TOUCHED) this.touched = undefined;
    this.note(judge(records, this.places, performance.now()));
  }

  private note(change: Change): void {
    clearTimeout(this.calmTimer);
    this.calmTimer = setTimeout(() => this.rest(), CALM_MS);
    if (this.isReading) this.changedMeanwhile = this.changedMeanwhile?.isNew ? this.changedMeanwhile : change;
    else this.schedule(change);
  }

  private renew(quiet: number): void {
    this.touched = undefined;
    this.note({ quiet, isNew: true });
  }

  private rest(): void {
    this.streak = 0;
    this.tellRestless(false);
    // What was put off while it changed without end is read now.
    if (this.timer !== undefined) this.schedule({ quiet: 0, isNew: true });
  }

  private tellRestless(isRestless: boolean): void {
    if (this.isRestless === isRestless) return;
    this.isRestless = isRestless;
    this.options.onRestless(isRestless);
  }

  private schedule({ quiet, isNew }: Change): void {
    const now = performance.now();
    if (this.timer === undefined) this.firstChange = now;
    if (now - this.since > LONGEST_PAUSE_MS) {
      this.since = now;
      this.recent = 0;
    }
    const isSlowed = this.streak >= FREE_READINGS && (!isNew || this.recent >= MOST_READINGS);
    // A page at rest soon is read once it is quiet; a restless one after its pause, whatever it does meanwhile.
    const pause = Math.min(LONGEST_PAUSE_MS, 1000 * 2 ** (this.streak - FREE_READINGS));
    const wanted = isSlowed ? this.firstChange + pause : Math.min(now + quiet, this.firstChange + LONGEST_WAIT_MS);
    const due = Math.max(wanted, this.restUntil, now);
    if (this.timer !== undefined && isSlowed && this.dueAt <= due) return;
    clearTimeout(this.timer);
    this.dueAt = due;
    this.timer = setTimeout(() => this.readAgain(), due - now);
  }

  /** The first reading costs no rest: a page that is being built goes on right behind it. */
  async begin(): Promise<void> {
    await this.read();
    if (!this.options.signal.aborted) this.listenOn();
  }

  private async readAgain(): Promise<void> {
    this.timer = undefined;
    const cost = await this.read();
    if (this.options.signal.aborted) return;
    this.restUntil = performance.now() + cost * REST_FACTOR;
    this.streak++;
    this.recent++;
    if (this.streak >= RESTLESS_READINGS) this.tellRestless(true);
    this.listenOn();
  }

  private async read(): Promise<number> {
    this.isReading = true;
    try {
      const { touched } = this;
      this.touched = new Set();
      return await this.options.onChange(touched);
    } finally {
      this.isReading = false;
    }
  }

  private listenOn(): void {
    const change = this.changedMeanwhile;
    this.changedMeanwhile = undefined;
    if (change !== undefined) this.schedule(change);
  }
}

/** What a batch of changes is to us. */
function judge(records: readonly MutationRecord[], places: WeakMap<Node, Place>, now: number): Change {
  const change = { quiet: QUIET_AFTER_STYLE_MS, isNew: false };
  for (const { type, target } of records) {
    // A style sheet that comes late may hide text; the page's title and the rest of its head are no text.
    if (type !== 'attributes' && !inHead(target)) change.quiet = QUIET_MS;
    const before = places.get(target) ?? { times: 0, last: 0 };
    const times = now - before.last > CALM_MS ? 1 : before.times + Number(now > before.last);
    places.set(target, { times, last: now });
    change.isNew ||= times <= MOST_TURNS;
  }
  return change;
}

/** True for a change that may show, hide or move what is elsewhere: of a class or style, of a style sheet. */
function mayChangeLooks({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  const isSheet = ({ nodeName }: Node) => /^(?:style|link)$/i.test(nodeName);
  return type === 'attributes' || inHead(target) || [target, ...addedNodes, ...removedNodes].some(isSheet);
}

function changesMuch(loaded: EventTarget | null): boolean {
  return loaded !== null && ('contentDocument' in loaded || ('localName' in loaded && loaded.localName === 'link'));
}

function isOurChange({ type, target, addedNodes, removedNodes }: MutationRecord, isOurs: (node: Node) => boolean): boolean {
  return isOurs(target) || (type === 'childList' && [...addedNodes, ...removedNodes].every(isOurs));
}

function inHead(node: Node): boolean | undefined {
  return node.ownerDocument?.head?.contains(node);
}

/**
 * Calls `onNavigate` when the address has changed without a new document: by the Navigation API, or by looking once a
 * second where it is missing (Firefox before 147; `history.pushState` tells nobody).
 */
export function watchAddress(view: Window, signal: AbortSignal, onNavigate: () => void): void {
  let address = view.location.href;
  const look = () => {
    if (view.location.href === address) return;
    address = view.location.href;
    onNavigate();
  };
  view.addEventListener('popstate', look, { signal });
  view.addEventListener('hashchange', look, { signal });
  if (view.navigation) view.navigation.addEventListener('currententrychange', look, { signal });
  else {
    const timer = view.setInterval(() => view.document.visibilityState === 'visible' && look(), 1000);
    signal.addEventListener('abort', () => view.clearInterval(timer));
  }
}
