import { lazy } from 'react';

export type { ChosenSeats, SeatChooserProps } from './chooser/seat-chooser';
export type { SeatMapProps } from './seat-map-view';
export type { SeatingGeneratorProps } from './plan/seating-generator';

/** The live map of an event's seats, with its list and the buyer's panel. Suspends while its code and texts are fetched. */
export const SeatMap = lazy(async () => ({ default: (await import('./seat-map-view')).SeatMapView }));

/** What is asked for a ticket, with the way to answer. Suspends while its code and texts are fetched. */
export const TicketAnswers = lazy(async () => ({ default: (await import('./asking/ticket-answers')).TicketAnswers }));

/** The live map on which organizers choose seats. Suspends while its code and texts are fetched. */
export const SeatChooser = lazy(async () => ({
  default: (await import('./chooser/seat-chooser')).SeatChooserView,
}));

/** The form with which organizers give an event its seats. Suspends while its code and texts are fetched. */
export const SeatingGenerator = lazy(async () => ({
  default: (await import('./plan/seating-generator')).SeatingGenerator,
}));
