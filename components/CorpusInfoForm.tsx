import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OwnReportSummary, ReportGroup } from '../lib/corpus/own-report.ts';
import type { ReportInfo } from '../lib/corpus/report.ts';
import type { StoreError } from '../lib/messages/protocol.ts';
import { fieldsOf, infoOf } from '../lib/state/info-fields.ts';
import { CorpusInfoFields, InfoLine } from './CorpusInfoFields.tsx';
import { titleOf } from './corpus-text.ts';
import { storeErrorText } from './store-error-text.ts';
import './CorpusInfoForm.css';
import { FormButtons } from './FormButtons.tsx';

interface Props {
  report: OwnReportSummary;
  groups: readonly ReportGroup[];
  onSave: (info: ReportInfo, groups: readonly string[]) => Promise<StoreError | undefined>;
  onClose: () => void;
}

/** What is known of a report, to be corrected. */
export function CorpusInfoForm({ report, groups, onSave, onClose }: Props) {
  const id = useId();
  const { info } = report;
  const [fields, setFields] = useState(() => fieldsOf(info));
  const [inGroups, setInGroups] = useState<readonly string[]>(report.groups);
  const [problem, setProblem] = useState('');
  const first = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  const save = async () => {
    const read = infoOf(fields, info);
    if ('fault' in read || read.info.title === '') {
      setProblem('fault' in read ? i18n.t(`corpus.fault.${read.fault}`) : i18n.t('corpus.noTitle'));
      return;
    }
    const error = await onSave(read.info, inGroups);
    if (error === undefined) onClose();
    else setProblem(storeErrorText(error));
  };
  return (
    <form
      class="info-form"
      aria-label={i18n.t('corpus.formTitle', [titleOf(report)])}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.isComposing) onClose();
      }}
    >
      <InfoLine
        id={`${id}-title`}
        name="title"
        label={i18n.t('corpus.column.title')}
        value={fields.title}
        onInput={(title) => setFields({ ...fields, title })}
        field={first}
      />
      <CorpusInfoFields fields={fields} onChange={setFields} ifEmpty={{ level: i18n.t('corpus.unknown') }} />
      {groups.length > 0 && <GroupsChoice groups={groups} chosen={inGroups} onChoose={setInGroups} />}
      {problem !== '' && (
        <p class="field-hint" role="alert">
          {problem}
        </p>
      )}
      <div class="row field-hint">
        <FormButtons onClose={onClose} />
      </div>
    </form>
  );
}

interface GroupsProps {
  groups: readonly ReportGroup[];
  chosen: readonly string[];
  onChoose: (ids: readonly string[]) => void;
}

function GroupsChoice({ groups, chosen, onChoose }: GroupsProps) {
  return (
    <fieldset class="row field-groups">
      <legend>{i18n.t('corpus.groups')}</legend>
      {groups.map((group) => (
        <label key={group.id}>
          <input
            type="checkbox"
            checked={chosen.includes(group.id)}
            onChange={(event) => onChoose(event.currentTarget.checked ? [...chosen, group.id] : chosen.filter((one) => one !== group.id))}
          />
          {group.name}
        </label>
      ))}
    </fieldset>
  );
}
