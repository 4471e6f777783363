import { refusalOf, useTicketChange } from '@ringside/client/api';
import { useTexts } from '@ringside/client/texts';
import { Button, FormError } from '@ringside/client/ui';
import type { MyTickets } from '@ringside/contracts/tickets';
import type { EventId } from '@ringside/kernel';
import type { FormEvent, ReactNode } from 'react';

interface TicketFormProps {
  readonly eventId: EventId;
  readonly title: string;
  readonly lead?: string;
  readonly action: string;
  /** The change that the form asks for; nothing when it is not filled in. */
  readonly send: (data: FormData) => (() => Promise<MyTickets>) | undefined;
  readonly onDone?: (mine: MyTickets) => void;
  readonly children: ReactNode;
}

/** One change of a ticket, with what the server says of it. */
export function TicketForm({ eventId, title, lead, action, send, onDone, children }: TicketFormProps): ReactNode {
  const t = useTexts();
  const change = useTicketChange(eventId);
  const { code, details } = refusalOf(change.error);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wanted = send(new FormData(event.currentTarget));
    if (wanted) void change.mutateAsync(wanted).then(onDone, () => undefined);
  };
  return (
    <form noValidate onSubmit={submit} className="grid gap-3">
      <h3 className="font-semibold">{title}</h3>
      {lead && <p className="text-sm text-muted">{lead}</p>}
      {children}
      <FormError message={change.error ? t.refusal(code, details) : null} />
      <Button type="submit" busy={change.isPending}>
        {action}
      </Button>
    </form>
  );
}

/** What was typed into a field, without what stands around it. */
export function typedIn(data: FormData, name: string): string | undefined {
  const value = data.get(name);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
