import { Part } from '@ringside/client/shell';
import type { ReactNode } from 'react';
import { Route, Routes, useLocation } from 'react-router';
import { WebFrame } from './frame/web-frame';
import {
  EventPage,
  EventsPage,
  HomePage,
  MySpacePage,
  SignInPage,
  SettingsArea,
  SideArea,
  SignUpPage,
  TeamsArea,
} from './pages';

/** The participants' app. Pages where people seldom arrive are files that are fetched when they are visited. */
export function App(): ReactNode {
  const { pathname } = useLocation();
  return (
    <WebFrame>
      <Part resetKey={pathname} waiting={<div className="min-h-[60dvh]" />}>
        <Routes>
          <Route index element={<HomePage />} />
          <Route path="events" element={<EventsPage />} />
          <Route path="events/:eventId/*" element={<EventPage />} />
          <Route path="my-space" element={<MySpacePage />} />
          <Route path="sign-in" element={<SignInPage />} />
          <Route path="sign-up" element={<SignUpPage />} />
          <Route path="teams/*" element={<TeamsArea />} />
          <Route path="settings/*" element={<SettingsArea />} />
          <Route path="*" element={<SideArea />} />
        </Routes>
      </Part>
    </WebFrame>
  );
}
