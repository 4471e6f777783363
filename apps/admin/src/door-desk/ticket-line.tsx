import { useAdminTexts, useFormats } from '@ringside/client/texts';
import { Badge, Button, Checkbox } from '@ringside/client/ui';
import type { DoorTicket } from '@ringside/contracts/check-in';
import type { ReactNode } from 'react';
import type { Deed } from './deed-dialog';

interface TicketLineProps {
  readonly ticket: DoorTicket;
  readonly isLeading: boolean;
  /** Its cards are printed with those of others. */
  readonly isChosen: boolean;
  readonly onChoose: (what: string, isChosen: boolean) => void;
  readonly onDeed: (deed: Deed) => void;
  readonly onReissue: (what: string) => void;
}

/** One ticket: who comes with it and is inside, and what can be put right. */
export function TicketLine({ ticket, isChosen, onChoose, ...acts }: TicketLineProps): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const { label, ticketType, orderCode, name, state, entries } = ticket;
  const what = label ?? ticketType ?? orderCode;
  return (
    <li className="flex gap-3 py-3">
      <Checkbox
        label={<span className="sr-only">{t('cards.choose', { what: `${what} ${name}` })}</span>}
        checked={isChosen}
        onChange={(changed) => onChoose(what, changed.target.checked)}
      />
      <div className="grid min-w-0 grow gap-2">
        <p>
          <span className="font-semibold">{what}</span> {name}{' '}
          {state === 'due' && <Badge>{t('door.tickets.due')}</Badge>}
          <span className="block text-sm text-muted">
            {[orderCode, ...(label && ticketType ? [ticketType] : [])].join(' · ')}
          </span>
        </p>
        {entries.map(({ nonce, list, at, device, isInside }) => (
          <p key={nonce} className="text-sm">
            {t(isInside ? 'door.tickets.in' : 'door.tickets.out', { list, time: format.time(at), device })}
          </p>
        ))}
        <Acts ticket={ticket} what={what} {...acts} />
      </div>
    </li>
  );
}

type ActsProps = Omit<TicketLineProps, 'isChosen' | 'onChoose'> & { readonly what: string };

/** Entries are taken back by who leads the event; the door gives new codes to those alone who have theirs on paper. */
function Acts({ ticket, what, isLeading, onDeed, onReissue }: ActsProps): ReactNode {
  const t = useAdminTexts();
  const { ticketId, label, isGuest } = ticket;
  const inside = ticket.entries.find(({ isInside }) => isInside);
  return (
    <div role="group" aria-label={t('door.tickets.actions', { what })} className="flex flex-wrap gap-2">
      {isLeading && inside && (
        <Button size="small" onClick={() => onDeed({ do: 'revert', what, nonce: inside.nonce })}>
          {t('door.revert')}
        </Button>
      )}
      {label !== null && (
        <Button size="small" onClick={() => onDeed({ do: 'reseat', what, ticketId })}>
          {t('door.reseat')}
        </Button>
      )}
      {(isLeading || isGuest) && (
        <Button size="small" onClick={() => onReissue(what)}>
          {t('door.reissue')}
        </Button>
      )}
    </div>
  );
}
