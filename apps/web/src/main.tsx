import { makeQueryClient } from '@ringside/client/api';
import { AppProviders, StartFailure } from '@ringside/client/shell';
import { loadWebTexts, startTexts } from '@ringside/client/texts';
import { applyStoredTheme } from '@ringside/client/ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { App } from './app';
import './index.css';
import { fetchAhead } from './pages';

const place = document.getElementById('root');
if (!place) throw new Error('The page has no place for the app.');
const root = createRoot(place);
const cache = makeQueryClient();

applyStoredTheme();
fetchAhead(cache, location.pathname);
startTexts(loadWebTexts).then(
  (texts) =>
    root.render(
      <StrictMode>
        <AppProviders cache={cache} texts={texts} loadTexts={loadWebTexts}>
          <BrowserRouter>
            <App />
          </BrowserRouter>
        </AppProviders>
      </StrictMode>,
    ),
  () => root.render(<StartFailure />),
);
