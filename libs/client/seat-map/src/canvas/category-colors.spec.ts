import fc from 'fast-check';
import { accentOn, contrast, inkOn, parseColor, toCss } from './category-colors';

const anyColor = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255));
/** What seats stand on in the light and in the dark theme. */
const GROUNDS = ['rgb(255, 255, 255)', 'rgb(19, 24, 35)', '#f4f5f8', '#0b0e14'];

describe('the colour of a category', () => {
  it('can be made out on every ground, whatever the organizer chose', () => {
    fc.assert(
      fc.property(anyColor, fc.constantFrom(...GROUNDS), (color, ground) => {
        expect(contrast(parseColor(accentOn(toCss(color), ground)), parseColor(ground))).toBeGreaterThanOrEqual(3);
      }),
    );
  });

  it('stays as it is where it can be made out already', () => {
    expect(accentOn('#1f7a3f', '#ffffff')).toBe('rgb(31, 122, 63)');
    expect(accentOn('#fc0', '#0b0e14')).toBe('rgb(255, 204, 0)');
  });

  it('as a fill bears letters that can be read', () => {
    fc.assert(
      fc.property(anyColor, (fill) => {
        expect(contrast(parseColor(inkOn(toCss(fill))), fill)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});
