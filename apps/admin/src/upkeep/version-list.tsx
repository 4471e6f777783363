import { useAdminTexts, useFormats } from '@ringside/client/texts';
import { Badge, Card } from '@ringside/client/ui';
import type { PageVersion, SitePageName } from '@ringside/contracts/site';
import type { ReactNode } from 'react';

interface VersionListProps {
  readonly page: SitePageName;
  readonly versions: readonly PageVersion[];
}

/** Every version that there was, each readable as it was. */
export function VersionList({ page, versions }: VersionListProps): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  return (
    <Card title={t('upkeep.versions')} flush>
      <ol>
        {versions.map(({ version, note, writtenAt, writtenBy, isMaterial }) => (
          <li key={version} className="grid gap-1 border-line px-4 py-3 text-sm not-first:border-t sm:px-5">
            <p className="flex flex-wrap items-center gap-2">
              <a href={`/pages/${page}?version=${version}`} className="font-semibold underline underline-offset-3">
                {t('upkeep.page.version', { version: String(version) })}
              </a>
              {isMaterial && <Badge tone="info">{t('upkeep.versions.material')}</Badge>}
            </p>
            {note && <p className="break-words">{note}</p>}
            <p className="text-muted">
              {t('upkeep.versions.by', {
                name: writtenBy ?? t('upkeep.versions.gone'),
                date: writtenAt === null ? '–' : format.dateTime(writtenAt),
              })}
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}
