import { SignUpForm } from '@ringside/client/shell';
import { loadAccountsTexts, MoreTexts, useTexts } from '@ringside/client/texts';
import { TextLink } from '@ringside/client/ui';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { AccountPage } from './account-page';
import { useArrival } from './use-arrival';

export function SignUpPage(): ReactNode {
  return (
    <MoreTexts load={loadAccountsTexts}>
      <SignUp />
    </MoreTexts>
  );
}

function SignUp(): ReactNode {
  const t = useTexts();
  const { search } = useLocation();
  const { returnTo, arrive } = useArrival();
  return (
    <AccountPage
      title={t('accounts.signUp.title')}
      lead={t('accounts.signUp.lead')}
      returnTo={returnTo}
      aside={
        <>
          {t('accounts.signUp.hasAccount')}{' '}
          <TextLink to={{ pathname: '/sign-in', search }}>{t('accounts.signUp.toSignIn')}</TextLink>
        </>
      }
    >
      <SignUpForm onDone={arrive} />
    </AccountPage>
  );
}
