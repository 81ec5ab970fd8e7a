import slogans from '../../seeds/slogans.json' with { type: 'json' };
import type { SloganKind, SloganMention } from './mention.ts';

interface EnglishForm {
  name: string;
  kind: SloganKind;
}

/** Official English forms of the word list's slogans, in lower case; made when first asked for. */
let englishForms: { pattern: RegExp; byForm: ReadonlyMap<string, EnglishForm> } | undefined;

function formsOfSlogans(): { pattern: RegExp; byForm: ReadonlyMap<string, EnglishForm> } {
  const byForm = new Map<string, EnglishForm>();
  for (const entry of slogans) {
    // The list's kinds are checked by a test of the list.
    if ('english' in entry && entry.english) byForm.set(entry.english.toLowerCase(), { name: entry.name, kind: entry.kind as SloganKind });
  }
  const forms = [...byForm.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    `\\b(?:${forms.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+')).join('|')})\\b`,
    'gi',
  );
  return { pattern, byForm };
}

/** Finds official English forms of slogans (Two Upholds); `name` is the Chinese canonical form. */
export function findEnglishSlogans(text: string): SloganMention[] {
  englishForms ??= formsOfSlogans();
  const { pattern, byForm } = englishForms;
  return [...text.matchAll(pattern)].flatMap(({ 0: found, index }) => {
    const form = byForm.get(found.toLowerCase().replace(/\s+/g, ' '));
    if (form === undefined) return [];
    return [{ class: 'slogan', kind: form.kind, start: index, end: index + found.length, text: found, name: form.name }];
  });
}
