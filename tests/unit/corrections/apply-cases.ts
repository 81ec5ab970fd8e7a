import type { PageCorrections } from '../../../lib/corrections/correction.ts';
import { figure, notHere, programme, saved, slogan } from './samples.ts';

/** A text, what is said of it, and what is marked then: class, words and canonical form. */
export interface ApplyCase {
  name: string;
  text: string;
  corrections: Partial<PageCorrections>;
  marks: string[];
}

const TWICE = '石桥县总工会推动高质量发展，服务职工320人。下一步，以高质量发展统领各项工作。';
const QUOTED = '全县开展“春芽助学”行动，资助学生63名；春芽助学已办三届。';

export const CASES: ApplyCase[] = [
  {
    name: 'nothing said: all stays',
    text: TWICE,
    corrections: {},
    marks: ['slogan 高质量发展 = 高质量发展', 'figure 320人 = 320人', 'slogan 高质量发展 = 高质量发展'],
  },
  {
    name: 'not here: the other place stays',
    text: TWICE,
    corrections: { corrections: [saved(notHere(TWICE, '高质量发展', 'slogan', 1))] },
    marks: ['slogan 高质量发展 = 高质量发展', 'figure 320人 = 320人'],
  },
  {
    name: 'not here, said of another class: nothing goes',
    text: TWICE,
    corrections: { corrections: [saved(notHere(TWICE, '320人', 'slogan'))] },
    marks: ['slogan 高质量发展 = 高质量发展', 'figure 320人 = 320人', 'slogan 高质量发展 = 高质量发展'],
  },
  {
    name: 'not here, said of another page',
    text: TWICE,
    corrections: {
      corrections: [
        saved({
          ...notHere(TWICE, '320人', 'figure'),
          target: { ...notHere(TWICE, '320人', 'figure').target, source: 'https://a.example/' },
        }),
      ],
    },
    marks: ['slogan 高质量发展 = 高质量发展', 'figure 320人 = 320人', 'slogan 高质量发展 = 高质量发展'],
  },
  {
    name: 'not anywhere: every place goes, whatever its punctuation',
    text: '围绕中心、服务大局。围绕中心，服务大局。“围绕中心服务大局”',
    corrections: { corrections: [saved({ type: 'not-anywhere', class: 'slogan', wording: '围绕中心、服务大局' })] },
    marks: [],
  },
  {
    name: 'is one: every place, with the name given; quotation marks belong to a programme',
    text: QUOTED.replaceAll('春芽助学”行动', '春芽润心”'),
    corrections: { corrections: [saved({ type: 'is-one', ...programme('春芽润心', '春芽') })] },
    marks: ['programme “春芽润心” = 春芽', 'figure 63名 = 63名', 'figure 三届 = 3届'],
  },
  {
    name: 'a mark inside the wording takes the mark before it in',
    text: '办好“小石桥”议事会。',
    corrections: { words: [programme('“小石桥”议事会', '小石桥')] },
    marks: ['programme “小石桥”议事会 = 小石桥'],
  },
  {
    name: 'own words win over what was recognised',
    text: TWICE,
    corrections: { words: [slogan('高质量发展统领')] },
    marks: ['slogan 高质量发展 = 高质量发展', 'figure 320人 = 320人', 'slogan 高质量发展统领 = 高质量发展统领'],
  },
  {
    name: 'of own words the longest',
    text: '我们建设幸福石桥、活力石桥。',
    corrections: { words: [slogan('幸福石桥'), slogan('幸福石桥、活力石桥')] },
    marks: ['slogan 幸福石桥、活力石桥 = 幸福石桥、活力石桥'],
  },
  {
    name: 'not here is said of own words too',
    text: '幸福石桥，人人石桥。幸福石桥！',
    corrections: {
      corrections: [saved(notHere('幸福石桥，人人石桥。幸福石桥！', '幸福石桥', 'slogan'))],
      words: [slogan('幸福石桥')],
    },
    marks: ['slogan 幸福石桥 = 幸福石桥'],
  },
  {
    name: 'not anywhere takes an entry of a list, but no “is one”',
    text: '幸福石桥与活力石桥',
    corrections: {
      corrections: [
        saved({ type: 'not-anywhere', class: 'slogan', wording: '幸福石桥' }),
        saved({ type: 'not-anywhere', class: 'slogan', wording: '活力石桥' }, 'c2'),
        saved({ type: 'is-one', ...slogan('活力石桥') }, 'c3'),
      ],
      words: [slogan('幸福石桥')],
    },
    marks: ['slogan 活力石桥 = 活力石桥'],
  },
  {
    name: 'a figure has the value of its canonical form',
    text: '参会职工过半数，签字半数以上。',
    corrections: { words: [figure('半数', '50%')] },
    marks: ['figure 半数 = 50%', 'figure 半数 = 50%'],
  },
  {
    name: 'no own word inside of a longer number or Latin word',
    text: '走访五户、二十五户，建成AI中心，CHAIR不是。投入2.5万元。',
    corrections: { words: [programme('AI'), slogan('五户'), figure('5万元', '5万元')] },
    marks: ['slogan 五户 = 五户', 'figure 二十五户 = 25户', 'programme AI = AI', 'figure 2.5万元 = 25000元'],
  },
  {
    name: 'white space that the page puts in is no matter',
    text: '共建 幸福\u00a0石 桥 的家园',
    corrections: { words: [slogan('幸福石桥')] },
    marks: ['slogan 幸福\u00a0石 桥 = 幸福石桥'],
  },
  {
    name: 'words that cannot be looked for do nothing',
    text: '石桥、石',
    corrections: { words: [slogan('石'), slogan('、'), figure('石桥', '石桥')] },
    marks: [],
  },
];
