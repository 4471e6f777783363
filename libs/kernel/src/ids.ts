declare const brand: unique symbol;

/** A string (or number) that stands for one kind of thing only. */
export type Branded<Base, Name extends string> = Base & { readonly [brand]: Name };

export type UserId = Branded<string, 'UserId'>;
export type SessionId = Branded<string, 'SessionId'>;
export type EventId = Branded<string, 'EventId'>;
export type HoldId = Branded<string, 'HoldId'>;
export type OrderId = Branded<string, 'OrderId'>;
export type TicketId = Branded<string, 'TicketId'>;
export type TicketTypeId = Branded<string, 'TicketTypeId'>;
/** Permanent number of a seat in its plan: 0, 1, 2 … */
export type SeatNo = Branded<number, 'SeatNo'>;
export type TournamentId = Branded<string, 'TournamentId'>;
export type TeamId = Branded<string, 'TeamId'>;
export type EntrantId = Branded<string, 'EntrantId'>;
export type RoomId = Branded<string, 'RoomId'>;
export type PictureId = Branded<string, 'PictureId'>;
