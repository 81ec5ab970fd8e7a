const DOTTED = /^[^·]{2,8}·[^·]{2,8}$/;
const POLITICAL = /中国|民族|劳动[美最]|党|时代|征程|强国|复兴|初心|使命|十大|奋斗|建功|祖国|担当|跟.走/;

/**
 * True for a quoted wording in two parts that is a brand (“缘来江城·爱在工会”, “平安行·工会情”); with politics in it it is a
 * slogan (“中国梦·劳动美”).
 */
export function isDottedBrand(content: string): boolean {
  return content.includes('·') && DOTTED.test(content) && !POLITICAL.test(content);
}

const SEASONAL =
  /^(?:[^、，送]{0,3}送[^、，]{2,4}[、，]){2,5}[^、，送]{0,3}送[^、，]{2,4}$|^(?:[春夏秋冬]季?送[^、，]{2,4}[、，]?){2,4}$|^春[^、，]{1,4}[、，]夏[^、，]{1,4}[、，]秋[^、，]{1,4}[、，]冬[^、，]{1,4}$/;

/** True for what unions hand out the year round under one name: “夏季送清凉、金秋送助学、冬季送温暖”, “春启良缘、夏沁清凉、秋润心田、冬暖万家”. */
export function isSeasonal(content: string): boolean {
  return (content.includes('、') || content.includes('，')) && SEASONAL.test(content);
}
