import type { Mention } from '../recognise/mention.ts';
import { firstIndex } from '../text/first-index.ts';
import { overlaps, type Span } from '../text/span.ts';
import { locate } from './locate.ts';
import { type NearTree, type NearWatch, watchNear } from './near-viewport.ts';
import type { PageText } from './page-text.ts';
import { MARK_NAMES, type MarkName, type Painter } from './paint.ts';

/** A span that is painted under one of our names. */
export interface Painted extends Span {
  name: MarkName;
}

/** All that is to be painted on a page. */
export interface Paintable {
  page: PageText;
  tree: NearTree;
  /** In text order, without overlaps. */
  mentions: readonly Mention[];
  notes: readonly Painted[];
}

/** Keeps painted what is near the window: what is registered is paid for at every change of the page. */
export class MarkLayer {
  private watch: NearWatch | undefined;
  private readonly painter: Painter;

  constructor(painter: Painter) {
    this.painter = painter;
  }

  /** Paints these, whole pages of them, as they come near. What stands in the window already stays as it is, and at first alone. */
  show({ page, tree, mentions, notes }: Paintable): void {
    this.watch?.stop();
    if (!this.painter.canPaint) return;
    const isViewFirst = this.watch === undefined;
    let painted: ReadonlyMap<Span, StaticRange> | undefined;
    this.watch = watchNear({ page, tree, view: window, isViewFirst }, (near) => {
      const nearNotes = notes.filter((note) => near.some((part) => overlaps(part, note)));
      painted = this.showOnly(page, within(mentions, near), nearNotes, painted);
    });
  }

  /** Paints these, and no more. Gives their ranges; those that were given before are used again. */
  showOnly(
    page: PageText,
    mentions: Iterable<Mention>,
    notes: readonly Painted[] = [],
    before?: ReadonlyMap<Span, StaticRange>,
  ): ReadonlyMap<Span, StaticRange> {
    const ranges = new Map<Span, StaticRange>();
    const byName = new Map<MarkName, Set<StaticRange>>(MARK_NAMES.map((name) => [name, new Set()]));
    const add = (span: Span, name: MarkName) => {
      const range = before?.get(span) ?? staticRange(page, span);
      if (range === null) return;
      ranges.set(span, range);
      byName.get(name)?.add(range);
    };
    for (const mention of mentions) add(mention, mention.class);
    for (const note of notes) add(note, note.name);
    for (const [name, own] of byName) this.painter.paint(name, own);
    return ranges;
  }

  /** Looks whether other marks are near now, though nothing was scrolled. */
  look(): void {
    this.watch?.look();
  }

  stop(): void {
    this.watch?.stop();
  }
}

function* within(mentions: readonly Mention[], near: readonly Span[]): Generator<Mention> {
  for (const { start, end } of near) {
    const first = firstIndex(mentions.length, (i) => (mentions[i]?.end ?? 0) > start);
    for (let i = first, mention = mentions[i]; mention !== undefined && mention.start < end; mention = mentions[++i]) yield mention;
  }
}

/** A span as the registry takes it; null where it is gone. */
export function staticRange(page: PageText, span: Span | undefined): StaticRange | null {
  const place = span === undefined ? null : locate(page, span);
  return place === null ? null : new StaticRange(place);
}
