import { useAdminTexts, useFormats } from '@ringside/client/texts';
import { StatusPill } from '@ringside/client/ui';
import type { SiteUser } from '@ringside/contracts/accounts';
import { Ban } from 'lucide-react';
import type { ReactNode } from 'react';

/** Says until when an account is banned; nothing for one that is not. */
export function BanPill({ ban }: Pick<SiteUser, 'ban'>): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  if (!ban) return null;
  return (
    <StatusPill tone="danger" icon={<Ban aria-hidden="true" strokeWidth={2.5} />}>
      {ban.until === null
        ? t('people.banned.forGood')
        : t('people.banned.until', { until: format.dateTime(ban.until) })}
    </StatusPill>
  );
}
