import { cleanTags } from '../note/tags.ts';

/**
 * Reads tags as the reader types them: `工资，  #集体协商 工资` gives 工资 and 集体协商. Split at commas, semicolons, 、 and
 * white space, a leading # dropped, unique, in the order given.
 */
export function parseTags(text: string): string[] {
  const tags = text.split(/[\s,，、;；]+/).map((tag) => tag.replace(/^[#＃]+/, ''));
  return [...new Set(tags.filter((tag) => tag !== ''))];
}

/** The same where whole tags are given: a tag in use (数据 口径) is one tag, however it is written; all else is read as typed. */
export function tagsTyped(text: string, known: readonly string[]): string[] {
  const [whole = ''] = cleanTags([text]);
  return known.includes(whole) ? [whole] : parseTags(text);
}

/** A new name for a tag: white space at the ends and a leading # are no part of it; undefined where nothing is left. */
export function tagName(text: string): string | undefined {
  return cleanTags([text.trim().replace(/^[#＃]+/, '')])[0];
}
