import { SignInForm, usePage } from '@ringside/client/shell';
import { useAdminTexts } from '@ringside/client/texts';
import { Card } from '@ringside/client/ui';
import type { ReactNode } from 'react';
import { GateFrame } from './gate-frame';

/** For a visitor: sign in; the page that was asked for then appears at its own address. */
export function SignInView(): ReactNode {
  const t = useAdminTexts();
  const heading = usePage(t('admin.signIn.title'));
  return (
    <GateFrame>
      <div className="grid gap-1 text-center">
        <h1 ref={heading} tabIndex={-1} className="text-2xl font-bold text-balance outline-none">
          {t('admin.signIn.title')}
        </h1>
        <p className="text-muted">{t('admin.signIn.lead')}</p>
      </div>
      <Card>
        <SignInForm onDone={() => undefined} />
      </Card>
      <p className="text-center text-sm text-muted">
        {t('accounts.signIn.noAccount')} {/* another app, another page load; it leads back here */}
        <a
          href={`/sign-up?${new URLSearchParams({ to: location.pathname })}`}
          className="font-medium text-accent-text underline underline-offset-3"
        >
          {t('accounts.signIn.toSignUp')}
        </a>
      </p>
    </GateFrame>
  );
}
