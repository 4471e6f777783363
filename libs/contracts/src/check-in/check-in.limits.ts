/** Bounds that forms tell before the server has to. */
export const LIST_NAME_MAX = 60;
export const DEVICE_NAME_MAX = 40;
export const REISSUE_REASON_MAX = 200;
export const LISTS_MAX = 20;
/** How many scans one upload may carry. */
export const SCANS_AT_ONCE = 50;

/** What a door says of a ticket. */
export const SCAN_VERDICTS = [
  'accepted',
  'alreadyIn',
  'notIn',
  'revoked',
  'wrongEvent',
  'notOnList',
  'tooEarly',
  'tooLate',
  'unpaid',
  'forged',
  'unknown',
] as const;
export type ScanVerdict = (typeof SCAN_VERDICTS)[number];

export const SCAN_KINDS = ['entry', 'exit'] as const;
export type ScanKind = (typeof SCAN_KINDS)[number];
