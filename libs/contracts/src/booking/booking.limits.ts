/** Bounds that forms tell before the server has to. */
export const SEATS_MAX = 50_000;
export const SECTIONS_MAX = 60;
export const SECTION_ROWS_MAX = 300;
export const ROW_SEATS_MAX = 300;
export const SECTION_NAME_MAX = 40;
export const PLAN_NAME_MAX = 80;
/** The most seats that one request may name; each event has its own, lower limit of seats for a buyer. */
export const REQUEST_SEATS_MAX = 100;
export const CATEGORY_KEY_MAX = 80;
/** The most seat groups of an event, and members of one. */
export const SEAT_GROUPS_MAX = 100;
export const SEAT_GROUP_MEMBERS_MAX = 500;
export const SEAT_GROUP_NAME_MAX = 40;
export const SEAT_GROUP_TAG_MAX = 6;
/** A code that opens a group is not to be guessed. */
export const SEAT_GROUP_CODE_MIN = 8;
export const SEAT_GROUP_CODE_MAX = 64;
export const BLOCK_REASON_MAX = 120;

/** How the rows of a section are called: A, B … Z, AA or 1, 2, 3. */
export const ROW_NAMINGS = ['letters', 'numbers'] as const;
export type RowNaming = (typeof ROW_NAMINGS)[number];

/** Where a section stands: right of the one before it, or at the left of a new band below. */
export const PLACEMENTS = ['beside', 'below'] as const;
export type Placement = (typeof PLACEMENTS)[number];

/** Why a seat cannot be had (`details.seats` of SEAT_TAKEN). */
export const SEAT_REASONS = [
  'taken',
  'held',
  'blocked',
  'notForSale',
  'notYourGroup',
  'keptTooLong',
  'onlyAccessible',
  'onlyCompanion',
  'onlyWhole',
  'unknown',
] as const;
export type SeatReason = (typeof SEAT_REASONS)[number];

/** What may be true of a seat, as bits. */
export const SEAT_FLAGS = { accessible: 1, companion: 2, obstructed: 4, booth: 8, whole: 16 } as const;
export type SeatFlag = keyof typeof SEAT_FLAGS;

export const PLAN_SHAPES = ['rectangle', 'ellipse', 'polygon'] as const;
export type PlanShape = (typeof PLAN_SHAPES)[number];
export const TABLE_SHAPES = ['rectangle', 'ellipse'] as const;
export type TableShape = (typeof TABLE_SHAPES)[number];
export const AREA_KINDS = ['standing', 'seating'] as const;
export type AreaKind = (typeof AREA_KINDS)[number];
export const DECORATION_KINDS = ['desk', 'stage', 'wall', 'bar', 'text', 'shape'] as const;
export type DecorationKind = (typeof DECORATION_KINDS)[number];

/** Bounds of a plan's document. */
export const PLAN_BYTES_MAX = 32 * 1024 * 1024;
/** So deep its JSON may be nested; a plan is nine deep. */
export const PLAN_NESTING_MAX = 12;
export const COORDINATE_MAX = 1_000_000;
export const FLOORS_MAX = 10;
export const CATEGORIES_MAX = 100;
export const AREAS_MAX = 500;
export const DECORATIONS_MAX = 5_000;
export const SECTION_SEAT_BEARERS_MAX = 5_000;
export const BEARER_SEATS_MAX = 2_000;
export const POINTS_MAX = 2_000;
export const AREA_CAPACITY_MAX = 100_000;
export const SEAT_KEY_MAX = 100;
export const SEAT_NAME_MAX = 12;
export const DECORATION_TEXT_MAX = 80;
export const CATEGORY_NAME_MAX = 60;
/** The types under which a plan is sent: our own document, and pretix’s. */
export const PLAN_TYPE = 'application/vnd.ringside.plan+json';
export const PRETIX_PLAN_TYPE = 'application/vnd.ringside.pretix-plan+json';
export const PRETIX_SEATS_MAX = 100_000;
export const PRETIX_AREAS_MAX = 5_000;
