/** @jest-environment node */
import { renderToString } from 'react-dom/server';
import { loadWebTexts } from './load-texts';
import { startTexts, TextsProvider, useTexts } from './texts-provider';

function Word() {
  return <p>{useTexts()('frame.close')}</p>;
}

it('a page can be drawn in any language where there is no browser', async () => {
  const start = await startTexts(loadWebTexts, 'fr');
  const page = (
    <TextsProvider start={start} load={loadWebTexts}>
      <Word />
    </TextsProvider>
  );
  expect(renderToString(page)).toBe('<p>Fermer</p>');
});
