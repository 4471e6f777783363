import { useAdminTexts } from '@ringside/client/texts';
import { StatusPill, type Tone } from '@ringside/client/ui';
import type { SiteRole } from '@ringside/contracts';
import { CalendarPlus, KeyRound, ShieldCheck, User } from 'lucide-react';
import type { ReactNode } from 'react';

const looks: Readonly<Record<SiteRole, { readonly tone: Tone; readonly icon: typeof User }>> = {
  player: { tone: 'neutral', icon: User },
  organizer: { tone: 'info', icon: CalendarPlus },
  moderator: { tone: 'positive', icon: ShieldCheck },
  admin: { tone: 'accent', icon: KeyRound },
};

/** A site role: a word, with a shape and a tone. */
export function RolePill({ role }: { readonly role: SiteRole }): ReactNode {
  const t = useAdminTexts();
  const { tone, icon: Icon } = looks[role];
  return (
    <StatusPill tone={tone} icon={<Icon aria-hidden="true" strokeWidth={2.5} />}>
      {t(`accounts.role.${role}`)}
    </StatusPill>
  );
}
