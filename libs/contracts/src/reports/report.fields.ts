import * as z from 'zod';
import { Moment, TimeZone } from '../fields';
import { EventId } from '../ids';
import { REPORT_POINTS_MAX, REPORT_UNITS } from './report.limits';

/** How many there are. */
export const Count = z.int().min(0);

const by = z.enum(REPORT_UNITS);

/** The question of a report over time: hours, days or weeks (from Monday). */
export const overTime = { by: by.default('day') };

/** Below an event. */
export const ofEvent = { permission: 'report.ofEvent', params: z.strictObject({ eventId: EventId }) } as const;

/**
 * What a report over time tells. Its points follow each other without a gap from the first thing that was counted on;
 * they begin where hours, days and weeks begin in `zone`, so that a day in which clocks change has 23 or 25 hours.
 */
export const series = <Shape extends z.ZodRawShape>(values: Shape) => ({
  by,
  zone: TimeZone,
  points: z
    .array(
      z.strictObject({
        /** Where the hour, day or week begins. */
        at: Moment,
        ...values,
      }),
    )
    .max(REPORT_POINTS_MAX),
});
