import { programmeQueries, useLiveAnnouncements } from '@ringside/client/api';
import { AnnouncementText } from '@ringside/client/shell';
import { loadProgrammeTexts, MoreTexts, useTexts } from '@ringside/client/texts';
import { Card, TextLink } from '@ringside/client/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

/** The organizers' latest announcements; nothing while there is none. */
export function HomeAnnouncements(): ReactNode {
  return (
    <MoreTexts load={loadProgrammeTexts}>
      <Latest />
    </MoreTexts>
  );
}

function Latest(): ReactNode {
  const t = useTexts();
  useLiveAnnouncements();
  const { data } = useQuery(programmeQueries.latest());
  if (!data || data.items.length === 0) return null;
  return (
    <section aria-labelledby="announcements-title" className="grid gap-5">
      <h2 id="announcements-title" className="text-xl font-bold sm:text-2xl">
        {t('programme.announcements.home')}
      </h2>
      <ul className="grid items-start gap-5 sm:grid-cols-2">
        {data.items.map(({ event, ...said }) => (
          <li key={said.id}>
            <Card>
              <AnnouncementText
                said={{ ...said, isPinned: false }}
                about={
                  <p className="text-sm">
                    <TextLink to={`/events/${event.id}`}>{event.title}</TextLink>
                  </p>
                }
              />
            </Card>
          </li>
        ))}
      </ul>
    </section>
  );
}
