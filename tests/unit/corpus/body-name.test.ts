import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areOneBody, backwards, foldBody, keysOfBody } from '../../../lib/corpus/body-name.ts';

describe('names of bodies', () => {
  it.each([
    ['东湖区总工会', '清河市东湖区总工会', true],
    ['东湖区总工会机关', '“东湖区总工会”', true],
    ['东湖区总工会', '西湖区总工会', false],
    ['市总工会', '清河市总工会', false],
    ['远山集团', '远山集团工会', true],
    ['清河市卫生健康系统工会', '清河市卫健系统工会', true],
    ['清河市住房和城乡建设局工会', '清河市卫健系统工会', false],
    ['清湖经济技术开发区总工会', '清湖经开区工会', true],
    ['清湖高新技术产业开发区总工会', '清湖高新区总工会', true],
    ['清湖经济技术开发区总工会', '清湖高新区总工会', false],
    ['青石矿业集团公司', '青石矿业集团', true],
    ['青石矿业集团有限公司工会', '青石矿业集团工会', true],
    ['', '', false],
  ])('%s and %s: %s', (a, b, isOne) => {
    expect(areOneBody(foldBody(a), foldBody(b))).toBe(isOne);
  });

  it('the keys of a body find in an ordered index all its names and none else', () => {
    const name = fc.string({ unit: fc.constantFrom('东', '湖', '区', '市', '工', '会'), maxLength: 8 });
    fc.assert(
      fc.property(name, fc.array(name), (page, others) => {
        const key = backwards(page);
        const { keys, prefix } = keysOfBody(key);
        const found = others.filter(
          (other) => keys.includes(backwards(other)) || (prefix !== undefined && backwards(other).startsWith(prefix)),
        );
        expect(found).toEqual(others.filter((other) => areOneBody(page, other)));
      }),
    );
  });
});
