import { chooseLanguage, detectLanguage, storeLanguage } from './language';

describe('the language', () => {
  it.each([
    ['de', ['fr-FR'], 'de'],
    [null, ['fr-CA', 'en'], 'fr'],
    [null, ['pt-BR', 'DE-at', 'fr'], 'de'],
    [null, ['ja'], 'en'],
    [null, [], 'en'],
    ['klingon', ['fr'], 'fr'],
    ['', ['de'], 'de'],
  ])('with the choice %p and the wishes %p is %s', (stored, wishes, language) => {
    expect(chooseLanguage(stored, wishes)).toBe(language);
  });

  it('is remembered on this device', () => {
    storeLanguage('fr');
    expect(detectLanguage()).toBe('fr');
    localStorage.clear();
  });
});
