import { readAmount, typedAmount } from './amount';

describe('an amount that somebody typed', () => {
  it.each([
    ['12.50', 'EUR', 1250],
    [' 12,5 ', 'EUR', 1250],
    ['12', 'EUR', 1200],
    ['500', 'JPY', 500],
    ['0', 'EUR', undefined],
    ['-5', 'EUR', undefined],
    ['12.505', 'EUR', undefined],
    ['1.5', 'JPY', undefined],
    ['1e3', 'EUR', undefined],
    ['', 'EUR', undefined],
  ])('"%s" of %s is %s', (text, currency, minor) => {
    expect(readAmount(text, currency)).toBe(minor);
  });

  it('comes back as it is typed', () => {
    expect([typedAmount(1250, 'EUR'), typedAmount(500, 'JPY')]).toEqual(['12.50', '500']);
  });
});
