import { programmeQueries } from '@ringside/client/api';
import { useAdminTexts, useFormats } from '@ringside/client/texts';
import type { Announcement } from '@ringside/contracts/events';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';

interface AnnouncementVersionsProps {
  readonly eventId: EventId;
  readonly said: Announcement;
}

/** What an announcement said before it was changed; asked for when it is opened. */
export function AnnouncementVersions({ eventId, said }: AnnouncementVersionsProps): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery({ ...programmeQueries.versions(eventId, said.id, said.rev), enabled: isOpen });
  const earlier = data?.items.filter(({ rev }) => rev < said.rev) ?? [];
  return (
    <details className="text-sm" onToggle={(toggled) => setOpen(toggled.currentTarget.open)}>
      <summary className="cursor-pointer font-medium text-muted">{t('life.announce.versions')}</summary>
      <ol className="mt-3 grid gap-4 border-l border-line pl-4">
        {earlier.map((version) => (
          <li key={version.rev} className="grid gap-1">
            <p className="text-xs text-muted">
              {t('life.version.by', {
                rev: String(version.rev),
                name: version.editor?.name ?? t('life.history.someone'),
                at: format.dateTime(version.at),
              })}
            </p>
            <p className="font-medium break-words">{version.title}</p>
            <p className="max-w-prose break-words whitespace-pre-line">{version.text}</p>
          </li>
        ))}
      </ol>
    </details>
  );
}
