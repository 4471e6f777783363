import { act, cleanup, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import type { Language } from './language';
import type { TextsLoader } from './load-texts';
import { MoreTexts, startTexts, TextsProvider, useLanguage, useTexts } from './texts-provider';

const start: TextsLoader = (language) => Promise.resolve({ 'frame.home': `home ${language}` });
const more: TextsLoader = (language) => Promise.resolve({ 'frame.save': `save ${language}` });

let switchTo: (language: Language) => Promise<void>;

function Words() {
  const t = useTexts();
  switchTo = useLanguage().setLanguage;
  return (
    <p>
      {t('frame.home')}, {t('frame.save')}
    </p>
  );
}

async function open(load: TextsLoader) {
  const texts = await startTexts(start, 'en');
  await act(async () => {
    render(
      <TextsProvider start={texts} load={start}>
        <Suspense fallback="waiting">
          <MoreTexts load={load}>
            <Words />
          </MoreTexts>
        </Suspense>
      </TextsProvider>,
    );
    await Promise.resolve();
  });
}

describe('the texts of a view', () => {
  afterEach(cleanup);

  it('are there before the view is drawn', async () => {
    let arrive: (() => void) | undefined;
    await open(async (language) => {
      await new Promise<void>((resolve) => (arrive = resolve));
      return more(language);
    });
    screen.getByText('waiting');
    await act(async () => arrive?.());
    await screen.findByText('home en, save en');
  });

  it('follow a switch of the language, together with those of the app', async () => {
    await open(more);
    await screen.findByText('home en, save en');
    await act(() => switchTo('fr'));
    screen.getByText('home fr, save fr');
  });

  it('come in the new language when it is switched while they are on their way', async () => {
    const arrivals: (() => void)[] = [];
    await open(async (language) => {
      if (arrivals.length === 0) await new Promise<void>((resolve) => arrivals.push(resolve));
      return more(language);
    });
    render(<></>);
    arrivals[0]?.();
    await screen.findByText('home en, save en');
    await act(() => switchTo('de'));
    screen.getByText('home de, save de');
  });
});
