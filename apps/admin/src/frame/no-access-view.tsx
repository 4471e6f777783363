import { adminClaimQuery, useSignOut } from '@ringside/client/api';
import { usePage } from '@ringside/client/shell';
import { loadPeopleTexts, MoreTexts, useAdminTexts } from '@ringside/client/texts';
import { Button, buttonClasses, Spinner } from '@ringside/client/ui';
import type { SessionUser } from '@ringside/contracts/accounts';
import { useQuery } from '@tanstack/react-query';
import { KeyRound, Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { ClaimForm } from '../people/claim-form';
import { GateFrame } from './gate-frame';

/** For a player: why there is nothing for them here, and the two ways on. Where nobody is an administrator yet, they may become the first. */
export function NoAccessView({ user }: { readonly user: SessionUser }): ReactNode {
  const t = useAdminTexts();
  const claim = useQuery(adminClaimQuery());
  if (claim.isPending) {
    return (
      <main className="grid min-h-dvh place-items-center p-6">
        <Spinner label={t('frame.loading')} />
      </main>
    );
  }
  if (!claim.data?.isOpen) return <NoAccess user={user} />;
  return (
    <MoreTexts load={loadPeopleTexts}>
      <FirstStart />
    </MoreTexts>
  );
}

function FirstStart(): ReactNode {
  const t = useAdminTexts();
  return (
    <GateFrame>
      <Head icon={<KeyRound />} title={t('people.claim')} text={t('people.claim.text')} />
      <ClaimForm />
      <Ways />
    </GateFrame>
  );
}

function NoAccess({ user }: { readonly user: SessionUser }): ReactNode {
  const t = useAdminTexts();
  return (
    <GateFrame>
      <Head icon={<Lock />} title={t('admin.noAccess')} text={t('admin.noAccess.text', { name: user.name })} />
      <Ways />
    </GateFrame>
  );
}

interface HeadProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
}

function Head({ icon, title, text }: HeadProps): ReactNode {
  const heading = usePage(title);
  return (
    <div className="grid justify-items-center gap-3 text-center">
      <span
        aria-hidden="true"
        className="grid size-14 place-items-center rounded-full bg-well text-muted [&_svg]:size-7"
      >
        {icon}
      </span>
      <h1 ref={heading} tabIndex={-1} className="text-2xl font-bold text-balance outline-none">
        {title}
      </h1>
      <p className="text-balance text-muted">{text}</p>
    </div>
  );
}

function Ways(): ReactNode {
  const t = useAdminTexts();
  const signOut = useSignOut();
  return (
    <div className="flex flex-wrap justify-center gap-2">
      <Button busy={signOut.isPending} onClick={() => signOut.mutate()}>
        {t('admin.noAccess.other')}
      </Button>
      <a href="/" className={buttonClasses()}>
        {t('admin.toSite')}
      </a>
    </div>
  );
}
