import { useSession, useSignOut } from '@ringside/client/api';
import { useTexts } from '@ringside/client/texts';
import { initialsOf, LinkButton, Menu, type MenuEntry, Skeleton, toasts } from '@ringside/client/ui';
import { LogOut } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { PersonAvatar } from './person-avatar';
import { withReturn } from './return-address';

interface AccountMenuProps {
  /** The app's own entries, above signing out. */
  readonly entries: readonly MenuEntry[];
}

/** Who is signed in and what is theirs; for a visitor the way in. */
export function AccountMenu({ entries }: AccountMenuProps): ReactNode {
  const t = useTexts();
  const location = useLocation();
  const { user, isKnown } = useSession();
  const signOut = useSignOut();
  if (!isKnown) return <Skeleton className="size-9 rounded-full" />;
  if (!user) {
    return (
      <LinkButton to={withReturn('/sign-in', location)} size="small" variant="primary">
        {t('frame.signIn')}
      </LinkButton>
    );
  }
  const leave = () =>
    signOut.mutate(undefined, {
      onSuccess: () => toasts.push({ tone: 'positive', title: t('accounts.signedOut') }),
      onError: () => toasts.push({ tone: 'danger', title: t.refusal('OFFLINE'), key: 'sign-out' }),
    });
  return (
    <Menu
      label={`${t('frame.accountMenu')}: ${initialsOf(user.name)}`} // what is seen is part of what is heard, so not in brackets
      trigger={<PersonAvatar person={user} />}
      triggerClassName="rounded-full"
      groups={[entries, [{ label: t('frame.signOut'), icon: <LogOut aria-hidden="true" />, onSelect: leave }]]}
      head={
        <>
          <p className="font-semibold">{user.name}</p>
          <p className="text-muted">
            @{user.username} · {t(`accounts.role.${user.role}`)}
          </p>
        </>
      }
    />
  );
}
