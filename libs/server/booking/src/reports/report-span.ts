import type { ReportUnit } from '@ringside/contracts/reports';

/** How time is divided, and until when: after an event is over nothing more is expected. */
export interface ReportSpan {
  readonly by: ReportUnit;
  readonly zone: string;
  readonly endsAt: Date;
}

/** A moment as it travels. */
export const iso = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
