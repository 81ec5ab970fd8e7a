/** The head of a document: its title lines and what stands right under them. */
export interface Head {
  /** The title without its subtitle; empty where the text has none. */
  main: string;
  /** What stands behind ——; empty where there is none. */
  subtitle: string;
  /** The lines in front of the body, title included. */
  lines: string[];
}

const BODY_LINE = 46;
const SALUTATION = /^(?:各位|同志们|尊敬的|全体|市总工会|区总工会|下面)|：$/;
const MEETING_PAPER = /(?:会议|大会|全会|全委会).{0,8}(?:资料|材料|文件|之[一二三四五六七八九十])[（(]?[一二三四五六七八九十\d]*[）)]?$/;
const NO_TITLE =
  /^[（(].*[）)]$|^(?:来源|信息来源|作者|发[布表]|编辑|责任?编辑|更新|时间|日期|浏览|点击|字号|字体|分享|打印|首页|当前位置|您的位置|索引号|文号|原创|阅读)|^\d{4}[-/.年]\d{1,2}|^(?:审议稿|讨论稿|征求意见稿)|\d{4}年\d{1,2}月\d{1,2}日.{0,6}$|^[>＞»|·]|^\S{1,3}$/;
/** What a site offers above a document, one word a line: 打印, 【字号：, 加大, 】. */
const CONTROL =
  /^[【［[（(]?(?:字[号体](?:大小)?|[大中小]|加大|还原|减小|缩小|放大|默认|下载|打印(?:本页|页面)?|全屏|收藏|分享到?|关闭(?:窗口|本页)?|朗读|语音播报|无障碍(?:浏览)?|[繁简]体|返回(?:顶部|列表)?|登录|注册|搜索)?[：:]?[】］\]）)]?$|^[>＞/|·]+$/;
/** Where and when a report was given: ——2024年1月20日在江州市第十五届人民代表大会第四次会议上, （…）, or bare. Its title stands above it. */
const SESSION =
  /^(?:[—\-―─–]+|[（(])?\s*(\d{4}年\d{1,2}月\d{1,2}日在[^，。；]{2,40}(?:会议|大会|全会|全委会|第[^，。；届]{1,5}届)上?[^，。；]{0,8}?)[）)]?$/;
const REPORT_TITLE = /(?:报告|总结|讲话|公报|要点|说明)$/;
const PERSON = /^(?:.{2,24}(?:主席|书记|主任|局长|会长|区长|市长|县长|省长|校长)\s+)?[\u4e00-\u9fff]\s?[\u4e00-\u9fff]{1,3}$/;

/** Reads the head of a text: the lines in front of the first long paragraph or the salutation. */
export function readHead(text: string): Head {
  const lines: string[] = [];
  for (const raw of text.slice(0, 4000).split(/[\n\r\u2028\u2029]+/)) {
    const line = raw.replace(/[\s\u00a0\u3000]+/g, ' ').trim();
    if (line === '' || CONTROL.test(line)) continue;
    if (
      lines.length > 0 &&
      (line.length > BODY_LINE || (SALUTATION.test(line) && !NO_TITLE.test(line)) || lines.length >= FARTHEST_SESSION)
    )
      break;
    lines.push(line);
    if (line.length > BODY_LINE && lines.length === 1) break;
  }
  const ofSession = titleOfSession(lines);
  if (ofSession !== undefined) return { ...ofSession, lines };
  const head = lines.slice(0, MOST_HEAD_LINES);
  return { ...splitTitle(head), lines: head };
}
const MOST_HEAD_LINES = 14;
/** Behind the way to a page and what a site tells of it. */
const FARTHEST_SESSION = 24;

/** The title above the line that says at which session a report was given; undefined where there is no such line. */
function titleOfSession(lines: readonly string[]): { main: string; subtitle: string } | undefined {
  const at = lines.findIndex((line) => SESSION.test(line));
  const main = lines.slice(Math.max(0, at - MOST_BETWEEN), Math.max(0, at)).findLast((line) => REPORT_TITLE.test(line));
  if (main === undefined) return undefined;
  const told = SESSION.exec(lines[at] ?? '')?.[1] ?? '';
  // ——2024年1月20日在江州市第十五届 / 人民代表大会第四次会议上
  const goesOn = /届$/.test(told) && /会议?上?$/.test(lines[at + 1] ?? '');
  return { main, subtitle: `${told}${goesOn ? lines[at + 1] : ''}`.replace(/\s+/g, '') };
}
/** Between both stand the date, the source and whatever a site puts there. */
const MOST_BETWEEN = 6;

function splitTitle(lines: readonly string[]): { main: string; subtitle: string } {
  const main: string[] = [];
  let subtitle = '';
  for (const line of lines) {
    const dashed = /^(?:—|-|―|─|–){1,}\s*(?=\S)/.exec(line);
    if (subtitle !== '') {
      // A subtitle that a narrow page has broken: ——在…会议上 / 的工作报告.
      if (/^(?:的|上|工作)?.{0,6}(?:报告|讲话|总结|致辞|发言)$/.test(line) && !/(?:报告|讲话|总结|致辞|发言)$/.test(subtitle))
        subtitle += line;
      break;
    }
    if (dashed !== null) subtitle = line.slice(dashed[0].length);
    else if (MEETING_PAPER.test(line)) continue;
    else if (NO_TITLE.test(line) || (main.length > 0 && (PERSON.test(line) || /[。；]$/.test(line)))) {
      if (main.length > 0) break;
    } else if (main.length < MOST_TITLE_LINES && line.length <= LONGEST_TITLE_LINE && !/[。；]$/.test(line)) main.push(line);
    else break;
  }
  const [before, after] = (main.at(-1) ?? '').split(/(?<=.{4})(?:——|――|──)(?=.{4})/);
  if (subtitle === '' && after !== undefined && before !== undefined) {
    main[main.length - 1] = before;
    subtitle = after;
  }
  return { main: joinTitle(main, subtitle), subtitle: subtitle.replace(/\s+/g, '') };
}
const MOST_TITLE_LINES = 3;
const LONGEST_TITLE_LINE = 50;

/** Lines of one title belong together only in front of a subtitle or where the first cannot stand alone. */
function joinTitle(lines: readonly string[], subtitle: string): string {
  if (subtitle !== '' || lines.length < 2) return lines.join(' ');
  const [first = '', second = ''] = lines;
  const goesOn = /(?:会议|大会|全会)?上?的?$/.test(first) && /^(?:的|工作)?.{0,6}(?:报告|讲话|总结)$/.test(second);
  const isLede = /^(?:写在|在|记|——)/.test(second);
  return goesOn ? `${first}${second}` : isLede ? `${first} ${second}` : first;
}

const SITE =
  /(?:网|网站|门户|官网|官方网站|总工会|人民政府|新闻|首页|频道|日报|晚报|时报|在线|公众平台|公众号|政务|资讯|动态|信息公开|工作动态|要闻|工会|政府|大学|学院|公司|集团|客户端|平台|中心|局|厅|委员会)$/;
const EMPTY_TITLE = /^(?:首页|主页|文章|正文|详情|内容|无标题|untitled|document|index|home)?$/i;

/** Takes the names of site and section off a page's `<title>`: 某县总工会召开会议_中工网. Empty where only those are there. */
export function cleanPageTitle(title: string): string {
  let parts = title
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .split(/\s*[_|｜]\s*|\s+[-–—]\s*|\s*[-–]\s+|(?<=[\u4e00-\u9fff])-(?=[\u4e00-\u9fff])/);
  while (parts.length > 1 && (SITE.test(parts.at(-1) ?? '') || (parts.at(-1) ?? '').length <= 4)) parts = parts.slice(0, -1);
  // 某市总工会-工作动态-标题: some sites put themselves first.
  while (parts.length > 1 && SITE.test(parts[0] ?? '') && (parts[0] ?? '').length < (parts.at(-1) ?? '').length) parts = parts.slice(1);
  const cleaned = parts.join(' ').trim();
  return EMPTY_TITLE.test(cleaned) || (parts.length === 1 && /^.{2,10}(?:网|网站|官网|门户|门户网站|频道)$/.test(cleaned)) ? '' : cleaned;
}
