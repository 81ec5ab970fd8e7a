import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Heading } from '../lib/corpus/report.ts';
import type { Scope } from '../lib/corrections/deny.ts';
import type { PageReading, PlacedNote } from '../lib/messages/protocol.ts';
import { MENTION_CLASSES, type Mention } from '../lib/recognise/mention.ts';
import { contextOf, limitSections, type PageFilter, type PageItem, pageItems, sectionsOf } from '../lib/state/page-list.ts';
import type { Span } from '../lib/text/span.ts';
import { DenyChoice } from './DenyChoice.tsx';
import { ShowMore, useLimit } from './ShowMore.tsx';
import './PageList.css';

interface Props {
  reading: PageReading;
  notes: readonly PlacedNote[];
  /** The page's headings; empty until they are known. */
  outline: readonly Heading[];
  onShow: (span: Span) => void;
  /** A mark is none, here or wherever its wording stands. */
  onDeny: (mention: Mention, scope: Scope) => void;
}

const FIRST = 150;
const STEP = 300;
/** UTF-16 units of context on either side: about a line of the side panel in all. */
const REACH = 10;
const KINDS = [...MENTION_CLASSES, 'note'] as const;

/** Marks and notes of the page in text order under the page's headings; also for those to whom highlights are not announced. */
export function PageList({ reading, notes, outline, onShow, onDeny }: Props) {
  const [filter, setFilter] = useState<PageFilter>({ figure: true, slogan: true, programme: true, note: true });
  const { limit, more } = useLimit(FIRST, STEP);
  const items = useMemo(() => pageItems(reading.mentions, notes, filter), [reading.mentions, notes, filter]);
  const sections = useMemo(() => sectionsOf(items, outline), [items, outline]);
  return (
    <div class="page-list">
      <fieldset class="choices">
        <legend class="spoken">{i18n.t('classes.filter')}</legend>
        {KINDS.map((kind) => (
          <label key={kind} class="choice">
            <input
              type="checkbox"
              class="spoken"
              checked={filter[kind]}
              onChange={(event) => setFilter({ ...filter, [kind]: event.currentTarget.checked })}
            />
            <span>{i18n.t(`classes.${kind}`)}</span>
          </label>
        ))}
      </fieldset>
      {items.length === 0 && <p class="soft">{i18n.t('pageList.empty')}</p>}
      {limitSections(sections, limit).map((section) => (
        <section key={section.items[0]?.start}>
          {(section.heading !== undefined || outline.length > 0) && (
            <h2 lang={section.heading && 'zh'} class={`level-${section.heading?.level ?? 1}`}>
              {section.heading?.text ?? i18n.t('pageList.beforeFirst')}
            </h2>
          )}
          <ul>
            {section.items.map((item) => (
              <li key={`${item.type} ${item.start} ${item.type === 'note' ? item.note.id : ''}`}>
                <Item item={item} text={reading.text} onShow={onShow} />
                {item.type === 'mark' && (
                  <DenyChoice
                    class={item.mention.class}
                    name={item.mention.text}
                    place={item.start}
                    short
                    onDeny={(scope) => onDeny(item.mention, scope)}
                  />
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <ShowMore total={items.length} limit={limit} step={STEP} onMore={more} />
    </div>
  );
}

function Item({ item, text, onShow }: { item: PageItem; text: string; onShow: Props['onShow'] }) {
  const kind = item.type === 'note' ? 'note' : item.mention.class;
  const { before, at, after } = contextOf(text, item, REACH);
  return (
    <button type="button" class={`bare page-item item-${kind}`} onClick={() => onShow({ start: item.start, end: item.end })}>
      <span class="item-kind">{i18n.t(kind === 'note' ? 'page.noteText' : `page.class.${kind}`)}</span>
      <span class="item-text" lang="zh">
        <span class="item-line">
          <span class="item-context">{before}</span>
          <b class={`line-${kind}`}>{at}</b>
          <span class="item-context">{after}</span>
        </span>
        {item.type === 'note' && item.note.body.text !== '' && <span class="item-note">{item.note.body.text}</span>}
      </span>
    </button>
  );
}
