/** A run that holds no other (a text box would), with its own properties. Neither part goes beyond the run: long files take no longer. */
const RUN = /<w:r(?: [^>]*)?><w:rPr>((?:(?!<\/?w:r[ >]|<\/w:rPr>)[\s\S])*)<\/w:rPr>(?:(?!<\/?w:r[ >])[\s\S])*<\/w:r>/g;
const IS_HIDDEN = /<w:vanish(?:\s*\/>|\s+w:val="(?:1|true|on)")/;

/**
 * Takes out of the XML of a document what Word neither shows nor prints (隐藏文字; `vanish`, ECMA-376 17.3.2.41) where the run says so itself,
 * not by its style. What was hidden before a tracked change is not.
 */
export function withoutHidden(document: string): string {
  return document.replace(RUN, (run, properties: string) => (IS_HIDDEN.test(properties.split('<w:rPrChange', 1)[0] ?? '') ? '' : run));
}
