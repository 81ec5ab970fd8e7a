import { i18n } from '#i18n';
import { NOTE_COLOURS, NOTE_KINDS } from '../note/note.ts';
import { NAME_SIGN, type PlainWords } from './export-plain.ts';

/** What exported files say, in the reader's language. */
export function exportWords(): PlainWords {
  const entries = <Key extends string, Value>(keys: readonly Key[], of: (key: Key) => Value) =>
    Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<Key, Value>; // one entry a key
  return {
    language: i18n.t('common.htmlLang'),
    untitled: i18n.t('notes.untitled'),
    passage: i18n.t('notes.passage'),
    untagged: i18n.t('export.untagged'),
    separator: i18n.t('common.listSeparator'),
    kinds: entries(NOTE_KINDS, (kind) => i18n.t(`export.kinds.${kind}`)),
    colours: entries(NOTE_COLOURS, (colour) => i18n.t(`notes.colours.${colour}`)),
    columns: {
      page: i18n.t('export.columns.page'),
      organisation: i18n.t('export.columns.organisation'),
      address: i18n.t('export.columns.address'),
      quote: i18n.t('export.columns.quote'),
      note: i18n.t('classes.note'),
      tags: i18n.t('notes.tag'),
      kind: i18n.t('export.columns.kind'),
      colour: i18n.t('notes.colour'),
      created: i18n.t('export.columns.created'),
      modified: i18n.t('export.columns.modified'),
      passage: i18n.t('notes.passage'),
      id: i18n.t('export.columns.id'),
    },
    sheets: {
      notes: i18n.t('classes.note'),
      figures: i18n.t('figures.title'),
      comparison: i18n.t('tabs.compare'),
    },
    lost: i18n.t('notes.orphans'),
    wholePage: i18n.t('notes.wholePage'),
    anki: {
      deck: i18n.t('tabs.label'),
      noteTypes: { Basic: i18n.t('export.anki.basic'), Cloze: i18n.t('export.anki.cloze') },
      tags: {
        slogan: `${i18n.t('tabs.label')}::${i18n.t('classes.slogan')}`,
        programme: `${i18n.t('tabs.label')}::${i18n.t('classes.programme')}`,
      },
      items: i18n.t('export.anki.items', [NAME_SIGN]),
      programme: i18n.t('export.anki.programme', [NAME_SIGN]),
      figures: i18n.t('export.anki.figures'),
    },
  };
}
