import { PageHeading } from '@ringside/client/shell';
import { useTexts } from '@ringside/client/texts';
import { Card, toasts } from '@ringside/client/ui';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { SignedInOnly } from './signed-in-only';
import { TeamForm } from './team-form';

/** Forming a team. */
export function NewTeamPage(): ReactNode {
  const t = useTexts();
  const navigate = useNavigate();
  return (
    <div className="mx-auto grid w-full max-w-xl gap-6">
      <header className="grid gap-1.5">
        <PageHeading title={t('teams.new.title')} className="text-3xl font-bold" />
        <p className="text-muted">{t('teams.new.lead')}</p>
      </header>
      <SignedInOnly>
        <Card>
          <TeamForm
            submitLabel={t('teams.create')}
            onSaved={({ slug, name }) => {
              toasts.push({ tone: 'positive', title: t('teams.created', { team: name }), key: 'teams' });
              void navigate(`/teams/${slug}`);
            }}
          />
        </Card>
      </SignedInOnly>
    </div>
  );
}
