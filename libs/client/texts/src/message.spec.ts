import { fill, namesIn } from './message';

const seats = { one: 'Your seat in {hall}', other: 'Your {count} seats in {hall}' };

describe('a message', () => {
  it('takes its parameters by name, as often as it names them', () => {
    expect(fill('{name} beats {other}. Well done, {name}!', 'en', { name: 'nova', other: 'kestrel' })).toBe(
      'nova beats kestrel. Well done, nova!',
    );
  });

  it('writes a number the way of the language, but a string as it is', () => {
    expect(fill('{points} points', 'en', { points: 12_345 })).toBe('12,345 points');
    expect(fill('{points} Punkte', 'de', { points: 12_345 })).toBe('12.345 Punkte');
    expect(fill('Season {year}', 'en', { year: '2026' })).toBe('Season 2026');
  });

  it.each([
    ['en', 0, 'Your 0 seats in A'],
    ['en', 1, 'Your seat in A'],
    ['en', 2, 'Your 2 seats in A'],
    // French counts nothing as one
    ['fr', 0, 'Your seat in A'],
    ['de', 0, 'Your 0 seats in A'],
  ])('is singular or plural by the rules of %s for %i', (language, count, text) => {
    expect(fill(seats, language, { count, hall: 'A' })).toBe(text);
  });

  it('reads well for the millions, for which French has a third form', () => {
    expect(fill({ one: '{count} point', other: '{count} points' }, 'fr', { count: 1_000_000 })).toMatch(/points$/);
  });

  it('does not take what a parameter says for a placeholder', () => {
    expect(fill('{a}{b}', 'en', { a: '{b}', b: 'x' })).toBe('{b}x');
  });

  it('shows the placeholder of a parameter that was forgotten', () => {
    expect(fill('Hello {name}', 'en')).toBe('Hello {name}');
  });

  it('does not take a property of every object for a parameter', () => {
    expect(fill('{constructor}', 'en', {})).toBe('{constructor}');
  });

  it('knows the names of its parameters', () => {
    expect(namesIn('{b} and {a} and {b}')).toEqual(['a', 'b']);
    expect(namesIn(seats)).toEqual(['count', 'hall']);
    expect(namesIn('none')).toEqual([]);
  });
});
