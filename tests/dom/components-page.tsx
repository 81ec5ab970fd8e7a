/** The in-page interface with made-up content, in an open shadow root: axe does not see into closed ones. */
import { render } from 'preact';
import type { HistoryState } from '../../components/FigureHistory.tsx';
import type { Anchor } from '../../components/Floating.tsx';
import { type DraftNotice, InPage, type InPageView, type Toast } from '../../components/InPage.tsx';
import { inPageStyles } from '../../components/in-page-styles.ts';
import type { PresenceState } from '../../components/MarkCard.tsx';
import type { EditorProblem, NoteEditorProps } from '../../components/NoteEditor.tsx';
import type { NotePlaceProps } from '../../components/NotePlace.tsx';
import type { ShowInFrame } from '../../components/PrivateFrame.tsx';
import type { Counterpart } from '../../lib/compare/comparison.ts';
import type { HistoryEntry } from '../../lib/messages/figure-history.ts';
import { showInFrame } from '../../lib/page/private-frame.ts';

export { copyText } from '../../entrypoints/in-page/copy.ts';

import type { Mention } from '../../lib/recognise/mention.ts';

const host = document.createElement('gongjian-ui');
const root = host.attachShadow({ mode: 'open' });
const style = document.createElement('style');
style.textContent = `${inPageStyles} :host { position: fixed; inset: 0; pointer-events: none }`;
const mount = document.createElement('div');
root.append(style, mount);
document.body.append(host);
const anchor: Anchor = { boxes: () => [new DOMRect(40, 40, 80, 20)], context: undefined };

/** What the components asked for, in order. */
export const calls: string[] = [];
const call =
  (name: string) =>
  (...args: unknown[]) => {
    calls.push([name, ...args.map((arg) => JSON.stringify(arg))].join(' '));
  };
const answering =
  <Problem extends EditorProblem>(name: string, error?: Problem) =>
  async (...args: unknown[]) => {
    call(name)(...args);
    return error;
  };

const mentions = {
  figure: { class: 'figure', kind: 'count', value: 48000, unit: '人次', approx: 'over', text: '4.8万余人次', start: 0, end: 7 },
  slogan: { class: 'slogan', kind: 'numbered', name: '四个意识', text: '“四个意识”', start: 0, end: 4 },
  programme: { class: 'programme', kind: 'service', name: '户外劳动者爱心驿站', text: '户外劳动者爱心驿站', start: 0, end: 9 },
} satisfies Record<string, Mention>;

const long = '关于进一步加强和改进新时代全市产业工人队伍建设改革工作若干重点任务推进情况的报告'.repeat(2);
const presences = {
  loading: { state: 'loading' },
  failed: { state: 'failed' },
  none: { state: 'known', presence: { reports: [], items: [], about: '' } },
  many: {
    state: 'known',
    presence: {
      reports: Array.from({ length: 9 }, (_, i) => ({
        source: `${i}`,
        title: '澄湖县总工会工作报告',
        name: i === 1 ? long : `澄湖县${2024 - i}年`,
        count: 9 - i,
        figures: i < 2 ? ['建成 16个', '服务户外劳动者 4,480人次', i === 1 ? long : '投入资金 42.75万元'] : [],
      })),
      items: ['政治意识', '大局意识', '核心意识', '看齐意识'],
      about: '为户外劳动者歇脚、饮水、避暑而设的服务点。',
    },
  },
} satisfies Record<string, PresenceState>;

function entry(report: string, text: string, isAgainst: boolean, caution?: 'scope' | 'unit'): HistoryEntry {
  const counterpart: Counterpart = {
    source: report,
    start: 0,
    end: text.length,
    text,
    value: 46000,
    unit: '人次',
    verdict: caution === undefined ? 'yes' : 'caution',
    reasons: caution === undefined ? [] : [caution, 'definition'],
    ...(caution === undefined ? { change: { difference: 2000, percent: 4.3, precision: 'about' } } : {}),
  };
  const told = { label: '走访慰问职工', scope: '全县各级工会和直属机关工会联合会', period: '', approx: 'exact' } as const;
  return { report, counterpart, told, isAgainst };
}

const histories = {
  loading: { state: 'loading' },
  failed: { state: 'failed' },
  none: { state: 'known', history: undefined },
  elsewhere: { state: 'known', history: { start: 0, indicator: '走访慰问职工人次', entries: [], more: 0, elsewhere: 2 } },
  many: {
    state: 'known',
    history: {
      start: 0,
      indicator: '组织产业工人队伍建设改革重点任务走访慰问困难职工和劳动模范人次',
      entries: [
        entry('2023年', '4.6万人次', true),
        entry('2022年上半年', '4,100多人次', false, 'scope'),
        entry('2021年', '3.9万人次', false, 'unit'),
      ],
      more: 2,
      elsewhere: 3,
    },
  },
} satisfies Record<string, HistoryState>;

function card(
  name: keyof typeof mentions,
  presence: keyof typeof presences,
  count: number,
  history: keyof typeof histories = 'none',
): InPageView {
  const card = {
    mention: mentions[name],
    nth: 1,
    count,
    presence: presences[presence],
    history: histories[history],
    onSame: call('same'),
    onNext: call('next'),
    onNote: call('note'),
    onDeny: call('deny'),
    onClose: () => call('close')(),
    onCopy: async () => true,
  };
  return { name: 'card', anchor, takesFocus: true, onEnter: call('enter'), onLeave: call('leave'), card };
}

const alone: NotePlaceProps = {
  isResumed: false,
  isStale: false,
  versions: 0,
  nth: 1,
  count: 1,
  onNext: call('nextNote'),
  place: 'anchored',
  onConfirm: async () => {
    call('confirm')();
    return true;
  },
  onReattach: async () => {
    call('reattach')();
    return false;
  },
};

function editor(
  isNew: boolean,
  error?: EditorProblem,
  { place, ...more }: Partial<NoteEditorProps> & { place?: Partial<NotePlaceProps> } = {},
): InPageView {
  return {
    name: 'editor',
    anchor,
    key: `${isNew}${error}`,
    place: { ...alone, ...place },
    editor: {
      quote: `全区各级工会共走访慰问职工4.8万余人次，${long}`,
      body: isNew ? { text: '', tags: [] } : { text: '与去年相比口径不同。', tags: ['数据', '口径'] },
      isNew,
      tagsInUse: ['数据', '困难帮扶', '工资集体协商', '劳模', '历年 对比'],
      tagColours: new Map([
        ['数据', 'blue'],
        ['困难帮扶', 'green'],
      ]),
      suggested: isNew ? ['送温暖', '困难职工帮扶'] : [],
      onCopy: async () => true,
      onSave: answering('save', error),
      onDelete: answering('delete'),
      onClose: () => call('close')(),
      ...more,
    },
  };
}

function wordForm(error?: 'quota'): InPageView {
  const form = {
    wording: '“幸福石桥、活力石桥”',
    onSave: answering('saveWord', error),
    onClose: () => call('close')(),
  };
  return { name: 'word', anchor, key: `${error}`, form };
}

const notice: DraftNotice = {
  text: '有一条未存的笔记。',
  quote: long,
  onContinue: call('continue'),
  onDrop: call('drop'),
};

const views = {
  figureCard: () => card('figure', 'none', 3, 'many'),
  figureCardLoading: () => card('figure', 'none', 3, 'loading'),
  figureCardFailed: () => card('figure', 'none', 1, 'failed'),
  figureCardAlone: () => card('figure', 'none', 1),
  figureCardElsewhere: () => card('figure', 'none', 1, 'elsewhere'),
  sloganCard: () => card('slogan', 'many', 12),
  sloganCardLoading: () => card('slogan', 'loading', 1),
  programmeCard: () => card('programme', 'many', 2),
  programmeCardAlone: () => card('programme', 'none', 1),
  cardFailed: () => card('programme', 'failed', 1),
  toolbar: () => ({
    name: 'toolbar',
    anchor,
    toolbar: {
      onNote: () => call('note')(),
      onHighlight: (colour?: string) => call('highlight')(colour ?? ''),
      onMark: () => call('mark')(),
      onPageNote: () => call('pageNote')(),
      onQuiet: () => call('quiet')(),
      keys: { note: 'n', highlight: 'h', mark: '', pageNote: 'p' },
    },
  }),
  newNote: () => editor(true),
  kept: () => editor(false),
  blanks: () => editor(false, undefined, { body: { text: '\n　缩进的话 ', tags: [] } }),
  refused: () => editor(true, 'quota'),
  keeping: () => editor(true, undefined, { onKeep: answering('keep'), onDiscard: () => call('discard')() }),
  cutOff: () => editor(true, 'cut-off', { onKeep: answering('keep', 'cut-off') }),
  pageNote: () => editor(true, undefined, { isOfPage: true, quote: '', suggested: [] }),
  changedNote: () =>
    editor(false, undefined, { place: { change: { old: '帮扶困难职工86户', now: '帮扶困难职工93户（含农民工）' }, count: 3, nth: 2 } }),
  lostNote: () => editor(false, undefined, { place: { place: 'orphan', isResumed: true } }),
  staleNote: () => editor(false, undefined, { place: { isStale: true, versions: 2 } }),
  wordForm: () => wordForm(),
  wordRefused: () => wordForm('quota'),
  nothing: () => ({ name: 'nothing' }),
} satisfies Record<string, () => InPageView>;

export const VIEWS = Object.keys(views) as (keyof typeof views)[]; // Object.keys forgets the keys' type.

/** Shows one of the views. */
export function show(name: keyof typeof views, toast?: Toast, withNotice = false): void {
  calls.length = 0;
  render(<InPage view={{ name: 'nothing' }} toast={undefined} />, mount);
  render(<InPage view={views[name]()} toast={toast} notice={withNotice ? notice : undefined} />, mount);
}

/** The same in the frame that a page gets. */
export function showFramed(name: keyof typeof views, toast?: Toast, withNotice = false): void {
  calls.length = 0;
  const framed: ShowInFrame = (slot, looks, onContent) => showInFrame(slot, { ...looks, css: inPageStyles }, onContent);
  render(<InPage view={{ name: 'nothing' }} toast={undefined} />, mount);
  render(<InPage view={views[name]()} toast={toast} notice={withNotice ? notice : undefined} showInFrame={framed} />, mount);
}

/** The words that stand in the root itself, in the frames, and frames that are not as large as what stands in them. */
export function inFrames(): { outside: string; inside: string[]; cut: string[] } {
  const frames = [...root.querySelectorAll('iframe')];
  const inside = frames.map((frame) => frame.contentDocument?.body.textContent ?? '');
  const cut = frames.filter(({ contentDocument, clientWidth, clientHeight }) => {
    const { scrollWidth = 0, scrollHeight = 0 } = contentDocument?.documentElement ?? {};
    return scrollWidth > clientWidth || scrollHeight > clientHeight;
  });
  return { outside: mount.textContent ?? '', inside, cut: cut.map(({ title }) => title) };
}

/** How high the frame is, and all that stands in it; 0 and 0 before it is filled. */
export function frameHeights(): { frame: number; content: number; isScrolled: boolean } {
  const frame = root.querySelector('iframe');
  const inside = frame?.contentDocument?.documentElement;
  const content = inside?.querySelector('.page-ui')?.getBoundingClientRect().height ?? 0;
  // In quirks mode the root's own `clientHeight` is that of its content.
  const isScrolled =
    !!frame && inside !== undefined && (inside.scrollHeight > frame.clientHeight || inside.scrollWidth > frame.clientWidth);
  return { frame: frame?.clientHeight ?? 0, content: Math.ceil(content), isScrolled };
}

/** The shadow root, for looking at what is shown. */
export const shadow: ShadowRoot = root;

/** Resolves when what is shown has been put in its place, which takes a turn or two. */
export async function placed(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** What sticks out: elements wider than their box, boxes beyond the window, and what stands at the very edge of what floats. */
export function overflowing(): string[] {
  const found: string[] = [];
  const edge = root.querySelector('.floating')?.getBoundingClientRect().left ?? Number.NEGATIVE_INFINITY;
  for (const element of root.querySelectorAll<HTMLElement>('.page-ui *')) {
    const box = element.getBoundingClientRect();
    if (element.closest('.spoken') !== null || box.width === 0) continue;
    if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      found.push(`${element.className || element.tagName} is wider than its box`);
    if (box.left < -1 || box.right > innerWidth + 1) found.push(`${element.className || element.tagName} is out of the window`);
    if (element.matches('.floating :is(p, blockquote, label, button, textarea)') && box.left < edge + 3)
      found.push(`${element.className || element.tagName} is at the edge of its box`);
  }
  return found;
}
