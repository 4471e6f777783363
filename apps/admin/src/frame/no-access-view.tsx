import { useSignOut } from '@ringside/client/api';
import { usePage } from '@ringside/client/shell';
import { useAdminTexts } from '@ringside/client/texts';
import { Button, buttonClasses } from '@ringside/client/ui';
import type { SessionUser } from '@ringside/contracts/accounts';
import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { ClaimForm } from '../people/claim-form';
import { GateFrame } from './gate-frame';

/** For a player: why there is nothing for them here, and the two ways on. */
export function NoAccessView({ user }: { readonly user: SessionUser }): ReactNode {
  const t = useAdminTexts();
  const heading = usePage(t('admin.noAccess'));
  const signOut = useSignOut();
  return (
    <GateFrame>
      <div className="grid justify-items-center gap-3 text-center">
        <span className="grid size-14 place-items-center rounded-full bg-well text-muted">
          <Lock aria-hidden="true" className="size-7" />
        </span>
        <h1 ref={heading} tabIndex={-1} className="text-2xl font-bold text-balance outline-none">
          {t('admin.noAccess')}
        </h1>
        <p className="text-balance text-muted">{t('admin.noAccess.text', { name: user.name })}</p>
        <div className="mt-2 flex flex-wrap justify-center gap-2">
          <Button busy={signOut.isPending} onClick={() => signOut.mutate()}>
            {t('admin.noAccess.other')}
          </Button>
          <a href="/" className={buttonClasses({ variant: 'primary' })}>
            {t('admin.toSite')}
          </a>
        </div>
      </div>
      <ClaimForm />
    </GateFrame>
  );
}
