import * as z from 'zod';
import { endpoint } from '../endpoint';
import { Amount } from './cart.contract';
import { Moment } from '../fields';
import { EventId } from '../ids';
import { PLAN_BYTES_MAX, PLAN_TYPE, PRETIX_PLAN_TYPE } from './booking.limits';
import { PlanDocument } from './plan-document.contract';
import { Seating } from './seating.contract';

const params = z.strictObject({ eventId: EventId });
/** Which saving of the draft one has seen; 0 for none. */
const revision = z.int().min(0).max(2_147_483_647);
const seen = z.coerce.number().int().min(0).max(2_147_483_647);

export const PlanProblem = z
  .strictObject({
    /** JSON pointer into the document. */
    pointer: z.string(),
    code: z.enum([
      'duplicateKey',
      'duplicateLabel',
      'duplicateSection',
      'unknownCategory',
      'badCompanion',
      'badBooth',
      'tooManySeats',
      'tooManySections',
      'empty',
      'unpainted',
      'overlapping',
    ]),
    severity: z.enum(['error', 'warning']),
    key: z.string().optional(),
    what: z.string().optional(),
  })
  .meta({ id: 'PlanProblem' });
export type PlanProblem = z.output<typeof PlanProblem>;

/** Where the work on an event’s plan stands. */
export const PlanDraft = z
  .strictObject({
    /** It grows with every saving, publishing and going back; 0 before the first. */
    revision,
    /** When the draft was saved last, and whether by the asker; absent while there is none. */
    saved: z.strictObject({ at: Moment, byMe: z.boolean() }).optional(),
    /** The draft; else the published version; nothing for an event without seats. */
    document: PlanDocument.optional(),
    publishedVersion: z.int(),
  })
  .meta({ id: 'PlanDraft' });
export type PlanDraft = z.output<typeof PlanDraft>;

export const PlanSaved = z
  .strictObject({
    revision,
    savedAt: Moment,
    problems: z.array(PlanProblem),
    /** What an imported file said in an older way, by JSON pointer. */
    notes: z.array(z.string()).optional(),
  })
  .meta({ id: 'PlanSaved' });
export type PlanSaved = z.output<typeof PlanSaved>;

const ChangedSeats = z.strictObject({
  count: z.int(),
  /** The first of them. */
  labels: z.array(z.string()),
});

/** What publishing the draft would do to the seats that there are. */
export const PlanComparison = z
  .strictObject({
    revision,
    problems: z.array(PlanProblem),
    added: ChangedSeats,
    removed: ChangedSeats,
    renamed: ChangedSeats,
    repainted: ChangedSeats,
    moved: ChangedSeats,
    currency: z.string(),
    /** What repainted seats would cost from then on, by the name of their categories; empty without one. What is held or ordered keeps its price. */
    repriced: z.array(
      z.strictObject({
        from: z.string(),
        to: z.string(),
        seats: z.int(),
        /** Nothing: it is not sold there. */
        moves: z.array(z.strictObject({ ticketType: z.string(), before: Amount.nullable(), after: Amount.nullable() })),
      }),
    ),
    /** Seats that are held, ordered, sold or blocked and would be dropped or renamed: it cannot be published. */
    broken: z.array(
      z.strictObject({
        seatNo: z.int(),
        label: z.string(),
        how: z.enum(['dropped', 'renamed']),
        state: z.enum(['held', 'ordered', 'sold', 'blocked']),
      }),
    ),
  })
  .meta({ id: 'PlanComparison' });
export type PlanComparison = z.output<typeof PlanComparison>;

export const getPlanDraft = endpoint({
  method: 'GET',
  path: '/events/:eventId/seating/draft',
  summary: 'The draft of an event’s seating plan',
  permission: 'booking.manageSeating',
  params,
  response: PlanDraft,
  errors: ['NOT_FOUND'],
});

export const savePlanDraft = endpoint({
  method: 'PUT',
  path: '/events/:eventId/seating/draft',
  summary: 'Save the draft of an event’s seating plan',
  description:
    'The body is a `PlanDocument`, or a seating plan of pretix under its own type. A document of another shape is refused ' +
    'with INVALID and a JSON pointer for each mistake; one that only cannot be published yet is saved, and its problems are ' +
    'told. Refused with STALE, and nothing is lost, when somebody else has saved since `revision`.',
  permission: 'booking.manageSeating',
  params,
  query: z.strictObject({ revision: seen }),
  upload: { types: [PLAN_TYPE, PRETIX_PLAN_TYPE], maxBytes: PLAN_BYTES_MAX },
  response: PlanSaved,
  errors: ['NOT_FOUND', 'INVALID', 'STALE', 'BOOKING_CLOSED'],
});

export const discardPlanDraft = endpoint({
  method: 'DELETE',
  path: '/events/:eventId/seating/draft',
  summary: 'Go back to the published seating plan',
  permission: 'booking.manageSeating',
  params,
  query: z.strictObject({ revision: seen }),
  response: z.void(),
  errors: ['NOT_FOUND', 'STALE'],
});

export const comparePlanDraft = endpoint({
  method: 'GET',
  path: '/events/:eventId/seating/draft/comparison',
  summary: 'What publishing the draft would change',
  permission: 'booking.manageSeating',
  params,
  response: PlanComparison,
  errors: ['NOT_FOUND', 'NO_PLAN_DRAFT'],
});

export const publishPlanDraft = endpoint({
  method: 'POST',
  path: '/events/:eventId/seating/draft/publish',
  summary: 'Publish the draft as the next version of the plan',
  description:
    'Seats keep their state and their number by their key. Refused, with the list in `details.seats`, when it would drop or ' +
    'rename a seat that is held, ordered, sold or blocked.',
  permission: 'booking.manageSeating',
  params,
  body: z.strictObject({ revision }),
  response: Seating,
  status: 200,
  errors: ['NOT_FOUND', 'NO_PLAN_DRAFT', 'STALE', 'PLAN_INVALID', 'SEATS_IN_USE', 'BOOKING_CLOSED'],
  idempotent: true,
});

export const copyPlan = endpoint({
  method: 'POST',
  path: '/events/:eventId/seating/draft/copy',
  summary: 'Begin the draft from the plan of another event that one manages',
  permission: 'booking.manageSeating',
  params,
  body: z.strictObject({ from: EventId, revision }),
  response: PlanSaved,
  status: 200,
  errors: ['NOT_FOUND', 'STALE', 'NO_SEATING', 'BOOKING_CLOSED'],
  idempotent: true,
});
