import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, Outlet, RouterProvider } from 'react-router';
import { applyStoredTheme } from '../src';
import { Frame } from './frame';
import { Forms } from './forms';
import { Overview } from './overview';
import { Pieces } from './pieces';
import './gallery.css';

applyStoredTheme();

const side = new URLSearchParams(location.search).has('side');

const router = createBrowserRouter([
  {
    element: (
      <Frame side={side}>
        <Outlet />
      </Frame>
    ),
    children: [
      { path: '/', element: <Overview /> },
      { path: '/forms', element: <Forms /> },
      { path: '/pieces/*', element: <Pieces /> },
    ],
  },
]);

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root');
createRoot(root).render(
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>,
);
