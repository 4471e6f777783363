import { PageHeading } from '@ringside/client/shell';
import { loadAccountsTexts, loadSettingsTexts, MoreTexts } from '@ringside/client/texts';
import { Card } from '@ringside/client/ui';
import type { ReactNode } from 'react';

/** Fetches what the pages of links from mails say. */
export function RecoveryTexts({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <MoreTexts load={loadAccountsTexts}>
      <MoreTexts load={loadSettingsTexts}>{children}</MoreTexts>
    </MoreTexts>
  );
}

interface RecoveryPageProps {
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}

/** Around the pages that links from mails open. */
export function RecoveryPage({ title, lead, children }: RecoveryPageProps): ReactNode {
  return (
    <div className="mx-auto w-full max-w-lg px-4 py-8 sm:px-6 sm:py-14">
      <Card>
        <div className="grid gap-6 sm:p-4">
          <header className="grid gap-1.5">
            <PageHeading title={title} className="text-2xl font-bold sm:text-3xl" />
            {lead !== undefined && <p className="text-muted">{lead}</p>}
          </header>
          {children}
        </div>
      </Card>
    </div>
  );
}
