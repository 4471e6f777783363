import { useAdminTexts, useFormats } from '@ringside/client/texts';
import { Card, StatusPill } from '@ringside/client/ui';
import type { Ban } from '@ringside/contracts/accounts';
import type { ReactNode } from 'react';

/** The bans that an account has had, the latest first. */
export function BanHistory({ bans }: { readonly bans: readonly Ban[] }): ReactNode {
  const t = useAdminTexts();
  return (
    <Card title={t('people.bans')}>
      {bans.length === 0 ? (
        <p className="text-sm text-muted">{t('people.bans.none')}</p>
      ) : (
        <ol className="grid gap-4">
          {bans.map((ban) => (
            <Entry key={ban.id} ban={ban} />
          ))}
        </ol>
      )}
    </Card>
  );
}

function Entry({ ban }: { readonly ban: Ban }): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const at = (moment: string) => `${format.date(moment)}, ${format.time(moment)}`;
  const span =
    ban.until === null
      ? t('people.bans.open', { from: at(ban.at) })
      : t('people.bans.span', { from: at(ban.at), until: at(ban.until) });
  return (
    <li className="grid gap-1 text-sm">
      <span className="flex flex-wrap items-center gap-2">
        <StatusPill tone={ban.isActive ? 'danger' : 'neutral'}>
          {t(ban.isActive ? 'people.bans.active' : 'people.bans.over')}
        </StatusPill>
        <span className="font-medium break-words">{ban.reason}</span>
      </span>
      <span className="text-muted">
        {[span, ban.by && t('people.bans.by', { name: ban.by.name }), liftOf(ban, at, t)].filter(Boolean).join(' · ')}
      </span>
    </li>
  );
}

function liftOf({ liftedAt, liftedBy }: Ban, at: (moment: string) => string, t: ReturnType<typeof useAdminTexts>) {
  if (liftedAt === null) return null;
  return liftedBy
    ? t('people.bans.liftedBy', { at: at(liftedAt), name: liftedBy.name })
    : t('people.bans.lifted', { at: at(liftedAt) });
}
