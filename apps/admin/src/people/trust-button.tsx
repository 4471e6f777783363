import { refusalOf, useSetTrust } from '@ringside/client/api';
import { useAdminTexts } from '@ringside/client/texts';
import { Button, StatusPill, toasts } from '@ringside/client/ui';
import type { SiteUserDetails } from '@ringside/contracts/accounts';
import { BadgeCheck } from 'lucide-react';
import type { ReactNode } from 'react';

/** Lets an organizer publish without a moderator, or takes that back; either can be undone by the other. */
export function TrustButton({ person }: { readonly person: SiteUserDetails }): ReactNode {
  const t = useAdminTexts();
  const command = useSetTrust(person.id);
  const { name, isTrusted } = person;
  const press = () =>
    command.mutate(!isTrusted, {
      onSuccess: () => {
        const title = isTrusted ? t('people.distrust.done', { name }) : t('people.trust.done', { name });
        toasts.push({ tone: 'positive', title, key: 'rights' });
      },
      onError: (error) => {
        const { code, details } = refusalOf(error);
        toasts.push({ tone: 'danger', title: t.refusal(code, details), key: 'rights' });
      },
    });
  return (
    <Button busy={command.isPending} onClick={press}>
      {t(isTrusted ? 'people.distrust' : 'people.trust')}
    </Button>
  );
}

export function TrustPill(): ReactNode {
  const t = useAdminTexts();
  return (
    <StatusPill tone="positive" icon={<BadgeCheck aria-hidden="true" strokeWidth={2.5} />}>
      {t('people.trusted')}
    </StatusPill>
  );
}
