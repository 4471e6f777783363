import { returnAddress } from '@ringside/client/shell';
import { useTexts } from '@ringside/client/texts';
import { toasts } from '@ringside/client/ui';
import type { SessionUser } from '@ringside/contracts/accounts';
import { useNavigate, useSearchParams } from 'react-router';

/** Where to go once signed in, and the way there with a word of welcome. */
export function useArrival(): { readonly returnTo: string; readonly arrive: (user: SessionUser) => void } {
  const t = useTexts();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const returnTo = returnAddress(search);
  const arrive = ({ name }: SessionUser) => {
    // the organizers' app is another one at the same host
    if (/^\/admin(\/|$)/.test(returnTo)) return location.assign(returnTo);
    toasts.push({ tone: 'positive', title: t('accounts.welcome', { name }) });
    void navigate(returnTo, { replace: true });
  };
  return { returnTo, arrive };
}
