import { i18n } from '#i18n';
import type { ClassAndKind } from '../lib/corrections/correction.ts';

/** The kind of a mark or a word, in words. */
export function kindText(one: ClassAndKind): string {
  switch (one.class) {
    case 'figure':
      return i18n.t(`page.figureKind.${one.kind}`);
    case 'slogan':
      return i18n.t(`page.sloganKind.${one.kind}`);
    case 'programme':
      return i18n.t(`page.programmeKind.${one.kind}`);
  }
}
