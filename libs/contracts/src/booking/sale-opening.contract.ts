import * as z from 'zod';
import { endpoint } from '../endpoint';
import { Moment } from '../fields';
import { TicketTypeId } from '../ids';
import { ofEvent } from './cart.contract';
import { OPENING_TEAM_MAX, OPENING_TEAM_MIN, OPENINGS_MAX } from './sale.limits';

const managed = { permission: 'booking.manageSale', params: ofEvent } as const;

/** Lets some in before the sale opens for everybody, by the database’s clock. */
export const SaleOpening = z
  .strictObject({
    opensAt: Moment,
    /** For whoever is in a team of at least so many. */
    teamSize: z.int().min(OPENING_TEAM_MIN).max(OPENING_TEAM_MAX).nullable(),
    /** For whoever bears a ticket of this type, or asks for nothing else. */
    ticketTypeId: TicketTypeId.nullable(),
  })
  .meta({ id: 'SaleOpening' });
export type SaleOpening = z.output<typeof SaleOpening>;

export const SaleOpenings = z.strictObject({ openings: z.array(SaleOpening) }).meta({ id: 'SaleOpenings' });
export type SaleOpenings = z.output<typeof SaleOpenings>;

export const getSaleOpenings = endpoint({
  ...managed,
  method: 'GET',
  path: '/events/:eventId/sale-openings',
  summary: 'For whom the sale opens earlier',
  response: SaleOpenings,
  errors: ['NOT_FOUND'],
});

export const putSaleOpenings = endpoint({
  ...managed,
  method: 'PUT',
  path: '/events/:eventId/sale-openings',
  summary: 'Set for whom the sale opens earlier',
  description:
    'Exactly these. An opening counts while the sale has not begun for everybody; a sale without a beginning is open to all.',
  body: z.strictObject({
    openings: z
      .array(
        SaleOpening.refine(({ teamSize, ticketTypeId }) => (teamSize === null) !== (ticketTypeId === null), {
          error: 'must be for teams or for a ticket type',
        }),
      )
      .max(OPENINGS_MAX),
  }),
  response: SaleOpenings,
  errors: ['NOT_FOUND', 'OPENING_UNKNOWN'],
});
