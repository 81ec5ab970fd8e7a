import { describe, expect, it } from 'vitest';
import { describeFile, titleOfFileName } from '../../../lib/corpus/file-name.ts';

describe('titleOfFileName', () => {
  it.each([
    ['松岩县总工会2021年工作报告.docx', '松岩县总工会2021年工作报告'],
    ['松岩县总工会2021工作报告（终稿）(1).docx', '松岩县总工会2021年工作报告'],
    ['C:\\文件\\03_2021年工作报告_定稿.doc', '2021年工作报告'],
    ['20220115 松岩县总工会工作总结 - 副本.txt', '松岩县总工会工作总结'],
    ['附件2：松岩县总工会2021年工作总结.html', '松岩县总工会2021年工作总结'],
    ['2021年.txt', '2021年'],
    ['a.txt', 'a'],
  ])('%s → %s', (name, title) => {
    expect(titleOfFileName(name)).toBe(title);
  });
});

describe('describeFile', () => {
  it('believes the text before the file’s name', () => {
    const text = '云溪区总工会2022年工作总结\n全年新建工会32家，发展会员1,200人，走访企业86家，慰问职工860人次，办好了十件实事。';
    expect(describeFile(text, '松岩县总工会2021年工作报告.docx')).toMatchObject({
      title: '云溪区总工会2022年工作总结',
      organisation: '云溪区总工会',
      place: '云溪区',
      period: { label: '2022年' },
      genre: '工作总结',
    });
  });

  it('leaves out what neither tells', () => {
    expect(describeFile('全年新建工会32家。', '新建文本文档.txt')).toEqual({ title: '新建文本文档' });
  });
});
