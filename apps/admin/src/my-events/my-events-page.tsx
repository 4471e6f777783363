import { useLiveMyEvents } from '@ringside/client/api';
import { Part } from '@ringside/client/shell';
import { useAdminTexts } from '@ringside/client/texts';
import { LinkButton, LoadingRows } from '@ringside/client/ui';
import { Plus } from 'lucide-react';
import { lazy, type ReactNode } from 'react';
import { AdminPage } from '../frame/admin-page';
import { useMayCreate } from '../frame/use-may-create';
import { useMe } from '../frame/use-me';

const MyEventList = lazy(async () => ({ default: (await import('./my-event-list')).MyEventList }));

/** What one organizes or helps with, in every state. */
export function MyEventsPage(): ReactNode {
  const t = useAdminTexts();
  useLiveMyEvents();
  const { mayCreate } = useMayCreate(useMe());
  const create = mayCreate && (
    <LinkButton to="/events/new" variant="primary" icon={<Plus aria-hidden="true" />}>
      {t('admin.newEvent')}
    </LinkButton>
  );
  return (
    <AdminPage title={t('admin.myEvents')} lead={t('admin.myEvents.lead')} actions={create}>
      <Part waiting={<LoadingRows label={t('frame.loading')} />}>
        <MyEventList />
      </Part>
    </AdminPage>
  );
}
