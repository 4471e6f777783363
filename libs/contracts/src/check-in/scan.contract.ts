import * as z from 'zod';
import { ToldAnswer } from '../booking/question.fields';
import { endpoint } from '../endpoint';
import { line, Moment, page, paging } from '../fields';
import { TicketId } from '../ids';
import { ofEvent, ofList } from './check-in-list.contract';
import { DEVICE_NAME_MAX, SCAN_KINDS, SCAN_VERDICTS, SCANS_AT_ONCE } from './check-in.limits';

const device = { deviceId: z.uuid(), device: line(DEVICE_NAME_MAX) };

/** What was read: a code, or a ticket that staff found by hand. */
const reading = {
  /** Drawn by the device; a scan counts once however often it is sent. */
  nonce: z.uuid(),
  code: z.string().min(1).max(500).optional(),
  ticketId: TicketId.optional(),
  kind: z.enum(SCAN_KINDS),
};
const hasOne = ({ code, ticketId }: { code?: string | undefined; ticketId?: string | undefined }) =>
  (code === undefined) !== (ticketId === undefined);
const ONE = { error: 'must be a code or a ticket' };
const EXAMPLE = { nonce: '0198c0de-0000-7000-8000-000000000001', code: 'RS1:V50000100D90Z', kind: 'entry' } as const;

/** What staff see: the verdict, and of a known ticket what it is. */
export const ScanAnswer = z
  .strictObject({
    nonce: z.uuid(),
    verdict: z.enum(SCAN_VERDICTS),
    /** `null` where what was read is no ticket of the event. */
    ticketId: TicketId.nullable(),
    label: z.string().nullable(),
    ticketType: z.string().nullable(),
    /** When and where the ticket came in before, of `alreadyIn`. */
    before: z.strictObject({ at: Moment, device: z.string() }).nullable(),
    /** To what the organizers want shown at the door. */
    answers: z.array(ToldAnswer),
  })
  .meta({ id: 'ScanAnswer' });
export type ScanAnswer = z.output<typeof ScanAnswer>;

export const scanTicket = endpoint({
  method: 'POST',
  path: '/events/:eventId/check-in/lists/:listId/scans',
  summary: 'Scan a ticket',
  description:
    'Of two gates that read one ticket at the same moment exactly one accepts it. Sent again under its nonce it has the ' +
    'same answer and counts once.',
  permission: 'checkIn.scan',
  params: ofList,
  body: z
    .strictObject({ ...reading, ...device })
    .refine(hasOne, ONE)
    .meta({ example: { ...EXAMPLE, deviceId: EXAMPLE.nonce, device: 'North door' } }),
  response: ScanAnswer,
  errors: ['NOT_FOUND'],
  status: 200,
});

/** A scan that a device decided alone. */
export const OfflineScan = z
  .strictObject({
    ...reading,
    listId: z.uuid(),
    /** By the device's clock, and how far that was known to be behind the server's. */
    at: Moment,
    clockOffsetMs: z.int().min(-86_400_000).max(86_400_000),
    /** What the device said. */
    verdict: z.enum(SCAN_VERDICTS),
  })
  .refine(hasOne, ONE)
  .meta({
    id: 'OfflineScan',
    example: {
      ...EXAMPLE,
      ...{ listId: EXAMPLE.nonce, at: '2026-03-14T18:30:00.000Z', clockOffsetMs: -120, verdict: 'accepted' as const },
    },
  });
export type OfflineScan = z.output<typeof OfflineScan>;

export const uploadScans = endpoint({
  method: 'POST',
  path: '/events/:eventId/check-in/scans',
  summary: 'Upload scans that were decided offline',
  description:
    'In any order and as often as wanted. Who was inside follows from all good scans by their time; each further scan of ' +
    'a ticket is listed as a conflict.',
  permission: 'checkIn.scan',
  params: ofEvent,
  body: z.strictObject({ ...device, scans: z.array(OfflineScan).min(1).max(SCANS_AT_ONCE) }),
  /** The nonces that the server has now, and those of them that contradict others. */
  response: z.strictObject({ stored: z.array(z.uuid()), conflicts: z.array(z.uuid()) }).meta({ id: 'UploadedScans' }),
  errors: ['NOT_FOUND'],
  status: 200,
});

/** Everything that a device needs to decide alone. Names are not in it. */
export const DoorPack = z
  .strictObject({
    /** By the server's clock: what the device's own is compared with. */
    now: Moment,
    /** From then on the device must not decide by it any more. */
    expiresAt: Moment,
    /** The event's number in codes. */
    event: z.int(),
    keys: z.array(z.strictObject({ keyId: z.int(), publicKey: z.string() })),
    types: z.array(z.strictObject({ id: z.uuid(), name: z.string() })),
    tickets: z.array(
      z.strictObject({
        ticketId: TicketId,
        rev: z.int(),
        state: z.enum(['issued', 'due', 'cancelled']),
        label: z.string().nullable(),
        typeId: z.uuid().nullable(),
        /** The lists by which it is inside now. */
        inside: z.array(z.uuid()),
      }),
    ),
  })
  .meta({ id: 'DoorPack' });
export type DoorPack = z.output<typeof DoorPack>;

export const getDoorPack = endpoint({
  method: 'GET',
  path: '/events/:eventId/check-in/pack',
  summary: 'What a device at the door needs to decide alone',
  description: 'Public keys, the revision of every ticket, and the labels of seats, for twelve hours.',
  permission: 'checkIn.scan',
  params: ofEvent,
  response: DoorPack,
  errors: ['NOT_FOUND'],
});

/** A scan as the log of the door shows it. */
export const ScanEntry = z
  .strictObject({
    nonce: z.uuid(),
    list: z.string(),
    label: z.string().nullable(),
    kind: z.enum(SCAN_KINDS),
    verdict: z.enum(SCAN_VERDICTS),
    device: z.string(),
    at: Moment,
    isOffline: z.boolean(),
    isReverted: z.boolean(),
    /** The scan that this one contradicts. */
    conflict: z.strictObject({ device: z.string().nullable(), at: Moment.nullable() }).nullable(),
  })
  .meta({ id: 'ScanEntry' });
export type ScanEntry = z.output<typeof ScanEntry>;

export const listScans = endpoint({
  method: 'GET',
  path: '/events/:eventId/check-in/scans',
  summary: 'The log of the door',
  description: 'The latest first; with `conflicts` only scans that contradict others or entered on a revoked code.',
  permission: 'checkIn.scan',
  params: ofEvent,
  query: z.strictObject({ ...paging, conflicts: z.enum(['true', 'false']).default('false') }),
  response: page(ScanEntry).meta({ id: 'ScanPage' }),
  errors: ['NOT_FOUND'],
});

export const revertScan = endpoint({
  method: 'POST',
  path: '/events/:eventId/check-in/scans/:nonce/revert',
  summary: 'Take a scan back',
  description: 'Who was inside is worked out anew without it. Kept in the audit log.',
  permission: 'checkIn.manage',
  params: ofEvent.extend({ nonce: z.uuid() }),
  body: z.strictObject({ reason: line(200) }),
  response: z.void(),
  errors: ['NOT_FOUND'],
});
