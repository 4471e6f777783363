/** What everyone may know of a seat, in two bits. */
export const SEAT_FREE = 0;
/** Held by somebody: it may come back. */
export const SEAT_HELD = 1;
export const SEAT_TAKEN = 2;
export const SEAT_NOT_FOR_SALE = 3;

export type SeatCode = 0 | 1 | 2 | 3;

/** A seat with its code as one number, the form in which changes travel. */
export const joinChange = (seatNo: number, code: SeatCode): number => seatNo * 4 + code;

export const seatNoOf = (change: number): number => Math.floor(change / 4);
export const codeOf = (change: number): SeatCode => (change % 4) as SeatCode;
