import { useSession, useSignOut } from '@ringside/client/api';
import { EventArt, PageHeading } from '@ringside/client/shell';
import { useTexts } from '@ringside/client/texts';
import { Button, Card, LinkButton } from '@ringside/client/ui';
import type { ReactNode } from 'react';

interface AccountPageProps {
  readonly title: string;
  readonly lead: string;
  /** Where the person goes afterwards. */
  readonly returnTo: string;
  /** The form; another account needs signing out first. */
  readonly children: ReactNode;
  /** The way to the other page. */
  readonly aside: ReactNode;
}

/** Around the forms of signing in and up: a picture beside them where there is room. */
export function AccountPage({ title, lead, returnTo, children, aside }: AccountPageProps): ReactNode {
  return (
    <div className="mx-auto grid w-full max-w-5xl items-stretch px-4 py-8 sm:px-6 sm:py-14 lg:grid-cols-2">
      <div className="relative hidden overflow-clip rounded-l-card lg:block">
        <EventArt seed={title} className="absolute inset-0 size-full" />
      </div>
      <Card className="mx-auto w-full max-w-lg lg:rounded-l-none">
        <div className="grid gap-6 sm:p-4">
          <header className="grid gap-1.5">
            <PageHeading title={title} className="text-2xl font-bold sm:text-3xl" />
            <p className="text-muted">{lead}</p>
          </header>
          <AlreadyIn returnTo={returnTo}>
            {children}
            <p className="text-sm text-muted">{aside}</p>
          </AlreadyIn>
        </div>
      </Card>
    </div>
  );
}

function AlreadyIn({ returnTo, children }: { readonly returnTo: string; readonly children: ReactNode }): ReactNode {
  const t = useTexts();
  const { user } = useSession();
  const signOut = useSignOut();
  if (!user) return children;
  return (
    <div className="grid gap-4">
      <p className="font-medium">{t('accounts.already', { name: user.name })}</p>
      <div className="flex flex-wrap gap-3">
        <LinkButton to={returnTo} variant="primary">
          {t('accounts.already.go')}
        </LinkButton>
        <Button busy={signOut.isPending} onClick={() => signOut.mutate()}>
          {t('accounts.already.other')}
        </Button>
      </div>
    </div>
  );
}
