/** How finely a report divides time. */
export const REPORT_UNITS = ['hour', 'day', 'week'] as const;
export type ReportUnit = (typeof REPORT_UNITS)[number];

/** The most points of a report over time: the latest ones. `report_buckets` of the database keeps to it. */
export const REPORT_POINTS_MAX = 500;

/** How many codes, or notes on codes, a report names: the most used ones. */
export const REPORTED_CODES_MAX = 50;

/** What files hold the desk's lists. */
export const EXPORT_FORMATS = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The most times of five minutes that a day has: one on which clocks go back. */
export const DOOR_POINTS_MAX = 300;
