import * as z from 'zod';
import { endpoint } from '../endpoint';
import { line, Moment, page, paging } from '../fields';
import { EventId, OrderId } from '../ids';
import { ACCOUNT_HOLDER_MAX, BANK_MATCHES, STATEMENT_BYTES_MAX } from './payment.limits';

const params = z.strictObject({ eventId: EventId });

export const BankAccount = z
  .strictObject({
    holder: line(ACCOUNT_HOLDER_MAX),
    /** With or without spaces; its check digits are checked. */
    iban: line(42),
    bic: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^([A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?)?$/, 'must be a BIC'),
  })
  .meta({ id: 'BankAccount' });
export type BankAccount = z.output<typeof BankAccount>;

export const getBankAccount = endpoint({
  method: 'GET',
  path: '/events/:eventId/bank-account',
  summary: 'The account that transfers for an event go to',
  permission: 'payment.manage',
  params,
  response: z.strictObject({ account: BankAccount.nullable() }),
  errors: ['NOT_FOUND'],
});

export const putBankAccount = endpoint({
  method: 'PUT',
  path: '/events/:eventId/bank-account',
  summary: 'Set the account that transfers for an event go to',
  permission: 'payment.manage',
  params,
  body: BankAccount,
  response: z.strictObject({ account: BankAccount.nullable() }),
  errors: ['NOT_FOUND', 'INVALID'],
});

const booking = {
  bookedOn: z.iso.date(),
  /** Minor units of the currency; negative for what went out. */
  amount: z.int(),
  currency: z.string(),
  payer: z.string(),
  payerIban: z.string(),
  text: z.string(),
  match: z.enum(BANK_MATCHES),
  /** The order that it is for. */
  order: z.strictObject({ orderId: OrderId, code: z.string() }).nullable(),
};

/** What a statement would bring. */
export const StatementPreview = z
  .strictObject({
    format: z.enum(['camt053', 'mt940', 'csv']),
    lines: z.array(z.strictObject({ ...booking, /** It was imported before. */ isKnown: z.boolean() })),
  })
  .meta({ id: 'StatementPreview' });
export type StatementPreview = z.output<typeof StatementPreview>;

const upload = {
  types: ['text/csv', 'text/plain', 'application/xml', 'text/xml', 'application/octet-stream'],
  maxBytes: STATEMENT_BYTES_MAX,
};
const statementErrors = ['NOT_FOUND', 'TOO_LARGE', 'STATEMENT_UNREADABLE'] as const;

export const previewStatement = endpoint({
  method: 'POST',
  path: '/events/:eventId/bank-statements/preview',
  summary: 'Read a bank statement without importing it',
  description: 'CSV, MT940 or camt.053, found out by its content.',
  permission: 'payment.manage',
  params,
  upload,
  response: StatementPreview,
  errors: statementErrors,
  status: 200,
});

export const importStatement = endpoint({
  method: 'POST',
  path: '/events/:eventId/bank-statements',
  summary: 'Import a bank statement',
  description: 'Books what fits. A booking that was imported before, by whatever file, is passed over.',
  permission: 'payment.manage',
  params,
  upload,
  response: StatementPreview,
  errors: statementErrors,
});

export const BankLine = z
  .strictObject({ lineId: z.uuid(), ...booking, importedAt: Moment, closedAt: Moment.nullable() })
  .meta({ id: 'BankLine' });
export type BankLine = z.output<typeof BankLine>;

export const BankLinesPage = page(BankLine).meta({ id: 'BankLinesPage' });
export type BankLinesPage = z.output<typeof BankLinesPage>;

export const listBankLines = endpoint({
  method: 'GET',
  path: '/events/:eventId/bank-lines',
  summary: 'List the bookings of imported statements',
  description: 'The last imported first. `open`: only those that fit nothing and that nobody has decided about.',
  permission: 'payment.manage',
  params,
  query: z.strictObject({ ...paging, cursor: z.uuid().optional(), open: z.literal('1').optional() }),
  response: BankLinesPage,
  errors: ['NOT_FOUND'],
});

const ofLine = z.strictObject({ eventId: EventId, lineId: z.uuid() });

export const assignBankLine = endpoint({
  method: 'POST',
  path: '/events/:eventId/bank-lines/:lineId/assign',
  summary: 'Say which order a booking is for',
  permission: 'payment.manage',
  params: ofLine,
  body: z.strictObject({ orderCode: line(30) }),
  response: BankLine,
  errors: ['NOT_FOUND', 'BANK_LINE_CLOSED', 'NO_SUCH_ORDER'],
  status: 200,
});

export const closeBankLine = endpoint({
  method: 'POST',
  path: '/events/:eventId/bank-lines/:lineId/close',
  summary: 'Say that a booking has nothing to do with orders',
  permission: 'payment.manage',
  params: ofLine,
  response: BankLine,
  errors: ['NOT_FOUND', 'BANK_LINE_CLOSED'],
  status: 200,
});
