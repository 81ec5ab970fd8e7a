import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { InfoChange, OwnReportSummary } from '../lib/corpus/own-report.ts';
import type { StoreError } from '../lib/messages/protocol.ts';
import { changesOf, NO_FIELDS } from '../lib/state/info-fields.ts';
import { CorpusInfoFields } from './CorpusInfoFields.tsx';
import './CorpusInfoForm.css';
import { FormButtons } from './FormButtons.tsx';
import { storeErrorText } from './store-error-text.ts';

interface Props {
  /** Those to be changed, at least one. */
  reports: readonly OwnReportSummary[];
  onSave: (changes: readonly InfoChange[]) => Promise<StoreError | undefined>;
  onClose: () => void;
}

/** What is known of many reports, corrected at once: only what is written is changed. */
export function CorpusManyForm({ reports, onSave, onClose }: Props) {
  const [fields, setFields] = useState(NO_FIELDS);
  const [problem, setProblem] = useState('');
  const first = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  const isEmpty = Object.values(fields).every((value) => value.trim() === '');
  const save = async () => {
    const read = changesOf(fields, reports);
    if ('fault' in read) {
      setProblem(i18n.t(`corpus.fault.${read.fault}`));
      return;
    }
    const error = await onSave(read.changes);
    if (error === undefined) onClose();
    else setProblem(storeErrorText(error));
  };
  return (
    <form
      class="info-form"
      aria-label={i18n.t('corpus.editMany', [reports.length])}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.isComposing) onClose();
      }}
    >
      <p class="field-hint">{i18n.t('corpus.manyHint', [reports.length])}</p>
      <CorpusInfoFields
        fields={fields}
        onChange={setFields}
        ifEmpty={{ field: i18n.t('corpus.unchanged'), level: i18n.t('corpus.unchanged') }}
        first={first}
      />
      {problem !== '' && (
        <p class="field-hint" role="alert">
          {problem}
        </p>
      )}
      <div class="row field-hint">
        <FormButtons isDisabled={isEmpty} onClose={onClose} />
      </div>
    </form>
  );
}
