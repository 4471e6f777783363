import { call, useSession } from '@ringside/client/api';
import { useTexts } from '@ringside/client/texts';
import { Button, Field, TextInput, toasts } from '@ringside/client/ui';
import { appointManagers, nameParticipant, offerTicket, PARTICIPANT_NAME_MAX } from '@ringside/contracts/tickets';
import { type ReactNode, useRef, useState } from 'react';
import type { OfTicket } from './of-ticket';
import { TicketForm, typedIn } from './ticket-form';

const WAYS = ['withAccount', 'withoutAccount', 'nobody'] as const;
type Way = (typeof WAYS)[number];

const paramsOf = ({ eventId, ticket }: OfTicket) => ({ eventId, ticketId: ticket.ticketId });

/** Who comes with a ticket. */
export function NameForm(of: OfTicket): ReactNode {
  const t = useTexts();
  const { user } = useSession();
  const { participant, participantName } = of.ticket;
  const [way, setWay] = useState<Way>(participantName ? 'withoutAccount' : 'withAccount');
  const username = useRef<HTMLInputElement>(null);
  const body = (data: FormData) => {
    const typed = typedIn(data, 'person');
    if (way === 'nobody') return {};
    return typed === undefined ? undefined : way === 'withAccount' ? { username: typed } : { name: typed };
  };
  return (
    <TicketForm
      eventId={of.eventId}
      title={t('tickets.name')}
      lead={t('tickets.nameLead')}
      action={t('tickets.save')}
      send={(data) => {
        const who = body(data);
        return who && (() => call(nameParticipant, { params: paramsOf(of), body: who }));
      }}
    >
      <div role="radiogroup" aria-label={t('tickets.name')} className="grid gap-1">
        {WAYS.map((each) => (
          <label key={each} className="flex min-h-9 items-center gap-2">
            <input type="radio" name="way" checked={way === each} onChange={() => setWay(each)} />
            {t(`tickets.${each}`)}
          </label>
        ))}
      </div>
      {way === 'withAccount' && (
        <div className="flex items-end gap-2">
          <Field label={t('tickets.username')} className="grow">
            <TextInput ref={username} name="person" defaultValue={participant?.username ?? ''} autoCapitalize="none" />
          </Field>
          <Button
            onClick={() => {
              if (username.current) username.current.value = user?.username ?? '';
            }}
          >
            {t('tickets.nameMe')}
          </Button>
        </div>
      )}
      {way === 'withoutAccount' && (
        <Field label={t('tickets.personName')}>
          <TextInput name="person" defaultValue={participantName ?? ''} maxLength={PARTICIPANT_NAME_MAX} />
        </Field>
      )}
    </TicketForm>
  );
}

/** Offers a ticket to somebody by their username. */
export function TransferForm(of: OfTicket): ReactNode {
  const t = useTexts();
  return (
    <TicketForm
      eventId={of.eventId}
      title={t('tickets.transfer')}
      lead={t('tickets.transferLead')}
      action={t('tickets.send')}
      send={(data) => {
        const username = typedIn(data, 'username');
        return username === undefined
          ? undefined
          : () => call(offerTicket, { params: paramsOf(of), body: { username } });
      }}
    >
      <Field label={t('tickets.username')}>
        <TextInput name="username" autoCapitalize="none" autoComplete="off" />
      </Field>
    </TicketForm>
  );
}

/** Who else may choose the seat, and who may say who comes. */
export function ManagersForm(of: OfTicket): ReactNode {
  const t = useTexts();
  const { seatManager, userManager } = of.ticket;
  return (
    <TicketForm
      eventId={of.eventId}
      title={t('tickets.managers')}
      lead={t('tickets.managersLead')}
      action={t('tickets.save')}
      onDone={() => toasts.push({ tone: 'positive', title: t('frame.saved'), key: 'tickets' })}
      send={(data) => {
        const body = { seatManager: typedIn(data, 'seatManager'), userManager: typedIn(data, 'userManager') };
        return () => call(appointManagers, { params: paramsOf(of), body });
      }}
    >
      <Field label={t('tickets.seatManager')}>
        <TextInput name="seatManager" defaultValue={seatManager.username} autoCapitalize="none" autoComplete="off" />
      </Field>
      <Field label={t('tickets.userManager')}>
        <TextInput name="userManager" defaultValue={userManager.username} autoCapitalize="none" autoComplete="off" />
      </Field>
    </TicketForm>
  );
}
