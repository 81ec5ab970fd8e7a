import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PageReading } from '../lib/messages/protocol.ts';
import type { SitesPort } from '../lib/sites/sites-port.ts';
import { type ComparisonModel, useComparison } from '../lib/state/comparison-model.ts';
import { type ComparisonViewModel, useComparisonView } from '../lib/state/comparison-view.ts';
import { type DenyModel, useDeny } from '../lib/state/corrections-model.ts';
import { countByClass, isNothingShown } from '../lib/state/counts.ts';
import type { LostNotesPort } from '../lib/state/lost-notes.ts';
import { withCurrentNotes } from '../lib/state/notes-list.ts';
import { type NotesModel, useNotes } from '../lib/state/notes-model.ts';
import { type PageApproach, type PageModel, usePage } from '../lib/state/page-model.ts';
import { usePointer } from '../lib/state/pointer-model.ts';
import type {
  ClipboardPort,
  ComparePort,
  CorrectionsPort,
  ExportPort,
  NotesPort,
  OwnCorpusPort,
  PagePort,
  SettingsPort,
} from '../lib/state/ports.ts';
import { type RepostsModel, useReposts } from '../lib/state/reposts-model.ts';
import type { SyncNoticePort } from '../lib/state/sync-port.ts';
import { AddPage } from './AddPage.tsx';
import { ClassSwitches } from './ClassSwitches.tsx';
import { ComparisonView } from './ComparisonView.tsx';
import type { Room } from './comparison-context.ts';
import { DenyFeedback } from './DenyFeedback.tsx';
import { ExportButton } from './ExportButton.tsx';
import { exportOfPage } from './export-tables.ts';
import { FrameCount } from './FrameCount.tsx';
import { LostNotes } from './LostNotes.tsx';
import { Message } from './Message.tsx';
import { NotesView } from './NotesView.tsx';
import { PageHeader } from './PageHeader.tsx';
import { PageList } from './PageList.tsx';
import { NoPage } from './PageStates.tsx';
import { SiteSwitch } from './SiteSwitch.tsx';
import { SurfaceFooter } from './SurfaceFooter.tsx';
import { Tabs } from './Tabs.tsx';
import { usePopupWidth } from './use-popup-width.ts';
import './ReaderApp.css';

/** Everything that the app needs from outside. */
export interface ReaderPorts {
  page: PagePort;
  settings: SettingsPort;
  notes: NotesPort;
  corrections: CorrectionsPort;
  compare: ComparePort;
  clipboard: ClipboardPort;
  exporting: ExportPort;
  /** Absent where the browser has no side panel, and inside of it. */
  openSidePanel?: (() => Promise<void>) | undefined;
  openOptions: () => Promise<void>;
  /** Absent where nothing is said of sites. */
  sites?: SitesPort | undefined;
  openSites?: (() => Promise<void>) | undefined;
  /** Absent where nothing is said of syncing. */
  sync?: SyncNoticePort | undefined;
  /** Absent where nothing can be lost. */
  lost?: LostNotesPort | undefined;
  ownCorpus: OwnCorpusPort;
  openReport: (id: string) => Promise<void>;
  /** Opens the document that a tab shows, or none yet, in the reader page. */
  openReader?: ((tabId: number | undefined) => Promise<void>) | undefined;
}

/** `popup`: narrow and short; `panel`: as tall as the window. */
export type Layout = 'popup' | 'panel';

interface Props {
  ports: ReaderPorts;
  /** `undefined` until known, `null` where there is no tab. */
  tabId: number | null | undefined;
  layout: Layout;
}

type TabName = 'page' | 'compare' | 'notes';

const TABS: Record<Layout, readonly TabName[]> = { popup: ['compare', 'page', 'notes'], panel: ['page', 'compare', 'notes'] };
const APPROACH: Record<Layout, PageApproach> = { popup: 'mark', panel: 'follow' };
const ROOM: Record<Layout, Room> = {
  popup: { nameColumns: 4, figureColumns: 2, nameRows: 6, figureRows: 60, detailed: false },
  panel: { nameColumns: 12, figureColumns: 12, nameRows: 25, figureRows: 150, detailed: true },
};

/** The popup and the side panel: one app, two layouts. */
export function ReaderApp({ ports, tabId, layout }: Props) {
  const model = usePage(ports.page, ports.settings, tabId, APPROACH[layout]);
  const reading = model.page.state === 'ready' ? model.page.reading : undefined;
  const comparing = useComparison(ports.compare, reading);
  const view = useComparisonView(reading?.url);
  const notes = useNotes(ports.notes, reading?.url);
  const reposts = useReposts(ports.notes, reading, notes.ofPage);
  const denying = useDeny(ports.corrections);
  const width = usePopupWidth(layout === 'popup');
  return (
    <div class={`reader reader-${layout}`} style={width === undefined ? undefined : { width: `${width}px` }}>
      {ports.lost !== undefined && <LostNotes port={ports.lost} />}
      <DenyFeedback model={denying} />
      {reading === undefined ? (
        <NoPage model={model} onReader={readerFor(ports, tabId, model)}>
          {layout === 'panel' && <NotesView model={notes} exporting={ports.exporting} onShow={model.show} />}
        </NoPage>
      ) : (
        <Reading
          key={reading.url}
          tabId={tabId}
          reading={reading}
          model={model}
          comparing={comparing}
          view={view}
          notes={notes}
          reposts={reposts}
          denying={denying}
          ports={ports}
          layout={layout}
        />
      )}
      <SurfaceFooter
        openSidePanel={ports.openSidePanel}
        openOptions={ports.openOptions}
        switchOff={reading === undefined ? undefined : model.switchOff}
        sync={ports.sync}
      />
    </div>
  );
}

/** A PDF is opened at once; elsewhere a file is to be chosen first. */
function readerFor({ openReader }: ReaderPorts, tabId: Props['tabId'], { page }: PageModel): (() => void) | undefined {
  if (openReader === undefined || page.state !== 'refused') return undefined;
  return () => void openReader(page.error === 'pdf' ? (tabId ?? undefined) : undefined);
}

interface ReadingProps extends Props {
  reading: PageReading;
  model: PageModel;
  comparing: ComparisonModel;
  view: ComparisonViewModel;
  notes: NotesModel;
  reposts: RepostsModel;
  denying: DenyModel;
}

function Reading({ tabId, reading, model, comparing, view, notes, reposts, denying, ports, layout }: ReadingProps) {
  const [chosen, setChosen] = useState<TabName>(TABS[layout][0] ?? 'compare');
  // The popup lies over the page and goes when the reader points at it.
  const pointer = usePointer(ports.page, tabId, layout === 'panel' && chosen === 'compare');
  const { mentions, shown, info, title, canPaint, restless } = reading;
  const placed = notes.ofPage === undefined ? reading.notes : withCurrentNotes(reading.notes, notes.ofPage);
  if (mentions.length === 0)
    return <Nothing tabId={tabId} reading={reading} notes={notes} reposts={reposts} ports={ports} onShow={model.show} />;
  const { comparison } = comparing;
  const compared = comparison.state === 'ready' ? comparison.compared : undefined;
  const outline = comparison.state === 'ready' ? comparison.compared.report.outline : [];
  const onShow = model.show;
  const panels: Record<TabName, () => ComponentChildren> = {
    compare: () => (
      <ComparisonView
        model={comparing}
        reading={reading}
        room={ROOM[layout]}
        view={view}
        clipboard={ports.clipboard}
        pointer={pointer}
        exporting={
          layout === 'panel' && (
            <ExportButton port={ports.exporting} format="excel" offer={() => ({ page: exportOfPage(reading, placed, compared) })} />
          )
        }
        onShow={onShow}
      />
    ),
    page: () => (
      <PageList
        reading={reading}
        notes={placed}
        outline={outline}
        onShow={onShow}
        onDeny={(mention, scope) => void denying.deny(reading, mention, scope)}
      />
    ),
    notes: () => (
      <NotesView
        reading={reading}
        model={notes}
        reposts={reposts}
        exporting={ports.exporting}
        compared={compared}
        onShow={onShow}
        selectionFor={model.selectionFor}
      />
    ),
  };
  const labels: Record<TabName, string> = {
    compare: i18n.t('tabs.compare'),
    page: i18n.t('tabs.page'),
    notes: placed.length > 0 ? `${i18n.t('tabs.notes')} ${placed.length}` : i18n.t('tabs.notes'),
  };
  return (
    <main>
      <div class="reader-head">
        <PageHeader info={info} title={title} />
        <SiteOfPage ports={ports} tabId={tabId} address={reading.url} />
        <AddPage reading={reading} port={ports.ownCorpus} openReport={ports.openReport} />
        <ClassSwitches counts={countByClass(mentions)} shown={shown} onChange={(name, value) => void model.setShown(name, value)} />
        <FrameCount port={ports.page} tabId={tabId} reading={reading} />
        {!canPaint && <p class="soft">{i18n.t('state.cannotPaint')}</p>}
        {restless && (
          <p class="soft">
            {i18n.t('state.restless')}{' '}
            <button type="button" class="link" onClick={() => void model.readAgain()}>
              {i18n.t('state.readAgain')}
            </button>
          </p>
        )}
        {canPaint && isNothingShown(shown) && <p class="soft">{i18n.t('common.allOff')}</p>}
      </div>
      <div role="status" class="place-lost">
        {model.placeLost && <p>{i18n.t('common.placeLost')}</p>}
      </div>
      <Tabs
        label={i18n.t('tabs.label')}
        tabs={TABS[layout].map((name) => ({ name, label: labels[name], panel: panels[name] }))}
        chosen={chosen}
        onChoose={setChosen}
      />
    </main>
  );
}

function SiteOfPage({ ports, tabId, address }: Pick<ReadingProps, 'ports' | 'tabId'> & { address: string }) {
  const { sites, openSites } = ports;
  if (sites === undefined || openSites === undefined || typeof tabId !== 'number') return null;
  return <SiteSwitch port={sites} tabId={tabId} address={address} openSites={openSites} />;
}

/** A page without any mark: nothing to switch, to list or to compare, but there may be notes. */
function Nothing({
  tabId,
  reading,
  notes,
  reposts,
  ports,
  onShow,
}: Pick<ReadingProps, 'tabId' | 'reading' | 'notes' | 'reposts' | 'ports'> & { onShow: PageModel['show'] }) {
  return (
    <main>
      <div class="reader-head">
        <PageHeader info={reading.info} title={reading.title} />
        <SiteOfPage ports={ports} tabId={tabId} address={reading.url} />
      </div>
      <Message title={i18n.t('state.nothingTitle')} size="inline">
        <p>{i18n.t('state.nothing')}</p>
        {ports.openReader !== undefined && (
          <button type="button" onClick={() => void ports.openReader?.(undefined)}>
            {i18n.t('state.openFile')}
          </button>
        )}
        <FrameCount port={ports.page} tabId={tabId} reading={reading} />
      </Message>
      <div class="tab-panel">
        <NotesView reading={reading} model={notes} reposts={reposts} exporting={ports.exporting} onShow={onShow} />
      </div>
    </main>
  );
}
