/** The shortest name that may stand for a longer one: 东湖区工会; anything shorter (市工会) names no one. */
const SHORTEST_NAME = 5;

/**
 * An organisation's name as folded for telling bodies apart: 东湖区总工会机关 → 东湖区工会; a house stands for its union (远山集团 → 远山集团工会,
 * as a title names 远山集团职工代表大会); empty for none.
 */
export function foldBody(organisation: string | undefined): string {
  const name = organisation?.replace(/[\s“”]/g, '').replace(/总工会(?:机关)?$|工会委员会$/, '工会') ?? '';
  const short = name.replace(IN_FULL, (full) => ABBREVIATIONS[full] ?? full);
  const house = short.replace(/集团公司(?=工会$|$)/, '集团');
  return HOUSE.test(house) ? `${house}工会` : house;
}
/** Offices that are called in full and in short by turns. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  卫生健康: '卫健',
  卫生和计划生育: '卫计',
  住房和城乡建设: '住建',
  教育体育: '教体',
  中华全国: '全国',
  经济技术开发区: '经开区',
  经济开发区: '经开区',
  高新技术产业开发区: '高新区',
  高新技术开发区: '高新区',
  股份有限公司: '公司',
  有限责任公司: '公司',
  有限公司: '公司',
};
const IN_FULL = new RegExp(Object.keys(ABBREVIATIONS).join('|'), 'g');
const HOUSE = /(?:集团|公司|大学|学院|学校|中学|小学|医院|银行|研究院|研究所)$/;

/** True where two folded names are surely of one body; a short form counts (东湖区工会, 清河市东湖区工会). */
export function areOneBody(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  return one === other || isShortFormOf(one, other) || isShortFormOf(other, one);
}

/** 东湖区工会 in front of which stands a place; 云溪县工会 is none of 青云溪县工会. */
const isShortFormOf = (short: string, long: string) =>
  short.length >= SHORTEST_NAME && long.endsWith(short) && /[省市州盟区县旗]$/.test(long.slice(0, -short.length));

/** A folded name read backwards: in an ordered index a short form stands before its long forms, and nothing between them. */
export const backwards = (name: string): string => [...name].reverse().join('');

/** What `backwards` of a body's other names can be, given that of one: these keys themselves, and all that begin with `prefix`. */
export function keysOfBody(key: string): { keys: string[]; prefix: string | undefined } {
  const units = [...key];
  const keys = units.map((_, i) => units.slice(0, i + 1).join('')).filter((one) => one.length >= SHORTEST_NAME || one === key);
  return { keys, prefix: key.length >= SHORTEST_NAME ? key : undefined };
}
