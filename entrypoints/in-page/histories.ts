import type { HistoryState } from '../../components/FigureHistory.tsx';
import type { FigureHistory } from '../../lib/messages/figure-history.ts';
import type { InterfaceHost } from '../../lib/page/interface.ts';
import type { Mention } from '../../lib/recognise/mention.ts';
import { background } from './background-port.ts';

/** What the background said of one state of the page's marks. */
interface Answer {
  mentions: readonly Mention[];
  /** By where the figure begins; undefined while the background works, null where it failed. */
  histories: ReadonlyMap<number, FigureHistory> | undefined | null;
}

/** What the page's figures were in other reports: asked once for all figures, when the first card of one opens. */
export class Histories {
  private readonly host: InterfaceHost;
  private answer: Answer | undefined;

  constructor(host: InterfaceHost) {
    this.host = host;
  }

  /** What is known of a figure's history now. */
  of(mention: Mention): HistoryState {
    // Marked anew since it was asked: what stood there may be elsewhere.
    const histories = this.answer?.mentions === this.host.marker.mentions ? this.answer.histories : undefined;
    if (histories === null) return { state: 'failed' };
    return histories === undefined ? { state: 'loading' } : { state: 'known', history: histories.get(mention.start) };
  }

  /** Asks for the page as it is marked now, unless that was done. A failure is asked again with the next card. */
  async load(): Promise<void> {
    const { mentions, page } = this.host.marker;
    if (this.answer?.mentions === mentions && this.answer.histories !== null) return;
    const answer: Answer = { mentions, histories: undefined };
    this.answer = answer;
    const told = await background.compareFigures({ url: this.host.address(), title: document.title, text: page.text, mentions });
    answer.histories = told.ok ? new Map(told.value.map((history) => [history.start, history])) : null;
  }
}
