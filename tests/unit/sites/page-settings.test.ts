import { describe, expect, it } from 'vitest';
import { DEFAULT_PAGE_SETTINGS, isOff, readPageSettings, siteOf, withKey, withSite } from '../../../lib/sites/page-settings.ts';

describe('settings of the interface in pages', () => {
  it.each([
    ['an upper-case letter is its lower-case one', 'K', 'k'],
    ['nothing switches the key off', ' ', ''],
    ['its own letter stays', 'n', 'n'],
  ])('%s', (_name, typed, key) => {
    expect(withKey(DEFAULT_PAGE_SETTINGS, 'note', typed)).toMatchObject({ keys: { note: key, highlight: 'h' } });
  });

  it.each([
    ['another act’s letter', 'h', 'taken'],
    ['a digit, which is a colour', '1', 'no-letter'],
    ['a character', '记', 'no-letter'],
    ['two letters', 'ab', 'no-letter'],
  ])('refused: %s', (_name, typed, reason) => {
    expect(withKey(DEFAULT_PAGE_SETTINGS, 'note', typed)).toBe(reason);
  });

  it('a site is known by its host, whatever the page', () => {
    const settings = withSite(DEFAULT_PAGE_SETTINGS, siteOf('https://gonghui.example:8443/a?b#c'), true);
    expect(isOff(settings, 'https://gonghui.example:8443/other.html')).toBe(true);
    expect(isOff(settings, 'https://www.gonghui.example/')).toBe(false);
    expect(isOff(withSite(settings, 'gonghui.example:8443', false), 'https://gonghui.example:8443/')).toBe(false);
    expect([siteOf('file:///a.html'), siteOf('no address')]).toEqual(['file:', '']);
  });

  it.each([
    ['nothing stored', undefined],
    ['something else', 7],
    ['keys that are none', { keys: { note: 'xx', mark: 3 }, sitesOff: 'all' }],
  ])('%s is read as never settled', (_name, stored) => {
    expect(readPageSettings(stored)).toEqual(DEFAULT_PAGE_SETTINGS);
  });

  it('what was settled is read back', () => {
    const settled = { keys: { note: 'x', highlight: '', mark: 'm', pageNote: 'p' }, sitesOff: ['a.example'] };
    expect(readPageSettings(JSON.parse(JSON.stringify(settled)))).toEqual(settled);
  });
});
