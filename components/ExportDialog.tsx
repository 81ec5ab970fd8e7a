import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { EXPORT_FIELDS, EXPORT_ORDERS, type ExportField } from '../lib/export/content.ts';
import { type ExportFormat, FORMAT_FACTS } from '../lib/export/formats.ts';
import {
  type ExportChoice,
  type ExportOffer,
  type ExportState,
  exportSource,
  formatsOf,
  notesOf,
  scopesOf,
  tagsOf,
  useExport,
  usePreview,
} from '../lib/state/export-model.ts';
import type { ExportPort } from '../lib/state/ports.ts';
import './ExportDialog.css';

interface Props {
  port: ExportPort;
  offer: ExportOffer;
  /** Chosen at first. */
  format?: ExportFormat | undefined;
  onClose: () => void;
}

/** Formats that say everything of a note, or nothing of it: there is nothing to choose. */
const WHOLE: readonly ExportFormat[] = ['json', 'w3c', 'gbt7714', 'bibtex', 'cslJson', 'ris', 'figuresCsv', 'comparisonCsv'];
/** Those that have an order of their own. */
const OWN_ORDER: readonly ExportFormat[] = [...WHOLE, 'html', 'markdownZip'];
/** Those that have tables in them; a table of notes alone is CSV. */
const WITH_TABLES: readonly ExportFormat[] = ['markdown', 'markdownZip', 'word', 'excel', 'html'];
/** Those that a page without notes fills, with its tables or its names; a file a page is made of notes. */
const WITHOUT_NOTES: readonly ExportFormat[] = ['markdown', 'word', 'excel', 'anki'];

/** Which fields can be chosen for a format and a scope. */
function fieldsOf(format: ExportFormat, { page }: ExportOffer, scope: ExportChoice['scope']): ExportField[] {
  if (WHOLE.includes(format)) return [];
  return EXPORT_FIELDS.filter((field) => {
    if (field === 'figures' || field === 'comparison')
      return scope === 'page' && page?.[field] !== undefined && WITH_TABLES.includes(format);
    if (format === 'anki') return field === 'tags';
    return field !== 'link' || format !== 'html';
  });
}

/** Chooses what is exported and how, shows the beginning of it, and hands it to the browser's downloads or the clipboard. */
export function ExportDialog({ port, offer, format: first = 'markdown', onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const scopes = scopesOf(offer);
  const tags = useMemo(() => tagsOf(offer), [offer]);
  const [choice, setChoice] = useState<ExportChoice>({
    scope: scopes[0] ?? 'all',
    tag: tags[0]?.[0] ?? '',
    format: first,
    order: 'text',
    fields: { text: true, tags: true, looks: false, link: true, date: true, figures: true, comparison: true },
  });
  const exporting = useExport(port);
  const source = useMemo(() => exportSource(offer, choice, i18n.t('notes.fileTitle')), [offer, choice]);
  const preview = usePreview(port, choice.format, source);
  useEffect(() => dialog.current?.showModal(), []);
  const change = (part: Partial<ExportChoice>) => {
    const next = { ...choice, ...part };
    setChoice(formatsOf(next.scope, offer).includes(next.format) ? next : { ...next, format: 'markdown' });
  };
  const { format } = choice;
  const { isText, needsPage } = FORMAT_FACTS[format];
  const isEmpty =
    source.notes.length === 0 &&
    !needsPage &&
    !(choice.scope === 'page' && WITHOUT_NOTES.includes(format) && (format === 'anki' || source.figures !== undefined));
  const isWorking = exporting.state.state === 'working';
  return (
    <dialog ref={dialog} class="export-dialog" aria-labelledby={`${id}-title`} onClose={onClose}>
      <h2 id={`${id}-title`}>{i18n.t('export.title')}</h2>
      <Scopes offer={offer} scopes={scopes} tags={tags} choice={choice} change={change} />
      <div class="export-choices">
        <Choice
          label={i18n.t('export.format')}
          options={formatsOf(choice.scope, offer)}
          chosen={format}
          nameOf={(one) => i18n.t(`export.formats.${one}`)}
          onChoose={(one) => change({ format: one })}
        />
        {!OWN_ORDER.includes(format) && (
          <Choice
            label={i18n.t('notes.order')}
            options={EXPORT_ORDERS}
            chosen={choice.order}
            nameOf={(one) => i18n.t(`export.orders.${one}`)}
            onChoose={(one) => change({ order: one })}
          />
        )}
      </div>
      <Fields choosable={fieldsOf(format, offer, choice.scope)} choice={choice} change={change} />
      <p class="soft">{i18n.t(`export.hints.${format}`)}</p>
      <div class="export-preview">
        <h3 id={`${id}-preview`}>{i18n.t('export.preview')}</h3>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
        <section class="export-text" tabIndex={0} aria-labelledby={`${id}-preview`}>
          {isEmpty ? i18n.t('export.empty') : (preview ?? i18n.t('export.previewing'))}
        </section>
      </div>
      <Outcome state={exporting.state} />
      <Acts
        isWorking={isWorking}
        isEmpty={isEmpty}
        onSave={() => void exporting.save(format, source)}
        onCopy={isText ? () => void exporting.copy(format, source) : undefined}
        onCancel={exporting.cancel}
        onClose={() => dialog.current?.close()}
      />
    </dialog>
  );
}

interface ActsProps {
  isWorking: boolean;
  isEmpty: boolean;
  onSave: () => void;
  /** Absent where the file is no text. */
  onCopy: (() => void) | undefined;
  onCancel: () => void;
  onClose: () => void;
}

function Acts({ isWorking, isEmpty, onSave, onCopy, onCancel, onClose }: ActsProps) {
  return (
    <div class="export-acts">
      <button type="button" class="main" disabled={isEmpty || isWorking} onClick={onSave}>
        {i18n.t('export.save')}
      </button>
      {onCopy !== undefined && (
        <button type="button" disabled={isEmpty || isWorking} onClick={onCopy}>
          {i18n.t('export.copy')}
        </button>
      )}
      {isWorking ? (
        <button type="button" onClick={onCancel}>
          {i18n.t('export.cancel')}
        </button>
      ) : (
        <button type="button" onClick={onClose}>
          {i18n.t('export.close')}
        </button>
      )}
    </div>
  );
}

interface ChoiceProps {
  choice: ExportChoice;
  change: (part: Partial<ExportChoice>) => void;
}

interface ScopesProps extends ChoiceProps {
  offer: ExportOffer;
  scopes: ReturnType<typeof scopesOf>;
  tags: ReturnType<typeof tagsOf>;
}

/** Of which notes; with a tag to choose where it is those of one tag. */
function Scopes({ offer, scopes, tags, choice: { scope, tag: chosenTag }, change }: ScopesProps) {
  const id = useId();
  return (
    <fieldset class="export-scopes">
      <legend>{i18n.t('export.scope')}</legend>
      {scopes.map((name) => (
        <label key={name}>
          <input type="radio" name={id} checked={scope === name} onChange={() => change({ scope: name })} />
          {name === 'tag'
            ? i18n.t('export.scopes.tag')
            : i18n.t(`export.scopes.${name}`, [notesOf(offer, { scope: name, tag: '' }).length])}
        </label>
      ))}
      {scope === 'tag' && (
        <select aria-label={i18n.t('notes.tag')} value={chosenTag} onChange={(event) => change({ tag: event.currentTarget.value })}>
          {tags.map(([tag, count]) => (
            <option key={tag} value={tag}>
              {i18n.t('notes.option', [tag, count])}
            </option>
          ))}
        </select>
      )}
    </fieldset>
  );
}

interface SelectProps<Option extends string> {
  label: string;
  options: readonly Option[];
  chosen: Option;
  nameOf: (option: Option) => string;
  onChoose: (option: Option) => void;
}

/** One of several, by name. */
function Choice<Option extends string>({ label, options, chosen, nameOf, onChoose }: SelectProps<Option>) {
  return (
    <label>
      {label}
      <select
        value={chosen}
        onChange={(event) => {
          const option = options.find((one) => one === event.currentTarget.value);
          if (option !== undefined) onChoose(option);
        }}
      >
        {options.map((one) => (
          <option key={one} value={one}>
            {nameOf(one)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What of a note and of its page; nothing where the format leaves no choice. */
function Fields({ choosable, choice: { fields }, change }: ChoiceProps & { choosable: readonly ExportField[] }) {
  if (choosable.length === 0) return null;
  return (
    <fieldset class="export-fields">
      <legend>{i18n.t('export.fields')}</legend>
      {choosable.map((field) => (
        <label key={field}>
          <input
            type="checkbox"
            checked={fields[field]}
            onChange={(event) => change({ fields: { ...fields, [field]: event.currentTarget.checked } })}
          />
          {i18n.t(`export.field.${field}`)}
        </label>
      ))}
    </fieldset>
  );
}

/** How far the work is and how it ended, said to those who do not see it too. */
function Outcome({ state }: { state: ExportState }) {
  if (state.state === 'failed') return <p role="alert">{i18n.t('notes.exportFailed', [state.detail])}</p>;
  const words =
    state.state === 'ready' || state.state === 'working'
      ? ''
      : state.state === 'saved'
        ? i18n.t('export.outcome.saved', [state.name])
        : i18n.t(`export.outcome.${state.state}`);
  return (
    <>
      {state.state === 'working' && (
        <p class="export-progress">
          <progress aria-label={i18n.t('export.progress')} max={Math.max(1, state.total)} value={state.done} />{' '}
          <span class="soft">
            {state.done} / {state.total}
          </span>
        </p>
      )}
      <p role="status" class="export-outcome">
        {words}
      </p>
    </>
  );
}
