import { i18n } from '#i18n';
import { type BackupsModel, useBackups } from '../lib/state/notes-keeping.ts';
import type { Backup, BackupPreview } from '../lib/state/notes-ports.ts';
import type { KeepingPort } from '../lib/state/ports.ts';
import { Message } from './Message.tsx';
import { Skeleton } from './Skeleton.tsx';
import { StoreFailure } from './StoreFailure.tsx';
import { storeErrorText } from './store-error-text.ts';
import { dayText, timeText } from './time-text.ts';
import './DataTable.css';
import './NotesBackups.css';

const DAY_LENGTH = '2026-11-21'.length;

/** Snapshots by day: looked at before anything is done, then restored as a whole. */
export function NotesBackups({ port }: { port: KeepingPort }) {
  const model = useBackups(port);
  const { list, restored } = model;
  const isFound = (asked: string) => list.state === 'ready' && list.items.find(({ day }) => day === asked)?.isFound === true;
  return (
    <div class="backups">
      <p class="soft">{i18n.t('backups.intro')}</p>
      {model.refused !== undefined && <Message title={storeErrorText(model.refused)} role="alert" size="inline" />}
      <p role="status">
        {restored !== undefined && i18n.t('backups.restored', [dayName(restored.day, isFound(restored.day)), restored.notes])}
      </p>
      {list.state === 'loading' && <Skeleton words={i18n.t('backups.loading')} />}
      {list.state === 'failed' && <StoreFailure error={list.error} onRetry={() => void model.reload()} />}
      {list.state === 'ready' &&
        (list.items.length === 0 ? <p class="soft">{i18n.t('backups.none')}</p> : <Table backups={list.items} model={model} />)}
    </div>
  );
}

function Table({ backups, model }: { backups: readonly Backup[]; model: BackupsModel }) {
  return (
    <table class="data">
      <caption class="spoken">{i18n.t('backups.caption')}</caption>
      <thead>
        <tr>
          {(['day', 'notes', 'corrections', 'words', 'size', 'acts'] as const).map((column) => (
            <th key={column} scope="col">
              {i18n.t(`backups.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {backups.map(({ day, counts, size, isFound }) => (
        <tbody key={day}>
          <tr>
            <th scope="row">{dayName(day, isFound)}</th>
            <td>{counts.notes}</td>
            <td>{counts.corrections}</td>
            <td>{counts.words}</td>
            <td>{sizeText(size)}</td>
            <td>
              <button
                type="button"
                class="link"
                aria-label={i18n.t('backups.lookOf', [dayName(day, isFound)])}
                onClick={() => void model.ask(day)}
              >
                {i18n.t('backups.look')}
              </button>
            </td>
          </tr>
          {model.asked?.day === day && (
            <tr>
              <td colSpan={6}>
                <Preview day={day} name={dayName(day, isFound)} preview={model.asked.preview} model={model} />
              </td>
            </tr>
          )}
        </tbody>
      ))}
    </table>
  );
}

function Preview({ day, name, preview, model }: { day: string; name: string; preview: BackupPreview; model: BackupsModel }) {
  const { counts, back, changed, binned } = preview;
  return (
    <div class="backup-preview" role="alert">
      <h3>{i18n.t('backups.title', [name])}</h3>
      <p>{i18n.t('backups.will', [counts.notes, counts.corrections, counts.words])}</p>
      <ul>
        {back > 0 && <li>{i18n.t('backups.back', [back])}</li>}
        {changed > 0 && <li>{i18n.t('backups.changed', [changed])}</li>}
        {binned > 0 && <li>{i18n.t('backups.binned', [binned])}</li>}
        {back + changed + binned === 0 && <li>{i18n.t('backups.same')}</li>}
      </ul>
      <div class="row">
        <button type="button" class="main" onClick={() => void model.restore(day)}>
          {i18n.t('backups.restore')}
        </button>
        <button type="button" onClick={() => void model.ask()}>
          {i18n.t('backups.cancel')}
        </button>
      </div>
    </div>
  );
}

/** The day; of a snapshot from before a restore, and of one that was found outside of the database, the time too. */
function dayName(day: string, isFound = false): string {
  const time = day.slice(DAY_LENGTH + 1);
  return time === '' ? dayText(`${day}T00:00`) : i18n.t(isFound ? 'backups.found' : 'backups.before', [timeText(time)]);
}

function sizeText(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
