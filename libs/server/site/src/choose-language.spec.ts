import { chooseLanguage } from './choose-language';

describe('a page of the site', () => {
  it.each([
    [{ en: 'a', fr: 'b', de: 'c' }, 'fr', 'de', 'fr'],
    [{ en: 'a', de: 'c' }, 'fr', 'de', 'de'],
    [{ en: 'a', fr: '  ', de: 'c' }, 'fr', 'de', 'de'],
    [{ en: 'a' }, 'fr', 'de', 'en'],
    [{ fr: 'b' }, undefined, 'de', 'fr'],
    [{}, 'fr', 'de', 'de'],
  ] as const)('written as %j and wished for in %s, on a site in %s, is shown in %s', (texts, reader, site, shown) => {
    expect(chooseLanguage(texts, reader, site)).toBe(shown);
  });
});
