import { describe, expect, it } from 'vitest';
import { findProgrammes } from '../../../lib/recognise/programme.ts';
import { prepare } from '../../../lib/text/prepare.ts';
import { PLACE_NAMES } from '../place-names.ts';
import {
  ACTIONS,
  CONTESTS,
  HONOURS,
  NOT_A_PROGRAMME,
  type ProgrammeCase,
  QUOTED_BY_COMPANY,
  QUOTED_BY_LAST_WORD,
  QUOTED_WITH_HEAD,
  SERVICES,
} from './programme-cases.ts';

const find = (sentence: string) => findProgrammes(prepare(sentence).text);

const tables: Record<string, ProgrammeCase[]> = {
  'a quoted name with its head noun': QUOTED_WITH_HEAD,
  'a quoted name by its last word': QUOTED_BY_LAST_WORD,
  'a quoted name by its company': QUOTED_BY_COMPANY,
  'an honour with its level': HONOURS,
  'an unquoted contest': CONTESTS,
  'an unquoted action or themed time': ACTIONS,
  'a service by its structure': SERVICES,
  'no programme': NOT_A_PROGRAMME,
};

for (const [what, cases] of Object.entries(tables)) {
  describe(what, () => {
    it.each(cases)('$sentence', ({ sentence, found }) => {
      expect(find(sentence).map((mention) => mention.text)).toEqual(found);
    });
  });
}

describe('name and kind', () => {
  it.each([
    ['开展“红柳成荫”行动', 'campaign', '红柳成荫'],
    ['举办“桃李杯”教职工排球赛', 'contest', '桃李杯'],
    ['建设“爱心妈妈”小屋', 'service', '爱心妈妈小屋'],
    ['拨打“12351”维权热线', 'service', '12351职工热线'],
    ['举办云岭市第六届职工焊接技能大赛', 'contest', '职工焊接技能大赛'],
    ['举办第二届茶艺技能竞赛', 'contest', '茶艺技能竞赛'],
    ['荣获“云岭市工人先锋号”称号', 'award', '云岭市工人先锋号'],
    ['荣获湖南省“五一”劳动奖章', 'award', '湖南省五一劳动奖章'],
    ['下载“豫工惠”APP', 'platform', '豫工惠'],
    ['启动纪律教育月活动', 'campaign', '纪律教育月'],
    ['坚持夏送清凉', 'campaign', '送清凉'],
    ['命名劳模工匠创新工作室', 'service', '劳模和工匠人才创新工作室'],
    ['签订“病有所助计划”', 'campaign', '病有所助计划'],
    ['开展“守望·田间一小时活动”', 'campaign', '守望·田间一小时'],
    ['开展“送演出”进工地活动', 'campaign', '送演出进工地'],
  ])('%s → %s %s', (sentence, kind, name) => {
    expect(find(sentence)).toMatchObject([{ kind, name }]);
  });
});

describe('offsets and the list', () => {
  it('are those of the text given', () => {
    const { text } = prepare('一、开展“红柳成荫”行动。\n\n二、建设职工书屋。');
    for (const mention of findProgrammes(text)) expect(text.slice(mention.start, mention.end)).toBe(mention.text);
    expect(findProgrammes(text)).toHaveLength(2);
  });

  it.each(PLACE_NAMES)('takes the whole name of %s with its honour', (place) => {
    for (const verb of ['表彰', '慰问', '走访', '被评为', '荣获', '推荐', '，'])
      expect(find(`会上${verb}${place}劳动模范20名。`).map(({ text }) => text)).toEqual([`${place}劳动模范`]);
    expect(find(`${place}第五届职工技能大赛开幕。`).map(({ text }) => text)).toEqual([`${place}第五届职工技能大赛`]);
  });

  it('switches off an entry that is there only because of one text', () => {
    const [withAll, without] = [findProgrammes('建设“三个一批”示范点。'), findProgrammes('建设“三个一批”示范点。', '001')];
    expect(withAll.map((mention) => mention.name)).toEqual(['三个一批']);
    expect(without).toEqual(withAll);
  });

  it('crosses no block border', () => {
    expect(find('开展“红柳\n成荫”行动')).toEqual([]);
    expect(find('“红柳成荫”\n行动迅速').map((mention) => mention.text)).toEqual([]);
  });
});
