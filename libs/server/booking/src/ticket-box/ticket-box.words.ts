import type { Language } from '@ringside/contracts/notifications';

interface Words {
  readonly seats: string;
  readonly free: string;
  /** Names the amount. */
  readonly from: string;
  /** Names the count. */
  readonly left: string;
  readonly held: string;
  readonly soldOut: string;
  /** Names the moment. */
  readonly opens: string;
  readonly over: string;
  readonly cancelled: string;
  readonly ended: string;
  readonly nothing: string;
  readonly chooseSeats: string;
  readonly getTickets: string;
  readonly toEvent: string;
  readonly newTab: string;
}

/** What stands in ticket boxes. */
export const ticketBoxWords: Readonly<Record<Language, Words>> = {
  en: {
    seats: 'Seats',
    free: 'Free',
    from: 'from {amount}',
    left: '{count} left',
    held: 'None free right now',
    soldOut: 'Sold out',
    opens: 'Sale opens {moment}',
    over: 'The sale is over',
    cancelled: 'This event is cancelled',
    ended: 'This event is over',
    nothing: 'Nothing is on sale yet',
    chooseSeats: 'Choose your seats',
    getTickets: 'Get tickets',
    toEvent: 'To the event',
    newTab: 'opens a new tab',
  },
  fr: {
    seats: 'Places',
    free: 'Gratuit',
    from: 'dès {amount}',
    left: 'Encore {count}',
    held: 'Aucune libre en ce moment',
    soldOut: 'Épuisé',
    opens: 'La vente ouvre le {moment}',
    over: 'La vente est terminée',
    cancelled: 'Cet événement est annulé',
    ended: 'Cet événement est terminé',
    nothing: 'Rien n’est encore en vente',
    chooseSeats: 'Choisir vos places',
    getTickets: 'Prendre des billets',
    toEvent: 'Vers l’événement',
    newTab: 'ouvre un nouvel onglet',
  },
  de: {
    seats: 'Plätze',
    free: 'Kostenlos',
    from: 'ab {amount}',
    left: 'Noch {count}',
    held: 'Gerade nichts frei',
    soldOut: 'Ausverkauft',
    opens: 'Verkauf ab {moment}',
    over: 'Der Verkauf ist vorbei',
    cancelled: 'Dieses Event ist abgesagt',
    ended: 'Dieses Event ist vorbei',
    nothing: 'Noch ist nichts im Verkauf',
    chooseSeats: 'Plätze aussuchen',
    getTickets: 'Tickets holen',
    toEvent: 'Zum Event',
    newTab: 'öffnet einen neuen Tab',
  },
};
