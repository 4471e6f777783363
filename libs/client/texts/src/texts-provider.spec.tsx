import { act, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { loadWebTexts, type TextsLoader } from './load-texts';
import { startTexts, TextsProvider, useLanguage, useTexts } from './texts-provider';
import { makeTranslate } from './translate';
import { useFormats } from './use-formats';
import type { Language } from './language';

let speak: (language: Language) => Promise<void>;

function Probe(): ReactNode {
  const t = useTexts();
  const { language, setLanguage } = useLanguage();
  const format = useFormats();
  speak = setLanguage;
  return (
    <p>
      {language}: {t('frame.close')}, {t('events.places', { count: 2 })}, {format.number(1234)}
    </p>
  );
}

const page = async (load: TextsLoader = loadWebTexts) => (
  <TextsProvider start={await startTexts(load, 'en')} load={load}>
    <Probe />
  </TextsProvider>
);

const shown = (): string | null => screen.getByText(/:/).textContent;

describe('the texts of a page', () => {
  afterEach(() => localStorage.clear());

  it('are there in the first drawing, and the page names its language', async () => {
    render(await page());
    expect(shown()).toBe('en: Close, 2 places, 1,234');
    expect(document.documentElement.lang).toBe('en');
  });

  it('change with the language, which is remembered', async () => {
    render(await page());
    await act(() => speak('de'));
    expect(shown()).toBe('de: Schließen, 2 Plätze, 1.234');
    expect(document.documentElement.lang).toBe('de');
    expect(await startTexts(loadWebTexts)).toMatchObject({ language: 'de' });
  });

  it('stay as they are when the other language cannot be fetched', async () => {
    const broken: TextsLoader = (language) =>
      language === 'fr' ? Promise.reject(new Error('offline')) : loadWebTexts(language);
    render(await page(broken));
    await expect(act(() => speak('fr'))).rejects.toThrow('offline');
    expect(shown()).toBe('en: Close, 2 places, 1,234');
    expect(localStorage.getItem('ringside.language')).toBeNull();
  });

  it('of the language asked for last are shown, in whatever order they arrive', async () => {
    let arriveFrench: () => void = () => undefined;
    const slowFrench: TextsLoader = async (language) => {
      if (language === 'fr') await new Promise<void>((resolve) => (arriveFrench = resolve));
      return loadWebTexts(language);
    };
    render(await page(slowFrench));
    const french = speak('fr');
    await act(() => speak('de'));
    await act(async () => {
      arriveFrench();
      await french;
    });
    expect(document.documentElement.lang).toBe('de');
    expect(localStorage.getItem('ringside.language')).toBe('de');
  });
});

describe('a refusal', () => {
  const t = makeTranslate('en', {
    'refusal.UNKNOWN': 'That did not work.',
    'refusal.SEAT_LIMIT': { one: 'One seat is left to you.', other: '{count} seats are left to you.' },
    'refusal.EVENT_TOO_EARLY': 'Not before {startableFrom}.',
    'refusal.EVENT_VENUE_TAKEN': '{title} is there then.',
  });

  it('is said with its details', () => {
    expect(t.refusal('EVENT_VENUE_TAKEN', { title: 'Northlight LAN' })).toBe('Northlight LAN is there then.');
    expect(t.refusal('SEAT_LIMIT', { count: 3 })).toBe('3 seats are left to you.');
  });

  it('says an instant as the reader’s date and time', () => {
    expect(t.refusal('EVENT_TOO_EARLY', { startableFrom: '2026-03-14T17:30:00Z' })).toMatch(
      /^Not before \w{3} 1[345] Mar, \d\d:30\.$/,
    );
  });

  it('has a shorter text for when a detail does not apply', () => {
    const own = makeTranslate('en', {
      'refusal.BANNED': 'Out until {until}: {why}',
      'refusal.BANNED.short': 'Out: {why}',
    });
    expect(own.refusal('BANNED', { why: 'spam', until: 'noon' })).toBe('Out until noon: spam');
    expect(own.refusal('BANNED', { why: 'spam' })).toBe('Out: spam');
  });

  it('that nobody has words for is said in general', () => {
    expect(t.refusal('SOMETHING_NEW')).toBe('That did not work.');
  });

  it('never shows a gap: without a detail that it needs it is said in general', () => {
    expect(t.refusal('EVENT_VENUE_TAKEN')).toBe('That did not work.');
    expect(t.refusal('SEAT_LIMIT', { count: { nested: true } })).toBe('That did not work.');
  });
});
