import { Injectable } from '@nestjs/common';
import type { Language } from '@ringside/contracts/notifications';
import type { MyTicket } from '@ringside/contracts/tickets';
import { drawQr, makePdf, mm, type Pdf } from '@ringside/server/platform';
import type { EventFacts } from '@ringside/server/ports';
import { ticketWords } from './ticket-pdf.words';

type Printed = MyTicket & { readonly code: string };

const WIDTH = 105;
const HEIGHT = 190;
const LEFT = mm(10);
const WITHIN = mm(WIDTH - 20);
const MUTED = '#555a66';

/** A ticket to print or to keep: what it is, for whom, where, and its code. */
@Injectable()
export class TicketPdf {
  print(event: EventFacts, ticket: Printed, language: Language): Promise<Buffer> {
    return makePdf({ title: event.title, language, size: [WIDTH, HEIGHT] }, (pdf) => {
      pdf.rect(0, 0, mm(WIDTH), mm(4)).fill('#3b4fe0');
      pdf.fill('#000000').font('bold').fontSize(17);
      pdf.text(event.title, LEFT, mm(11), { width: WITHIN, height: mm(22), ellipsis: true });
      pdf.font('regular').fontSize(10).fill(MUTED);
      pdf.text(when(event, language), LEFT, pdf.y + 4, { width: WITHIN });
      drawFacts(pdf, ticket, language);
      const size = mm(62);
      drawQr(pdf, ticket.code, { x: (mm(WIDTH) - size) / 2, y: mm(104), size });
      const { hint, due } = ticketWords[language];
      pdf.font('regular').fontSize(8).fill(MUTED);
      pdf.text(ticket.state === 'due' ? due : hint, LEFT, mm(171), { width: WITHIN, align: 'center' });
    });
  }
}

function drawFacts(pdf: Pdf, ticket: Printed, language: Language): void {
  const words = ticketWords[language];
  const facts = [
    [words.seat, ticket.label],
    [words.type, ticket.ticketType],
    [words.person, ticket.participant?.name ?? ticket.participantName],
    [words.order, ticket.orderCode],
  ] as const;
  let y = mm(48);
  for (const [name, value] of facts) {
    if (value === null) continue;
    pdf.font('regular').fontSize(8).fill(MUTED).text(name, LEFT, y);
    const size = name === words.seat ? 24 : 13;
    pdf.font('bold').fontSize(size).fill('#000000');
    pdf.text(value, LEFT, y + 10, { width: WITHIN, height: size * 1.3, ellipsis: true });
    y += 16 + size * 1.3;
  }
}

function when({ startsAt, endsAt, timeZone }: EventFacts, language: Language): string {
  const format = new Intl.DateTimeFormat(language, {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone,
  });
  return format.formatRange(startsAt, endsAt);
}
