const DOTTED = /^[^·]{2,8}·[^·]{2,8}$/;
const POLITICAL = /中国|劳动[美最]|党|时代|征程|强国|复兴|初心|使命|十大|奋斗|建功|祖国|担当|跟.走/;

/**
 * True for a quoted wording in two parts that is a brand (“缘来江城·爱在工会”, “平安行·工会情”); with politics in it it is a
 * slogan (“中国梦·劳动美”).
 */
export function isDottedBrand(content: string): boolean {
  return content.includes('·') && DOTTED.test(content) && !POLITICAL.test(content);
}
