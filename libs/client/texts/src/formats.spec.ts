import {
  formatDate,
  formatDateSpan,
  formatDateTime,
  formatList,
  formatMoney,
  formatNumber,
  formatPercent,
  formatRelative,
  formatTime,
} from './formats';

const at = '2026-03-14T17:30:00Z';
/** Languages use several blanks that do not break; the reader sees a blank. */
const plain = (text: string) => text.replace(/[\u00a0\u202f\u2009]/gu, ' ');

describe('a moment', () => {
  it.each([
    ['en', 'Sat 14 Mar, 18:30'],
    ['fr', 'sam. 14 mars, 18:30'],
    ['de', 'Sa., 14. März, 18:30'],
  ] as const)('in %s is %s at the place', (language, text) => {
    expect(plain(formatDateTime(language, at, 'Europe/Berlin'))).toBe(text);
  });

  it('differs from place to place', () => {
    expect(formatTime('en', at, 'Europe/Berlin')).toBe('18:30');
    expect(formatTime('en', at, 'America/New_York')).toBe('13:30');
    expect(formatTime('en', Date.parse(at), 'Asia/Tokyo')).toBe('02:30');
  });

  it('falls on the day of the place', () => {
    expect(formatDate('en', at, 'Asia/Tokyo')).toBe('Sun, 15 March 2026');
  });

  it('and another make a span that does not repeat itself', () => {
    expect(plain(formatDateSpan('en', at, '2026-03-16T10:00:00Z', 'Europe/Berlin'))).toBe('14 – 16 March 2026');
    expect(plain(formatDateSpan('de', at, '2026-04-02T10:00:00Z', 'Europe/Berlin'))).toBe('14. März – 2. April 2026');
    expect(plain(formatDateSpan('en', at, at, 'Europe/Berlin'))).toBe('14 March 2026');
  });
});

describe('a price', () => {
  it.each([
    ['en', 1250, 'EUR', '€12.50'],
    ['fr', 1250, 'EUR', '12,50 €'],
    ['de', 1250, 'EUR', '12,50 €'],
    ['en', 1250, 'JPY', 'JP¥1,250'],
    ['en', 1250, 'KWD', 'KWD 1.250'],
    ['en', 0, 'EUR', '€0.00'],
  ] as const)('in %s of %i minor units of %s, is %s', (language, minorUnits, currency, text) => {
    expect(plain(formatMoney(language, minorUnits, currency))).toBe(text);
  });
});

describe('a number', () => {
  it.each([
    ['en', '1,234.5', '42%', 'A, B and C'],
    ['fr', '1 234,5', '42 %', 'A, B et C'],
    ['de', '1.234,5', '42 %', 'A, B und C'],
  ] as const)('in %s', (language, number, percent, list) => {
    expect(plain(formatNumber(language, 1234.5))).toBe(number);
    expect(plain(formatPercent(language, 0.421))).toBe(percent);
    expect(formatList(language, ['A', 'B', 'C'])).toBe(list);
  });
});

describe('how far something is', () => {
  const now = Date.parse(at);
  it.each([
    [0, 'now'],
    [-59_000, 'now'],
    [-60_000, '1 minute ago'],
    [90 * 60_000, 'in 1 hour'],
    [-86_400_000, 'yesterday'],
    [3 * 86_400_000, 'in 3 days'],
    [-400 * 86_400_000, 'last year'],
  ])('%i ms from now is %s', (distanceMs, text) => {
    expect(formatRelative('en', now + distanceMs, now)).toBe(text);
  });
});
