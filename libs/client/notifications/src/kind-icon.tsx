import { groupOf, type NotificationGroup, type NotificationKind } from '@ringside/contracts/notifications';
import { CalendarCog, CalendarDays, ShieldCheck, Swords, Ticket, Users } from 'lucide-react';
import type { ReactNode } from 'react';

const ICONS: Readonly<Record<NotificationGroup, ReactNode>> = {
  registrations: <Ticket />,
  events: <CalendarDays />,
  teams: <Users />,
  matches: <Swords />,
  organizing: <CalendarCog />,
  site: <ShieldCheck />,
};

export const GroupIcon = ({ group }: { readonly group: NotificationGroup }): ReactNode => (
  <span
    aria-hidden="true"
    className="grid size-10 shrink-0 place-items-center rounded-full bg-well text-accent-text [&_svg]:size-5"
  >
    {ICONS[group]}
  </span>
);

export const KindIcon = ({ kind }: { readonly kind: NotificationKind }): ReactNode => (
  <GroupIcon group={groupOf(kind)} />
);
