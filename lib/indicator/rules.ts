/**
 * The rules of labels. A pattern is compromise's match syntax over our own terms. `#Asked` is the figure asked for, `#Figure` any other;
 * `#Verb` is a word that says what was done, `#Word` anything that may be part of a noun phrase, `#Filler` what stands
 * between a label and its number (共, 约, 达), `#Concerned` is 涉及 as a verb and `#Into` 走进, `#Inside` 中 behind a phrase,
 * `#Honours` a verb of naming for an honour, `#Award` an honour by name and `#Plain` any
 * other word, `#Colon` a colon right in front of one, `#OfShare` the figure asked for where a share (落实率) stands in front, `#OfEvents` one
 * of 场 or 次. `[<act>…]` names what the rule reads. The first rule that fits is taken.
 */

/** How a figure stands to its label. */
export type RuleName =
  | 'each'
  | 'share'
  | 'became'
  | 'bare'
  | 'recipients'
  | 'subject'
  | 'label-before'
  | 'verb-object'
  | 'verb-only'
  | 'noun-after'
  | 'noun-before';

interface Rule {
  name: RuleName;
  match: string;
  /** A clause that the rule is for; the figure asked for in 【】. Tests read them. */
  example: string;
  /** What it must give, as `act|noun|people`. */
  gives: string;
}

/** The rules in the order in which they are tried. */
export const RULES: readonly Rule[] = [
  { name: 'each', match: '#Each #Filler{0,2} #Asked', example: '给予每家【5000元】的经费补助', gives: '||' },
  {
    name: 'share',
    match: '[<noun>(#Word|#Verb|#Prep)+] #Filler{0,4} #OfShare',
    example: '全县提案落实率达到【96.2%】',
    gives: '|提案落实率|',
  },
  {
    name: 'label-before',
    match: '[<act>#Verb+] [<noun>#Word+] #Colon #Filler? #Asked [<people>#Word{0,8}]',
    example: '慰问住院职工：【58名】一线职工',
    gives: '慰问|住院职工|一线职工',
  },
  {
    name: 'label-before',
    match: '[<noun>(#Word|#Verb)+] #Colon #Filler? #Asked [<people>#Word{0,8}]',
    example: '节日慰问：【468名】困难职工',
    gives: '|节日慰问|困难职工',
  },
  {
    name: 'became',
    match: '[<act>#Verb] #Part? #Word{0,8} #Filler{0,2} #Asked #Become [<noun>#Word+]',
    example: '评选出张明等【20人】为县劳动模范',
    gives: '评选出|县劳动模范|',
  },
  {
    name: 'noun-after',
    match: '#Asked #Become [<noun>(#Word|#Verb){1,4}]$',
    example: '其中【128件】为协商调解',
    gives: '|协商调解|',
  },
  {
    name: 'label-before',
    match: '[<noun>#Word+] #Filler? (#Agent|#Prep) (#Word|#Time|#Of){0,3} #Figure #Filler+ (#Time|#Of){0,2} #Asked',
    example: '在档困难职工由2020年的310户减少到2022年的【202户】',
    gives: '|在档困难职工|',
  },
  { name: 'bare', match: '#Figure #Filler{0,3} #Asked$', example: '接待职工来访30批【80人次】', gives: '||' },
  { name: 'bare', match: '#Figure #Filler{0,3} #Asked !#Word', example: '组建服务队8支约【200人】参加清洁行动', gives: '||' },
  {
    name: 'recipients',
    match:
      '#Mark [<owner>(#Word|#Scope|#Filler|#Figure){0,12}] #Asked [<people>(#Word|#Filler){0,8}] (#Figure|#Word|#Filler|#Scope|#Each){0,6} [<act>#Verb+] #Filler{0,2} [<noun>#Word{0,8}]',
    example: '为符合条件的【120名】困难职工发放助学金',
    gives: '发放|助学金|困难职工',
  },
  {
    name: 'subject',
    match:
      '^(#Time|#Organ|#Scope|#Filler|#Figure|#And){0,6} #Asked [<people>#Word{1,8}] #Filler{0,2} [<act>#Effect] #Word{1,8} #Filler{0,2} #Figure [<noun>#Word+]$',
    example: '【3200名】职工参加钳工、焊工等12个工种技术比武',
    gives: '参加|工种技术比武|职工',
  },
  {
    name: 'subject',
    match:
      '^(#Time|#Organ|#Scope|#Filler|#Part|#Figure|#And){0,6} #Asked [<people>#Word{0,8}] (#Filler|#Agent|#Prep|#Word|#Each){0,5} [<act>#Verb+] #Filler{0,2} [<noun>#Word{0,8}]',
    example: '全县【38名】选手获得高级工证书',
    gives: '获得|高级工证书|选手',
  },
  {
    name: 'subject',
    match:
      '^(#Time|#Organ|#Scope|#Filler){0,3} (#Figure #Plain{1,3})? #Asked [<people>#Plain{1,4}] (#Figure #Plain{1,3})? [<act>#Effect] #Filler{0,2} [<noun>#Word{1,8}]$',
    example: '全县91个单位【1.02万名】职工参加医疗互助',
    gives: '参加|医疗互助|职工',
  },
  {
    name: 'subject',
    match: '^(#Time|#Organ|#Scope){0,2} #Prep #Scope? #Asked [<people>#Word{1,8}] [<act>#Verb+] #Filler{0,2} [<noun>#Word{1,8}]',
    example: '与【287家】企业签订工资专项集体合同',
    gives: '签订|工资专项集体合同|企业',
  },
  {
    name: 'subject',
    match: '#Word #Of #Asked [<people>#Word{0,8}] (#Filler|#Agent|#Prep|#Word){0,5} [<act>#Verb+] #Filler{0,2} [<noun>#Word{1,8}]',
    example: '全县30家企业的【1200名】职工参加劳动竞赛',
    gives: '参加|劳动竞赛|职工',
  },
  {
    name: 'noun-before',
    match: '[<noun>#Word+] #Inside #Filler{0,2} #Asked (#Word|#Filler|#Prep|#Organ){0,6} [<act>#Action]',
    example: '受理的职工法律援助案件中【655起】已经办结',
    gives: '办结|的职工法律援助案件|',
  },
  {
    name: 'subject',
    match: '[<act>#Effect] [<noun>#Plain{1,4}] #Of #Asked [<people>#Plain{1,3}]$',
    example: '参加职工医疗互助的【3285名】教职工',
    gives: '参加|职工医疗互助|教职工',
  },
  {
    name: 'subject',
    match: '#Asked #Filler{0,2} [<act>#Action] #Filler? [<noun>#Award #Word?]',
    example: '去年，禾州【3人】荣获全国五一劳动奖章',
    gives: '荣获|全国五一劳动奖章|',
  },
  {
    name: 'subject',
    match:
      '^(#Time|#Organ|#Scope|#Filler){0,3} [<people>#Word{1,3}] #Filler? #Asked #Filler? [<act>#Effect] #Filler{0,2} [<noun>#Word{1,8}]$',
    example: '教职工【4415人次】参加年度体检',
    gives: '参加|年度体检|教职工',
  },
  {
    name: 'subject',
    match: '#Asked [<people>#Plain{1,4}] (#Filler|#Agent|#Organ|#Scope|#Plain){0,6} [<act>#Action] #Filler? [<noun>#Plain? #Award #Word?]',
    example: '机修班等【4个】集体荣获全国工人先锋号称号',
    gives: '荣获|全国工人先锋号称号|集体',
  },
  {
    name: 'subject',
    match: '#Asked #Filler (#Organ|#Plain){1,6} [<act>#Honours] [<noun>#Word+]',
    example: '其中【2个】被省教育工会授予“模范职工小家”',
    gives: '授予|“模范职工小家”|',
  },
  {
    name: 'subject',
    match: '#Asked [<people>#Plain{1,6}] #Filler (#Organ|#Plain){1,6} [<act>#Honours] [<noun>#Word+]',
    example: '【12个】创新工作室被省总工会命名为省级示范性创新工作室',
    gives: '命名为|省级示范性创新工作室|创新工作室',
  },
  {
    name: 'verb-object',
    match: '[<act>#Verb+]? #Filler{0,3} #Asked [<people>#Plain{1,4}] [<noun>#Award #Word?]',
    example: '授予【12个】集体省五一劳动奖状',
    gives: '授予|省五一劳动奖状|集体',
  },
  {
    name: 'label-before',
    match: '[<noun>#Award #Word{0,2}] #Filler? [<act>#Verb] #Filler{0,2} #Asked [<people>#Word{1,8}]',
    example: '省五一劳动奖章授予【15名】选手',
    gives: '授予|省五一劳动奖章|选手',
  },
  {
    name: 'verb-object',
    match: '[<act>#Effect] #Filler{0,3} #Asked [<noun>#Word+]',
    example: '“平安杯”竞赛吸引【480家】企业',
    gives: '吸引|企业|',
  },
  {
    name: 'label-before',
    match: '^(#Scope|#Time|#Organ|#Filler){0,3} [<act>#Verb] [<noun>#Word+] #Concerned #Word? #Filler{0,4} #Asked$',
    example: '化解劳动纠纷涉及职工【580人】',
    gives: '化解|劳动纠纷|',
  },
  {
    name: 'label-before',
    match: '^(#Scope|#Time|#Organ|#Filler){0,3} [<noun>#Word+] [<act>#Effect] #Quantity? #Filler{0,4} #Asked',
    example: '职工医疗互助参加人数达【4300人】',
    gives: '参加|职工医疗互助|',
  },
  {
    name: 'label-before',
    match: '^(#Scope|#Time|#Organ|#Filler){0,3} [<noun>#Word+] [<act>#Action] #Quantity #Filler{0,4} #Asked',
    example: '集体合同签订数达到【131份】',
    gives: '签订|集体合同|',
  },
  {
    name: 'noun-before',
    match: '#Into #Word{1,4} [<noun>#Event] #Filler{0,2} #OfEvents',
    example: '小分队深入车间宣讲【38场】',
    gives: '|宣讲|',
  },
  {
    name: 'noun-before',
    match: '[<noun>#Word+] #Into #Word{1,4} #Filler{0,2} #OfEvents',
    example: '劳模宣讲走进车间【12场】',
    gives: '|劳模宣讲|',
  },
  {
    name: 'label-before',
    match: '[<noun>#Word+] #Agent #Organ [<act>#Action+] #Of? #Filler{0,3} #Asked',
    example: '劳动争议经县总工会调解成功的有【130件】',
    gives: '调解成功|劳动争议|',
  },
  {
    name: 'label-before',
    match: '#Mark [<owner>#Word+] #Filler{0,2} [<act>#Verb+] #Filler{0,2} [<noun>#Word+] #Filler{0,4} #Asked',
    example: '对困难职工实施救助达【60户次】',
    gives: '实施|救助|',
  },
  {
    name: 'label-before',
    match: '[<act>#Verb+] (#Filler|#Scope|#Organ){0,2} [<noun>#Word+] #Filler{0,4} #Asked$',
    example: '全年受理职工来信来访【52批】',
    gives: '受理|职工来信来访|',
  },
  {
    name: 'label-before',
    match: '[<act>#Verb+] (#Filler|#Scope|#Organ){0,2} [<noun>#Word+] #Filler{0,4} #Asked !#Word',
    example: '代理劳动争议案件【84件】涉及职工90人',
    gives: '代理|劳动争议案件|',
  },
  {
    name: 'verb-object',
    match: '[<act>#Verb+] #Filler{0,3} #Figure #Word+ #Filler? #Asked [<noun>#Word+]$',
    example: '选派6个工作组【20名】干部',
    gives: '选派|干部|',
  },
  {
    name: 'label-before',
    match: '[<act>#Verb+] #Filler{0,3} #Figure [<noun>#Word+] #Filler{0,4} #Asked',
    example: '给付90人次互助金【12万元】',
    gives: '给付|互助金|',
  },
  {
    name: 'verb-object',
    match: '[<act>#Verb+] (#Filler|#Scope|#Organ|#Time){0,4} #Asked [<noun>#Word+]',
    example: '举办【7项】职工职业技能竞赛',
    gives: '举办|职工职业技能竞赛|',
  },
  {
    name: 'label-before',
    match: '[<noun>#Word+] (#Time|#Filler|#Scope){0,3} [<act>#Verb+] #Filler{0,3} #Asked !#Word',
    example: '技能大赛全年举办【5场】发放奖金15万元',
    gives: '举办|技能大赛|',
  },
  {
    name: 'label-before',
    match: '[<noun>#Word+] (#Time|#Filler|#Scope){0,3} [<act>#Verb+] #Filler{0,3} #Asked$',
    example: '工资专项集体合同签订【420份】',
    gives: '签订|工资专项集体合同|',
  },
  { name: 'verb-only', match: '[<act>#Verb+] #Filler{0,4} #Asked', example: '合计发放【26万元】', gives: '发放||' },
  { name: 'noun-before', match: '[<noun>#Word+] (#Filler|#Time){0,4} #Asked$', example: '法治讲座【78场】', gives: '|法治讲座|' },
  {
    name: 'noun-before',
    match: '[<noun>#Word+] #Filler{0,4} #Asked !#Word',
    example: '法治讲座【12场】参加职工600人',
    gives: '|法治讲座|',
  },
  { name: 'noun-after', match: '#Asked [<noun>#Word+]', example: '全县共有【30家】企业', gives: '|企业|' },
  { name: 'noun-before', match: '[<noun>#Word+] #Filler{0,4} #Asked', example: '会员【30人】', gives: '|会员|' },
];
