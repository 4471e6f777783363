import { useAdminTexts } from '@ringside/client/texts';
import { EmptyState, LinkButton } from '@ringside/client/ui';
import { Compass } from 'lucide-react';
import type { ReactNode } from 'react';
import { AdminPage } from './admin-page';

/** An address that leads nowhere. */
export function NotFoundPage(): ReactNode {
  const t = useAdminTexts();
  return (
    <AdminPage title={t('frame.notFound')}>
      <EmptyState
        icon={<Compass />}
        title={t('frame.notFound.text')}
        action={<LinkButton to="/">{t('frame.notFound.home')}</LinkButton>}
      />
    </AdminPage>
  );
}
