/** How finely a report divides time. */
export const REPORT_UNITS = ['hour', 'day', 'week'] as const;
export type ReportUnit = (typeof REPORT_UNITS)[number];

/** The most points of a report over time: the latest ones. `report_buckets` of the database keeps to it. */
export const REPORT_POINTS_MAX = 500;
