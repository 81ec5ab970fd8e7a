import { i18n } from '#i18n';
import type { PageReading } from '../lib/messages/protocol.ts';
import { useFrameMarks } from '../lib/state/frames-model.ts';
import type { PagePort } from '../lib/state/ports.ts';
import { countText } from './count-text.ts';

interface Props {
  port: PagePort;
  tabId: number | null | undefined;
  reading: PageReading;
}

/** How many marks stand in frames of other sites, which no list here has; the fullest can be opened as a page of its own. */
export function FrameCount(props: Props) {
  const marks = useFrameMarks(props.port, props.tabId, props.reading);
  if (marks === undefined) return null;
  return (
    <p class="soft frame-count">
      {i18n.t('state.inFrames', [countText(marks.count)])}{' '}
      <a href={marks.address} target="_blank" rel="noreferrer">
        {i18n.t('state.openFrame')}
      </a>
    </p>
  );
}
