import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Words } from '../lib/corrections/correction.ts';
import { decodeText, type NotText } from '../lib/corrections/decode.ts';
import { type WordsImport as Plan, planImport, type WordRow } from '../lib/corrections/words-change.ts';
import { readWordsCsv, type WordsFileFault } from '../lib/corrections/words-csv.ts';
import type { StoreError } from '../lib/messages/protocol.ts';
import type { WordsModel } from '../lib/state/words-model.ts';
import { storeErrorText } from './store-error-text.ts';
import './OwnWords.css';

interface Props {
  file: File;
  words: Words;
  model: WordsModel;
  onClose: () => void;
}

type Reading =
  | { state: 'reading' }
  | { state: 'not-text'; reason: NotText | 'unreadable' }
  | { state: 'faults'; faults: readonly WordsFileFault[] }
  | { state: 'read'; rows: readonly WordRow[] };

/** A file of words before it is taken in: what it would change, or its faults by line; nothing is taken in by half. */
export function WordsImport({ file, words, model, onClose }: Props) {
  const [reading, setReading] = useState<Reading>({ state: 'reading' });
  const [refused, setRefused] = useState<StoreError>();
  useEffect(() => {
    let isWanted = true;
    void read(file).then((result) => isWanted && setReading(result));
    return () => {
      isWanted = false;
    };
  }, [file]);
  const take = async (plan: Plan) => {
    const error = await model.change(plan.change, true);
    if (error === undefined) onClose();
    else setRefused(error);
  };
  return (
    <section class="import-box" aria-label={i18n.t('corrections.importOf', [file.name])}>
      <p>
        <b>{file.name}</b>
      </p>
      <div role="status">{reading.state === 'reading' && <p class="soft">{i18n.t('corrections.importReading')}</p>}</div>
      {reading.state === 'not-text' && <p role="alert">{i18n.t(`corrections.notText.${fileProblem(reading.reason)}`)}</p>}
      {reading.state === 'faults' && <Faults faults={reading.faults} />}
      {reading.state === 'read' && <Preview plan={planImport(words, reading.rows, model.newId, model.now())} onTake={take} />}
      {refused !== undefined && <p role="alert">{storeErrorText(refused)}</p>}
      <button type="button" onClick={onClose}>
        {i18n.t(reading.state === 'read' ? 'page.cancel' : 'page.close')}
      </button>
    </section>
  );
}

async function read(file: File): Promise<Reading> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // The file was moved or changed after it had been chosen.
    return { state: 'not-text', reason: 'unreadable' };
  }
  const text = decodeText(bytes);
  if (!text.ok) return { state: 'not-text', reason: text.error };
  const rows = readWordsCsv(text.value, i18n.t('corrections.defaultList'));
  return rows.ok ? { state: 'read', rows: rows.value } : { state: 'faults', faults: rows.error };
}

/** Keys of messages have no hyphens. */
const fileProblem = (reason: NotText | 'unreadable') => (reason === 'not-text' ? 'encoding' : reason);

function Preview({ plan, onTake }: { plan: Plan; onTake: (plan: Plan) => Promise<void> }) {
  const { added, changed, same, newLists } = plan;
  return (
    <>
      <p>{i18n.t('corrections.importCounts', [added, changed, same])}</p>
      {newLists.length > 0 && <p>{i18n.t('corrections.importLists', [newLists.join(i18n.t('common.listSeparator'))])}</p>}
      {added + changed > 0 && (
        <button type="button" class="main" onClick={() => void onTake(plan)}>
          {i18n.t('corrections.importNow')}
        </button>
      )}
    </>
  );
}

function Faults({ faults }: { faults: readonly WordsFileFault[] }) {
  return (
    <div role="alert">
      <p>{i18n.t('corrections.importRefused')}</p>
      <ul class="import-faults">
        {faults.map((fault) => (
          <li key={`${fault.line} ${fault.code} ${fault.value}`}>{faultText(fault)}</li>
        ))}
      </ul>
    </div>
  );
}

/** As much of a cell as tells which it is. */
const VALUE_SHOWN = 30;

function faultText({ line, code, value }: WordsFileFault): string {
  const shown = value.length > VALUE_SHOWN ? `${value.slice(0, VALUE_SHOWN)}…` : value;
  return i18n.t('corrections.line', [line, reasonText(code, shown)]);
}

function reasonText(code: WordsFileFault['code'], value: string): string {
  switch (code) {
    case 'open-quote':
      return i18n.t('corrections.fault.open_quote');
    case 'stray-quote':
      return i18n.t('corrections.fault.stray_quote');
    case 'missing-column':
      return i18n.t('corrections.fault.missing_column', [value]);
    case 'double-column':
      return i18n.t('corrections.fault.double_column', [value]);
    case 'unknown-column':
      return i18n.t('corrections.fault.unknown_column', [value]);
    case 'extra-cell':
      return i18n.t('corrections.fault.extra_cell', [value]);
    case 'too-many':
      return i18n.t('corrections.fault.too_many', [value]);
    case 'empty':
      return i18n.t('corrections.fault.empty');
    default:
      return i18n.t(`corrections.fault.${code}`, [value]);
  }
}
