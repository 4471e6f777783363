import { serverNow } from '@ringside/client/api';
import { useFormats, useTexts } from '@ringside/client/texts';
import { RelativeTime } from '@ringside/client/ui';
import type { Announcement } from '@ringside/contracts/events';
import { Pin } from 'lucide-react';
import type { ReactNode } from 'react';

interface AnnouncementTextProps {
  readonly said: Announcement;
  /** Above the headline: whose event it is about. */
  readonly about?: ReactNode;
  readonly tools?: ReactNode;
}

/** One announcement: headline, who and when, and what is said. */
export function AnnouncementText({ said, about, tools }: AnnouncementTextProps): ReactNode {
  const t = useTexts();
  const format = useFormats();
  return (
    <article className="grid gap-2">
      {about}
      <div className="flex items-start gap-3">
        <div className="min-w-0 grow">
          <h3 className="flex flex-wrap items-center gap-x-2 font-semibold break-words">
            {said.isPinned && (
              <>
                <Pin aria-hidden="true" className="size-4 shrink-0 text-accent-text" />
                <span className="sr-only">{t('programme.announcements.pinned')}: </span>
              </>
            )}
            {said.title}
          </h3>
          <p className="text-sm text-muted">
            {said.author?.name ?? t('programme.announcements.someone')},{' '}
            <RelativeTime at={said.at} format={format.relative} full={format.dateTime} clock={serverNow} />
            {said.editedAt !== null && (
              <> · {t('programme.announcements.edited', { when: format.relative(said.editedAt, serverNow()) })}</>
            )}
          </p>
        </div>
        {tools}
      </div>
      <div className="grid max-w-prose gap-3">
        {said.text
          .split(/\n\s*\n/)
          .filter((paragraph) => paragraph.trim() !== '')
          .map((paragraph, index) => (
            <p key={index} className="break-words whitespace-pre-line">
              {paragraph.trim()}
            </p>
          ))}
      </div>
    </article>
  );
}
