/** A date, a span of time or a season as reports write it: 2023年上半年, 截至6月底, 三年来. */
export const DATE =
  /(?:截[至止]|到)?\d{4}(?:-\d{4})?(?:年度?|学年)(?:第?[一二三四1-4]季度|[上下]半年|春季|秋季)?(?:\d{1,2}月)?(?:\d{1,2}[日号])?(?:底|末|初|以来|期间|前|起)?|(?:截[至止]|到)?\d{1,2}月?(?:至|到|[-－—─–~～])\d{1,2}月(?:份|底|末)?|(?:截[至止]|到)?\d{1,2}月(?:份|底|末|\d{1,2}[日号])?|[近过前本这][一二两三四五六七八九十\d]{1,2}年(?:来|间)?|(?:[一二两三四五六七八九十]|(?<!\d)[1-9]?\d)年来|[两三四五六七八九十]年(?=共|累计|合计|总共)/y;
/** 庆祝新中国成立75周年文艺汇演: the occasion, whose 成立 is no verb of the clause. */
export const OCCASION = /(?:庆祝|纪念|喜迎|迎接)[^，。；、：“”\d]{0,12}\d{1,3}周年/y;
/** What an occasion can begin with. */
export const OPENS_OCCASION = new Set('庆纪喜迎');
/** The codes of what a date can begin with; patterns are tried where they can fit only, for a pattern costs much more than a look at one character. */
export const BEGINS_DATE = new Set(Array.from('0123456789截到近过前本这一二两三四五六七八九十', (ch) => ch.charCodeAt(0)));
