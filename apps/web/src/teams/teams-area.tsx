import { loadTeamsTexts, MoreTexts } from '@ringside/client/texts';
import type { ReactNode } from 'react';
import { Route, Routes } from 'react-router';
import { JoinPage } from './join-page';
import { MyTeamsPage } from './my-teams-page';
import { NewTeamPage } from './new-team-page';
import { TeamPage } from './team-page';

/** Everything below `/teams`. */
export function TeamsArea(): ReactNode {
  return (
    <MoreTexts load={loadTeamsTexts}>
      <div className="mx-auto grid w-full max-w-5xl content-start gap-6 px-4 py-8 sm:px-6 sm:py-12 [&>*]:min-w-0">
        <Routes>
          <Route index element={<MyTeamsPage />} />
          <Route path="new" element={<NewTeamPage />} />
          <Route path="join" element={<JoinPage />} />
          <Route path=":team" element={<TeamPage />} />
        </Routes>
      </div>
    </MoreTexts>
  );
}
