import * as z from 'zod';
import { Amount } from '../booking/cart.contract';
import { endpoint } from '../endpoint';
import { Count, ofEvent, overTime, series } from './report.fields';
import { REPORTED_CODES_MAX } from './report.limits';

const used = {
  /** Tickets of confirmed orders that use it and were not cancelled, and those that were. */
  uses: Count,
  cancelled: Count,
  /** What it took off the former, and what they cost with it. */
  given: Amount,
  sales: Amount,
};

export const VoucherReport = z
  .strictObject({
    ...series({
      /** Tickets with a code whose orders were confirmed in this time, and what was taken off them. */
      uses: Count,
      given: Amount,
      /** Tickets with a code that were cancelled in this time. */
      cancelled: Count,
      /** Uses that stood at its end. */
      total: Count,
    }),
    currency: z.string(),
    ...used,
    /** How many codes there are, and how many of them are used. */
    codes: Count,
    usedCodes: Count,
    /** The most used codes first. */
    byCode: z.array(z.strictObject({ code: z.string(), note: z.string(), ...used })).max(REPORTED_CODES_MAX),
    /** By note, which codes that were made together share; empty for codes without one. The most used first. */
    byNote: z.array(z.strictObject({ note: z.string(), codes: Count, ...used })).max(REPORTED_CODES_MAX),
  })
  .meta({ id: 'VoucherReport' });
export type VoucherReport = z.output<typeof VoucherReport>;

export const getVoucherReport = endpoint({
  ...ofEvent,
  method: 'GET',
  path: '/events/:eventId/reports/vouchers',
  summary: 'Count the uses of an event’s vouchers over time, by code and by note',
  description: 'A code is used once the order of a ticket with it is confirmed, paid or not.',
  query: z.strictObject(overTime),
  response: VoucherReport,
  errors: ['NOT_FOUND'],
});
