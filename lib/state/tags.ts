/**
 * Reads tags as the reader types them: `工资，  #集体协商 工资` gives 工资 and 集体协商. Split at commas, semicolons, 、 and
 * white space, a leading # dropped, unique, in the order given.
 */
export function parseTags(text: string): string[] {
  const tags = text.split(/[\s,，、;；]+/).map((tag) => tag.replace(/^[#＃]+/, ''));
  return [...new Set(tags.filter((tag) => tag !== ''))];
}
