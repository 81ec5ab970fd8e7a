import type { LexiconEntry } from '../lexicon.ts';
import type { ProgrammeKind, SloganKind } from '../mention.ts';

/** A formula of seeds/slogans.json; seeds/README.md says what each field means. A field that is empty is left out. */
export interface SloganEntry extends LexiconEntry {
  kind: SloganKind;
  /** What a numbered formula stands for, in the order in which it is usually told. */
  items?: readonly string[];
  /** The official English form. */
  english?: string;
  /** First appearance, `2018-09 …`, where it is certain. */
  first?: string;
  /** The document named. */
  source?: string;
  /** A formula that careful readers would decide on differently. */
  optional?: boolean;
  /** Counts only in quotation marks: 六有, 三变. */
  quoted?: boolean;
  /** Wordings right before that make it something else: 二十 before 四史. */
  notAfter?: readonly string[];
  /** Wordings right behind that make it something else. */
  notBefore?: readonly string[];
}

/** One entry of seeds/programmes.json. Empty fields are left out of the file. */
export interface ProgrammeEntry extends LexiconEntry {
  kind: ProgrammeKind;
  /** Head nouns that may follow the name and then belong to the span. */
  heads?: readonly string[];
  /** Set where the bare wording is also a common word: then only in quotation marks, or with one of the heads behind it. */
  only?: 'marked';
  /** One sentence on what it is, where that is certain. */
  about?: string;
  /** The document named. */
  source?: string;
}
