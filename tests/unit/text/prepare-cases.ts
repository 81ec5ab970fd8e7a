/** What a text is prepared to, `¶` for a hard break. All texts are ours. */
export const folded: readonly (readonly [name: string, text: string, prepared: string])[] = [
  ['full-width digits, no-break space', '服务 ４.８\u00a0万人次', '服务4.8万人次'],
  ['radicals that a PDF gives for words', '⼯会⻓期服务⼈⺠，新增会员286⼈', '工会长期服务人民，新增会员286人'],
  ['radicals that Chromium prints for words', '⻣干36名、帮扶862⼾', '骨干36名、帮扶862户'],
  ['full-width letters and signs', 'ＡＰＰ、５０％、１０～２０家', 'APP、50%、10~20家'],
  ['white space in Chinese wording', '开展  活动 52 批', '开展活动52批'],
  ['a space between two numbers stays', '12 480', '12 480'],
  ['several between two numbers part columns', '2022    2023', '2022  2023'],
  ['several before Latin letters are one', '12   km', '12 km'],
  ['English words keep their spaces', 'GDP growth', 'GDP growth'],
  ['straight quotation marks are paired', '"安康杯"竞赛和"春风行动"', '“安康杯”竞赛和“春风行动”'],
  ['a mark left open does not reach over a paragraph', '"甲。\n"乙"', '“甲。¶“乙”'],
  ['corner brackets', '「求学圆梦」行动', '“求学圆梦”行动'],
  ['brackets', '场(次)', '场（次）'],
  ['middle dots', '中国梦•劳动美', '中国梦·劳动美'],
  ['zero-width characters', '工\u200b会\ufeff', '工会'],
  ['a lone surrogate becomes the replacement character', 'a\ud800b\ud83d\ude00', 'a\ufffdb\ud83d\ude00'],
];

export const soft: typeof folded = [
  [
    'cut in mid-sentence by a page break',
    '各级工会组织开展系列宣传教育，着力把党的声音传到每一个车间每一个班组，开展系\n\n列活动12场。',
    '各级工会组织开展系列宣传教育，着力把党的声音传到每一个车间每一个班组，开展系列活动12场。',
  ],
  [
    'a number set alone over what it counts',
    '这一年，又有38家工会挂牌，全县工会组织增至911个\n2785名\n职工成为新会员',
    '这一年，又有38家工会挂牌，全县工会组织增至911个¶2785名¶职工成为新会员',
  ],
  ['cut behind a comma', '覆盖企业、\n社区和楼宇', '覆盖企业、社区和楼宇'],
  ['cut between numeral and unit', '全年组织一线职工健康体检20\n万人次', '全年组织一线职工健康体检20万人次'],
  ['cut between numeral and unit in a short line', '共投入资金20\r\n万元，慰问', '共投入资金20万元，慰问'],
  ['a name in quotation marks cut', '建成“安心\n驿站”3个', '建成“安心驿站”3个'],
  [
    'lines cut to one width',
    '全市各级工会组织认真贯彻落实上级部署要求\n聚焦主责主业积极担当作为各项工作取得新的\n成效。',
    '全市各级工会组织认真贯彻落实上级部署要求聚焦主责主业积极担当作为各项工作取得新的成效。',
  ],
  ['a heading', '深化改革强基础\n全市新建工会20家。', '深化改革强基础¶全市新建工会20家。'],
  [
    'a long heading over a paragraph',
    '深化产业工人队伍建设改革系统强化人才支撑保障\n\n全年组织开展职业技能竞赛56场，参赛职工3200人，全市共有一万多名职工参加。',
    '深化产业工人队伍建设改革系统强化人才支撑保障¶全年组织开展职业技能竞赛56场，参赛职工3200人，全市共有一万多名职工参加。',
  ],
  ['a list', '建会情况，\n（一）新建工会', '建会情况，¶（一）新建工会'],
  [
    'an indented paragraph',
    '全市工会系统认真学习贯彻会议精神。全面落实各项任务\n　　下一步',
    '全市工会系统认真学习贯彻会议精神。全面落实各项任务¶下一步',
  ],
  [
    'a line with the date of a page',
    '全市户外劳动者爱心驿站服务职工超三百万\n2018-03-06 08:12:40来源：渔港工运网',
    '全市户外劳动者爱心驿站服务职工超三百万¶2018-03-06 08:12:40来源：渔港工运网',
  ],
  ['cells', '职工\t25\t人', '职工¶25¶人'],
  ['Windows line ends', '第一段。\r\n第二段。', '第一段。¶第二段。'],
  ['rows of a table stand apart', '职工总数 1200\n个体户 30', '职工总数1200¶个体户30'],
];

export const hard: typeof folded = [
  ['every break ends a block', '组织职工体检，\n20万人次', '组织职工体检，¶20万人次'],
  ['many are one', '甲\n\n \n乙', '甲¶乙'],
];
