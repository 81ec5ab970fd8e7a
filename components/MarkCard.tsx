import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Scope } from '../lib/corrections/deny.ts';
import type { CorpusPresence } from '../lib/messages/protocol.ts';
import type { Mention } from '../lib/recognise/mention.ts';
import { DenyChoice } from './DenyChoice.tsx';
import { FigureHistoryPart, type HistoryState } from './FigureHistory.tsx';
import { figureInFull } from './figure-in-full.ts';
import { kindText } from './kind-text.ts';

/** What the corpus says of a mark: not yet answered, answered, or not to be had. */
export type PresenceState = { state: 'loading' } | { state: 'known'; presence: CorpusPresence } | { state: 'failed' };

export interface MarkCardProps {
  mention: Mention;
  /** Which of the places of the same name on this page it is, from 1, and of how many. */
  nth: number;
  count: number;
  /** Of a slogan or programme. */
  presence: PresenceState;
  /** Of a figure. */
  history: HistoryState;
  /** To the next or previous place of the same name. */
  onSame: (direction: 1 | -1) => void;
  /** To the next mark of whatever class. */
  onNext: () => void;
  onNote: () => void;
  /** It is none: here, or wherever the wording stands. */
  onDeny: (scope: Scope) => void;
  /** Copies the words as they stand on the page; false where the browser did not let it. */
  onCopy: () => Promise<boolean>;
  onClose: () => void;
}

/** Reports named on the card; the side panel has them all. */
const REPORTS_SHOWN = 4;

/** What a mark is: value in full or canonical form, how often it stands here, and where in the corpus. */
export function MarkCard(props: MarkCardProps) {
  const { mention } = props;
  return (
    <div class="card">
      <div class="card-head">
        <span class={`card-class line-${mention.class}`}>{i18n.t(`page.class.${mention.class}`)}</span>
        <span class="soft">{kindText(mention)}</span>
        <button type="button" class="bare icon" aria-label={i18n.t('page.close')} onClick={props.onClose}>
          ×
        </button>
      </div>
      {/* What the corpus says comes later; from its buttons the card goes on to another mark. */}
      <div class="card-body" aria-live="polite">
        <Name mention={mention} />
        {mention.class === 'figure' ? <FigureHistoryPart known={props.history} /> : <Presence presence={props.presence} />}
        <Steps {...props} />
      </div>
      <Foot {...props} />
    </div>
  );
}

function Name({ mention }: { mention: Mention }) {
  if (mention.class !== 'figure') {
    const printed = mention.text.replace(/\s+/g, '');
    return (
      <>
        <h2 class="card-name" lang="zh">
          {mention.name}
        </h2>
        {printed !== mention.name && <p class="soft">{i18n.t('page.printed', [printed])}</p>}
      </>
    );
  }
  const { plain, short } = figureInFull(mention);
  const value = mention.approx === 'exact' ? plain : i18n.t(`page.approx.${mention.approx}`, [plain]);
  const isAsPrinted = short === undefined && value.replace(/\s+/g, '') === mention.text.replace(/\s+/g, '');
  return (
    <>
      <h2 class="card-name" lang="zh">
        {mention.text.replace(/\s+/g, ' ')}
      </h2>
      {!isAsPrinted && (
        <p class="card-value">
          {value}
          {short !== undefined && <span class="soft"> {i18n.t('page.short', [short])}</span>}
        </p>
      )}
    </>
  );
}

function Presence({ presence }: { presence: PresenceState }) {
  if (presence.state === 'loading') return <Line>{i18n.t('page.corpusLoading')}</Line>;
  if (presence.state === 'failed') return <Line>{i18n.t('page.corpusFailed')}</Line>;
  const { items, about, reports } = presence.presence;
  const more = reports.length - REPORTS_SHOWN;
  return (
    <>
      {items.length > 0 && (
        <ul class="card-items" lang="zh">
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
      {about !== '' && <p lang="zh">{about}</p>}
      {reports.length === 0 && <Line>{i18n.t('page.notInCorpus')}</Line>}
      {reports.length > 0 && (
        <div>
          <h3 class="soft">{i18n.t('page.inCorpus', reports.length)}</h3>
          <ul class="card-reports" lang="zh">
            {reports.slice(0, REPORTS_SHOWN).map((report) => (
              <li key={report.source}>
                <span title={report.title}>{report.name}</span>
                <span class="soft card-report-count">{i18n.t('page.times', [report.count])}</span>
                {report.figures.length > 0 && <span class="soft card-report-told">{report.figures.join('、')}</span>}
              </li>
            ))}
          </ul>
          {more > 0 && <Line>{i18n.t('page.moreReports', [more])}</Line>}
        </div>
      )}
    </>
  );
}

function Line({ children }: { children: ComponentChildren }) {
  return <p class="soft">{children}</p>;
}

function Steps({ nth, count, onSame, onNext }: MarkCardProps) {
  return (
    <div class="card-steps">
      <span class="soft">{count === 1 ? i18n.t('page.once') : i18n.t('page.nth', [count, nth])}</span>
      {count > 1 && (
        <>
          <button
            type="button"
            class="icon"
            aria-label={i18n.t('page.previousSame')}
            title={i18n.t('page.previousSame')}
            onClick={() => onSame(-1)}
          >
            ↑
          </button>
          <button type="button" class="icon" aria-label={i18n.t('page.nextSame')} title={i18n.t('page.nextSame')} onClick={() => onSame(1)}>
            ↓
          </button>
        </>
      )}
      <button type="button" class="bare" onClick={onNext}>
        {i18n.t('page.nextMark')}
      </button>
    </div>
  );
}

function Foot({ mention, onNote, onDeny, onCopy }: MarkCardProps) {
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  // The card goes on to another mark without being made anew, so that the focus stays on the button.
  useEffect(() => setCopied('no'), [mention.start]);
  const words = { no: i18n.t('page.copy'), yes: i18n.t('page.copied'), failed: i18n.t('page.copyFailed') };
  return (
    <div class="card-foot">
      <button type="button" onClick={onNote}>
        {i18n.t('page.writeNote')}
      </button>
      <button type="button" onClick={() => void onCopy().then((done) => setCopied(done ? 'yes' : 'failed'))}>
        <span aria-live="polite">{words[copied]}</span>
      </button>
      <DenyChoice class={mention.class} place={mention.start} onDeny={onDeny} />
    </div>
  );
}
