/** Bounds of a ban, that forms tell before the server has to. */
export const BAN_REASON_MAX = 300;
/** A ban has an end within a year, or none. */
export const BAN_DAYS_MAX = 365;
/** The reason that may be given for a role or for lifting a ban. */
export const NOTE_MAX = 300;
