import * as z from 'zod';
import { endpoint } from '../endpoint';
import { EventId } from '../ids';
import { InvoiceAddress, InvoiceIssuer } from './invoice-party.contract';
import { ofOrder } from './order-money.fields';
import { OrderPayments } from './payment.contract';

const ofEvent = { permission: 'payment.manage', params: z.strictObject({ eventId: EventId }) } as const;

/** Who writes the invoices of an event. */
export const EventIssuer = z
  .strictObject({
    /** Of this event alone. */
    issuer: InvoiceIssuer.nullable(),
    /** Of the site, which counts where an event has none. */
    usual: InvoiceIssuer.nullable(),
  })
  .meta({ id: 'EventIssuer' });
export type EventIssuer = z.output<typeof EventIssuer>;

export const getEventIssuer = endpoint({
  ...ofEvent,
  method: 'GET',
  path: '/events/:eventId/invoice-issuer',
  summary: 'Who writes the invoices of an event',
  response: EventIssuer,
  errors: ['NOT_FOUND'],
});

export const putEventIssuer = endpoint({
  ...ofEvent,
  method: 'PUT',
  path: '/events/:eventId/invoice-issuer',
  summary: 'Set who writes the invoices of an event',
  description: 'For invoices from now on: what was issued stays as it is. Nothing leaves it to the site.',
  body: z.strictObject({ issuer: InvoiceIssuer.nullable() }),
  response: EventIssuer,
  errors: ['NOT_FOUND'],
});

export const putInvoiceAddress = endpoint({
  method: 'PUT',
  path: '/events/:eventId/orders/:orderId/invoice-address',
  summary: 'Say whom the invoices of one of my orders are written to',
  description:
    'Nothing is the buyer’s name alone. Where an invoice was issued already, a credit note takes it back and a new one is ' +
    'written; this can be done a few times.',
  permission: 'payment.own',
  params: ofOrder,
  body: z.strictObject({ address: InvoiceAddress.nullable() }),
  response: OrderPayments,
  errors: ['NOT_FOUND', 'TOO_MANY_INVOICES'],
});
