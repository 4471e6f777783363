import { SignInForm } from '@ringside/client/shell';
import { loadAccountsTexts, MoreTexts, useTexts } from '@ringside/client/texts';
import { TextLink } from '@ringside/client/ui';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { AccountPage } from './account-page';
import { useArrival } from './use-arrival';

export function SignInPage(): ReactNode {
  return (
    <MoreTexts load={loadAccountsTexts}>
      <SignIn />
    </MoreTexts>
  );
}

function SignIn(): ReactNode {
  const t = useTexts();
  const { search } = useLocation();
  const { returnTo, arrive } = useArrival();
  return (
    <AccountPage
      title={t('accounts.signIn.title')}
      lead={t('accounts.signIn.lead')}
      returnTo={returnTo}
      aside={
        <>
          {t('accounts.signIn.noAccount')}{' '}
          <TextLink to={{ pathname: '/sign-up', search }}>{t('accounts.signIn.toSignUp')}</TextLink>
          <span className="mt-3 block">
            <TextLink to="/reset-password">{t('accounts.signIn.forgot')}</TextLink>
          </span>
        </>
      }
    >
      <SignInForm onDone={arrive} />
    </AccountPage>
  );
}
