import type * as kernel from '@ringside/kernel';
import * as z from 'zod';

const id = <Id extends string>() => z.uuid() as unknown as z.ZodType<Id, string>;

export const UserId = id<kernel.UserId>();
export const SessionId = id<kernel.SessionId>();
export const EventId = id<kernel.EventId>();
export const HoldId = id<kernel.HoldId>();
export const OrderId = id<kernel.OrderId>();
export const TicketId = id<kernel.TicketId>();
export const TicketTypeId = id<kernel.TicketTypeId>();
export const TournamentId = id<kernel.TournamentId>();
export const TeamId = id<kernel.TeamId>();
export const EntrantId = id<kernel.EntrantId>();
export const RoomId = id<kernel.RoomId>();
export const PictureId = id<kernel.PictureId>();
export const SeatNo = z.int().min(0).max(999_999) as unknown as z.ZodType<kernel.SeatNo, number>;
