import type { MentionClass } from '../recognise/mention.ts';
import type { ClassAndKind } from './correction.ts';
import { figureOf } from './figure-of.ts';

/** 四个出新出彩, 三项制度, 六大行动 name a set by its number. */
const NUMBERED = /^[“‘]?[一二两三四五六七八九十双]{1,3}[个项大位条]/;

/** What a word most likely is, by its class and canonical form; for the reader to change. Of a figure as `figureOf` reads it. */
export function usualKind(className: MentionClass, name: string): ClassAndKind {
  switch (className) {
    case 'figure':
      return { class: className, kind: figureOf(name)?.kind ?? 'other' };
    case 'slogan':
      return { class: className, kind: NUMBERED.test(name) ? 'numbered' : 'goal' };
    case 'programme':
      return { class: className, kind: 'campaign' };
  }
}
