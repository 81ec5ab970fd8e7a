import type { Ref } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { GENRE_NAMES } from '../lib/corpus/metadata.ts';
import { levelOf, placeOf } from '../lib/corpus/organisation.ts';
import type { OwnReportSummary, ReportGroup } from '../lib/corpus/own-report.ts';
import { periodFields, readPeriod } from '../lib/corpus/period-input.ts';
import type { ReportInfo } from '../lib/corpus/report.ts';
import type { StoreError } from '../lib/messages/protocol.ts';
import { LEVELS } from '../lib/state/corpus-list.ts';
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

/** The fields as they are written. */
interface Fields {
  title: string;
  organisation: string;
  /** Empty: not known. */
  level: string;
  place: string;
  from: string;
  to: string;
  genre: string;
}

const LONGEST = 200;

/** What is known of a report, to be corrected. */
export function CorpusInfoForm({ report, groups, onSave, onClose }: Props) {
  const id = useId();
  const { info } = report;
  const [fields, setFields] = useState(() => fieldsOf(info));
  const [inGroups, setInGroups] = useState<readonly string[]>(report.groups);
  const [problem, setProblem] = useState('');
  const first = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  const set = (change: Partial<Fields>) => setFields({ ...fields, ...change });
  const save = async () => {
    const read = infoOf(fields, info);
    if ('problem' in read) {
      setProblem(read.problem);
      return;
    }
    const error = await onSave(read.info, inGroups);
    if (error === undefined) onClose();
    else setProblem(storeErrorText(error));
  };
  /** What a line of the form is made of. */
  const line = (name: Exclude<keyof Fields, 'level'>) => ({
    id: `${id}-${name}`,
    name,
    value: fields[name],
    onInput: (value: string) => set({ [name]: value }),
  });
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
      <Line {...line('title')} label={i18n.t('corpus.column.title')} field={first} />
      <Line
        {...line('organisation')}
        label={i18n.t('corpus.column.organisation')}
        onInput={(organisation) => set(withBody(fields, organisation))}
      />
      <Line {...line('place')} label={i18n.t('corpus.column.place')} />
      <LevelChoice id={`${id}-level`} level={fields.level} onChoose={(level) => set({ level })} />
      <Line {...line('from')} label={i18n.t('corpus.from')} hint={`${id}-hint`} />
      <Line {...line('to')} label={i18n.t('corpus.to')} hint={`${id}-hint`} />
      <Line {...line('genre')} label={i18n.t('corpus.column.genre')} list={`${id}-genres`} />
      <datalist id={`${id}-genres`}>
        {GENRE_NAMES.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <p class="soft field-hint" id={`${id}-hint`}>
        {i18n.t('corpus.periodHint')}
      </p>
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

interface LineProps {
  id: string;
  name: string;
  label: string;
  value: string;
  onInput: (value: string) => void;
  field?: Ref<HTMLInputElement>;
  /** The id of what explains it. */
  hint?: string;
  /** The id of values that are offered. */
  list?: string;
}

function Line({ id, name, label, value, onInput, field, hint, list }: LineProps) {
  return (
    <div class={`field field-${name}`}>
      <label for={id}>{label}</label>
      <input
        id={id}
        ref={field}
        value={value}
        maxLength={LONGEST}
        lang="zh"
        list={list}
        aria-describedby={hint}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}

function LevelChoice({ id, level: chosen, onChoose }: { id: string; level: string; onChoose: (level: string) => void }) {
  return (
    <div class="field">
      <label for={id}>{i18n.t('corpus.column.level')}</label>
      <select id={id} value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">{i18n.t('corpus.unknown')}</option>
        {LEVELS.map((level) => (
          <option key={level} value={level}>
            {i18n.t(`corpus.level.${level}`)}
          </option>
        ))}
      </select>
    </div>
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

function fieldsOf({ title, organisation = '', level, place = '', period, genre = '' }: ReportInfo): Fields {
  return { title, organisation, level: level ?? '', place, genre, ...(period === undefined ? { from: '', to: '' } : periodFields(period)) };
}

/** Another organisation is of another place and level, as far as its name tells; what the reader has written stays. */
function withBody(fields: Fields, organisation: string): Partial<Fields> {
  const follows = fields.place === placeOf(fields.organisation) && fields.level === (levelOf(fields.organisation) ?? '');
  return follows ? { organisation, place: placeOf(organisation), level: levelOf(organisation) ?? '' } : { organisation };
}

/** What is written as info; what has no field (date, span of years) stays. An emptied field is not known any more. */
function infoOf(fields: Fields, before: ReportInfo): { info: ReportInfo } | { problem: string } {
  const title = fields.title.trim();
  if (title === '') return { problem: i18n.t('corpus.noTitle') };
  const read = readPeriod(fields.from, fields.to);
  if ('fault' in read) return { problem: i18n.t(`corpus.fault.${read.fault}`) };
  const { date, years } = before;
  const level = LEVELS.find((one) => one === fields.level);
  const [organisation, place, genre] = [fields.organisation.trim(), fields.place.trim(), fields.genre.trim()];
  // The report's own words for its period (七年来) stay where the period does.
  const isSame = read.period?.start === before.period?.start && read.period?.end === before.period?.end;
  const period = isSame ? before.period : read.period;
  return {
    info: {
      title,
      ...(organisation === '' ? {} : { organisation }),
      ...(level === undefined ? {} : { level }),
      ...(place === '' ? {} : { place }),
      ...(period === undefined ? {} : { period }),
      ...(years === undefined || !isSame ? {} : { years }),
      ...(date === undefined ? {} : { date }),
      ...(genre === '' ? {} : { genre }),
    },
  };
}
