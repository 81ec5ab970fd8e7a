import type { Ref } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { GENRE_NAMES } from '../lib/corpus/metadata.ts';
import { LEVELS } from '../lib/state/corpus-list.ts';
import { type InfoFields, withBody } from '../lib/state/info-fields.ts';

interface Props {
  fields: InfoFields;
  onChange: (fields: InfoFields) => void;
  /** What stands in a field that is empty, and as the first choice of levels. */
  ifEmpty: { field?: string; level: string };
  /** The first of the fields. */
  first?: Ref<HTMLInputElement>;
}

/** What is known of a report besides its title, as fields of a form. */
export function CorpusInfoFields({ fields, onChange, ifEmpty, first }: Props) {
  const id = useId();
  /** What a line is made of. */
  const line = (name: Exclude<keyof InfoFields, 'level' | 'title'>, label: string) => ({
    id: `${id}-${name}`,
    name,
    label,
    value: fields[name],
    placeholder: ifEmpty.field,
    onInput: (value: string) => onChange(name === 'organisation' ? withBody(fields, value) : { ...fields, [name]: value }),
  });
  return (
    <>
      <InfoLine {...line('organisation', i18n.t('corpus.column.organisation'))} field={first} />
      <InfoLine {...line('place', i18n.t('corpus.column.place'))} />
      <div class="field">
        <label for={`${id}-level`}>{i18n.t('corpus.column.level')}</label>
        <select id={`${id}-level`} value={fields.level} onChange={(event) => onChange({ ...fields, level: event.currentTarget.value })}>
          <option value="">{ifEmpty.level}</option>
          {LEVELS.map((level) => (
            <option key={level} value={level}>
              {i18n.t(`corpus.level.${level}`)}
            </option>
          ))}
        </select>
      </div>
      <InfoLine {...line('from', i18n.t('corpus.from'))} hint={`${id}-hint`} />
      <InfoLine {...line('to', i18n.t('corpus.to'))} hint={`${id}-hint`} />
      <InfoLine {...line('genre', i18n.t('corpus.column.genre'))} list={`${id}-genres`} />
      <datalist id={`${id}-genres`}>
        {GENRE_NAMES.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <p class="soft field-hint" id={`${id}-hint`}>
        {i18n.t('corpus.periodHint')}
      </p>
    </>
  );
}

const LONGEST = 200;

interface LineProps {
  id: string;
  name: string;
  label: string;
  value: string;
  onInput: (value: string) => void;
  field?: Ref<HTMLInputElement> | undefined;
  placeholder?: string | undefined;
  /** The id of what explains it. */
  hint?: string;
  /** The id of values that are offered. */
  list?: string;
}

/** A field with its label. */
export function InfoLine({ id, name, label, value, onInput, field, placeholder, hint, list }: LineProps) {
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
        placeholder={placeholder}
        aria-describedby={hint}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}
