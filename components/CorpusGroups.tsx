import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ReportGroup } from '../lib/corpus/own-report.ts';
import type { StoreError } from '../lib/messages/protocol.ts';
import { ALL_REPORTS, countByGroup, type GroupFilter } from '../lib/state/corpus-list.ts';
import type { CorpusModel } from '../lib/state/corpus-model.ts';
import type { OwnCorpus } from '../lib/state/ports.ts';
import { groupErrorText } from './corpus-text.ts';
import { countText } from './count-text.ts';
import './Corpus.css';
import { FormButtons } from './FormButtons.tsx';

interface Props {
  model: CorpusModel;
  corpus: OwnCorpus;
  filter: GroupFilter;
  onFilter: (filter: GroupFilter) => void;
}

/** What is being written: nothing, a new group's name, or another name for a group. */
type Writing = { what: 'nothing' } | { what: 'new' } | { what: 'name'; group: ReportGroup };
const NOTHING: Writing = { what: 'nothing' };

/** The groups as a filter of the list, and their making, renaming and deleting. */
export function CorpusGroups({ model, corpus, filter, onFilter }: Props) {
  const [writing, setWriting] = useState<Writing>(NOTHING);
  const maker = useRef<HTMLButtonElement>(null);
  const { none, byId } = countByGroup(corpus.reports);
  const chosen = filter.kind === 'group' ? corpus.groups.find(({ id }) => id === filter.id) : undefined;
  const close = () => {
    setWriting(NOTHING);
    maker.current?.focus();
  };
  return (
    <div class="corpus-groups">
      <fieldset class="row group-filter">
        <legend class="spoken">{i18n.t('corpus.groups')}</legend>
        <Choice
          label={i18n.t('corpus.all')}
          count={corpus.reports.length}
          on={filter.kind === 'all'}
          onChoose={() => onFilter(ALL_REPORTS)}
        />
        {corpus.groups.map((group) => (
          <Choice
            key={group.id}
            label={group.name}
            count={byId.get(group.id) ?? 0}
            on={group === chosen}
            onChoose={() => onFilter({ kind: 'group', id: group.id })}
          />
        ))}
        {corpus.groups.length > 0 && (
          <Choice label={i18n.t('corpus.ungrouped')} count={none} on={filter.kind === 'none'} onChoose={() => onFilter({ kind: 'none' })} />
        )}
        <button type="button" class="link" ref={maker} onClick={() => setWriting({ what: 'new' })}>
          {i18n.t('corpus.newGroup')}
        </button>
        {chosen !== undefined && (
          <GroupActs
            name={chosen.name}
            onRename={() => setWriting({ what: 'name', group: chosen })}
            onRemove={() => {
              onFilter(ALL_REPORTS);
              void model.removeGroup(chosen);
              maker.current?.focus();
            }}
          />
        )}
      </fieldset>
      {writing.what === 'new' && (
        <GroupForm
          title={i18n.t('corpus.newGroup')}
          name=""
          onSave={async (name) => {
            const made = await model.createGroup(name);
            return made.ok ? undefined : made.error;
          }}
          onClose={close}
        />
      )}
      {writing.what === 'name' && (
        <GroupForm
          key={writing.group.id}
          title={i18n.t('corpus.renameGroupOf', [writing.group.name])}
          name={writing.group.name}
          onSave={(name) => model.renameGroup(writing.group.id, name)}
          onClose={close}
        />
      )}
    </div>
  );
}

function Choice({ label, count, on, onChoose }: { label: string; count: number; on: boolean; onChoose: () => void }) {
  return (
    <button type="button" class="chip" aria-pressed={on} onClick={onChoose}>
      {label} <span class="soft">{countText(count)}</span>
    </button>
  );
}

/** What can be done with the group that is chosen. */
function GroupActs({ name, onRename, onRemove }: { name: string; onRename: () => void; onRemove: () => void }) {
  return (
    <>
      <button type="button" class="link" aria-label={i18n.t('corpus.renameGroupOf', [name])} onClick={onRename}>
        {i18n.t('corpus.renameGroup')}
      </button>
      <button type="button" class="link" aria-label={i18n.t('corpus.removeGroupOf', [name])} onClick={onRemove}>
        {i18n.t('corpus.removeGroup')}
      </button>
    </>
  );
}

const LONGEST_NAME = 40;

interface FormProps {
  title: string;
  name: string;
  onSave: (name: string) => Promise<StoreError | undefined>;
  onClose: () => void;
}

/** The name of a group, new or another. */
function GroupForm({ title, name: before, onSave, onClose }: FormProps) {
  const id = useId();
  const [name, setName] = useState(before);
  const [problem, setProblem] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.select(), []);
  const save = async () => {
    if (name.trim() === '') {
      setProblem(i18n.t('corpus.noGroupName'));
      return;
    }
    const error = name.trim() === before ? undefined : await onSave(name.trim());
    if (error === undefined) onClose();
    else setProblem(groupErrorText(error));
  };
  return (
    <form
      class="group-form row"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.isComposing) onClose();
      }}
    >
      <label for={`${id}-name`}>{i18n.t('corpus.groupName')}</label>
      <input
        id={`${id}-name`}
        ref={field}
        value={name}
        maxLength={LONGEST_NAME}
        aria-invalid={problem !== ''}
        aria-describedby={`${id}-problem`}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <FormButtons onClose={onClose} />
      {problem !== '' && (
        <p id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
