/** Pages too large to be kept: made anew, always the same, with the mentions that were put in. */
import type { ExpectedMention } from './expected.ts';

/** A page made of sentences whose mentions are known. */
export interface GeneratedPage {
  html: string;
  mentions: ExpectedMention[];
}

type Part = string | ExpectedMention;
type Pick = (below: number) => number;

const PLACES = ['东岭镇', '西渡街道', '南屏镇', '北塘街道', '梅溪镇', '竹园街道', '松口镇', '荷塘街道'];
const LONG_PAGE_CHARACTERS = 100_000;
const HUGE_PAGE_BYTES = 5 * 1024 * 1024;

const figure = (text: string, value: number, unit: string): ExpectedMention => ({ class: 'figure', text, value, unit });
const count = (value: number, unit: string) => figure(`${value}${unit}`, value, unit);
const percent = (value: number) => figure(`${value}%`, value, '%');
const tenThousandYuan = (value: number) => figure(`${value}万元`, value * 10_000, '元');
const slogan = (text: string): ExpectedMention => ({ class: 'slogan', text });
const programme = (text: string, name: string): ExpectedMention => ({ class: 'programme', text, name });

/** Kinds of sentences; each says of itself what is to be found in it. */
const SENTENCES: readonly ((pick: Pick) => Part[])[] = [
  (pick) => ['举办', programme('“安康杯”竞赛', '安康杯'), '，参赛职工', count(pick(900), '人'), '。'],
  (pick) => ['筹集', programme('送温暖', '送温暖'), '资金', tenThousandYuan(pick(300)), '，慰问困难职工', count(pick(800), '户'), '。'],
  () => ['各级工会深入学习贯彻', slogan('习近平新时代中国特色社会主义思想'), '，做到“', slogan('两个维护'), '”。'],
  (pick) => ['建成', programme('职工书屋', '职工书屋'), count(pick(40), '家'), '，举办读书活动', count(pick(60), '场'), '。'],
  () => ['广泛宣传各行各业先进人物的感人事迹，职工反响热烈，营造了良好的社会氛围。'],
  (pick) => ['受理法律援助案件', count(pick(200), '件'), '，满意率为', percent(pick(90)), '，服务', slogan('高质量发展'), '大局。'],
  () => ['工会干部深入车间班组，同职工面对面交流，认真听取意见建议，并逐一作出答复。'],
  () => ['大力弘扬', slogan('劳模精神'), '、', slogan('劳动精神'), '、', slogan('工匠精神'), '，激发职工干事创业的热情。'],
];

/** Numbers from 2 up to `below` + 1 that look random and are the same every time (a linear congruential generator). */
function picker(seed: number): Pick {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return 2 + ((state >>> 8) % below);
  };
}

/** A page of sections and paragraphs until `isFull` says so. */
function pageUntil(title: string, isFull: (characters: number, bytes: number) => boolean): GeneratedPage {
  const pick = picker(20_240_101);
  const mentions: ExpectedMention[] = [];
  const blocks: string[] = [];
  let characters = 0;
  let bytes = 0;
  for (let section = 0; !isFull(characters, bytes); section++) {
    const place = PLACES[section % PLACES.length] ?? '';
    const sentences = SENTENCES.map((sentence) => [`${place}总工会`, ...sentence(pick)]);
    const paragraphs = [sentences.slice(0, 4), sentences.slice(4)].map((some) => some.flat());
    for (const part of paragraphs.flat()) if (typeof part !== 'string') mentions.push(part);
    const texts = paragraphs.map((parts) => parts.map((part) => (typeof part === 'string' ? part : part.text)).join(''));
    const block = [`<h2>${place}工作情况</h2>`, ...texts.map((text) => `<p><span>${text}</span></p>`)].join('\n');
    blocks.push(block);
    characters += place.length + 4 + texts.join('').length;
    bytes += Buffer.byteLength(block) + 1;
  }
  const html = `<!DOCTYPE html>\n<html lang="zh-CN">\n<head><meta charset="utf-8"><title>${title}</title></head>\n<body>\n<h1>${title}</h1>\n${blocks.join('\n')}\n</body>\n</html>\n`;
  return { html, mentions };
}

/** About 100,000 characters of text. */
export function longPage(): GeneratedPage {
  return pageUntil('全市基层工会工作情况汇编', (characters) => characters >= LONG_PAGE_CHARACTERS);
}

/** 5 MB of HTML. */
export function hugePage(): GeneratedPage {
  return pageUntil('全省基层工会工作情况汇编', (_, bytes) => bytes >= HUGE_PAGE_BYTES);
}
