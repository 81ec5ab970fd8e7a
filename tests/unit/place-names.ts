/**
 * Places whose names mislead a reader of characters: with a level inside (徐州市, 市南区), of one character (沛县) or of three (浦东新区), with
 * what joins or parts words elsewhere (呼和浩特, 从化, 诸暨, 茂名, 成华).
 */
export const PLACE_NAMES =
  `徐州市 苏州市 兖州区 通州区 嵊州市 市南区 市北区 镇江市 本溪市 茂名市 丰县 沛县 忠县 浦东新区 石景山区 门头沟区 沙坪坝区 九龙坡区 大渡口区
  青白江区 龙泉驿区 石河子市 都江堰市 呼和浩特市 鄂尔多斯市 乌兰察布市 齐齐哈尔市 葫芦岛市 七台河市 连云港市 张家港市 马鞍山市 景德镇市 平顶山市 三门峡市
  驻马店市 张家界市 防城港市 攀枝花市 六盘水市 嘉峪关市 从化区 诸暨市 成华区 文成县 和平区 仁和区 九江市 三明市 六安市 十堰市 百色市 四平市 双鸭山市 万州区 开州区`.split(
    /\s+/,
  );
