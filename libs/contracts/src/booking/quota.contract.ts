import * as z from 'zod';
import { endpoint } from '../endpoint';
import { line } from '../fields';
import { EventId, TicketTypeId } from '../ids';
import { ofEvent } from './cart.contract';
import { Catalogue } from './catalogue.contract';
import { QUOTA_MAX, QUOTA_NAME_MAX, TICKET_TYPES_MAX } from './sale.limits';

const managed = { permission: 'booking.manageSale', params: ofEvent } as const;

const quotaFacts = {
  name: line(QUOTA_NAME_MAX),
  capacity: z.int().min(0).max(QUOTA_MAX),
  ticketTypeIds: z.array(TicketTypeId).min(1).max(TICKET_TYPES_MAX),
};
const ofQuota = z.strictObject({ eventId: EventId, quotaId: z.uuid() });

export const addQuota = endpoint({
  ...managed,
  method: 'POST',
  path: '/events/:eventId/quotas',
  summary: 'Limit some ticket types together',
  description: 'What is held and sold of them already counts.',
  body: z.strictObject(quotaFacts),
  response: Catalogue,
  errors: ['NOT_FOUND', 'SALE_NAME_TAKEN', 'QUOTA_TOO_SMALL', 'SALE_TOO_MANY'],
  idempotent: true,
});

export const changeQuota = endpoint({
  ...managed,
  method: 'PUT',
  path: '/events/:eventId/quotas/:quotaId',
  summary: 'Change a quota',
  params: ofQuota,
  body: z.strictObject(quotaFacts),
  response: Catalogue,
  errors: ['NOT_FOUND', 'SALE_NAME_TAKEN', 'QUOTA_TOO_SMALL'],
});

export const removeQuota = endpoint({
  ...managed,
  method: 'DELETE',
  path: '/events/:eventId/quotas/:quotaId',
  summary: 'Remove a quota',
  params: ofQuota,
  response: Catalogue,
  errors: ['NOT_FOUND'],
});
