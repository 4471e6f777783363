import { accountQueries, makeQueryClient } from '@ringside/client/api';
import { AppProviders, StartFailure } from '@ringside/client/shell';
import { loadAdminTexts, startTexts } from '@ringside/client/texts';
import { applyStoredTheme } from '@ringside/client/ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import './index.css';
import { routes } from './routes';

const place = document.getElementById('root');
if (!place) throw new Error('The page has no place for the app.');
const root = createRoot(place);
const cache = makeQueryClient();

applyStoredTheme();
void cache.prefetchQuery(accountQueries.session());
startTexts(loadAdminTexts).then(
  (texts) =>
    root.render(
      <StrictMode>
        <AppProviders cache={cache} texts={texts} loadTexts={loadAdminTexts}>
          <RouterProvider router={createBrowserRouter(routes, { basename: import.meta.env.BASE_URL })} />
        </AppProviders>
      </StrictMode>,
    ),
  () => root.render(<StartFailure />),
);
