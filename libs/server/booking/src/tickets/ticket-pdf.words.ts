import type { Language } from '@ringside/contracts/notifications';

interface Words {
  readonly seat: string;
  readonly type: string;
  readonly person: string;
  readonly order: string;
  readonly hint: string;
  readonly due: string;
}

/** What stands on printed tickets. */
export const ticketWords: Readonly<Record<Language, Words>> = {
  en: {
    seat: 'Seat',
    type: 'Ticket',
    person: 'For',
    order: 'Order',
    hint: 'Show this code at the door. It lets in one person once: whoever has a copy of it can use it before you.',
    due: 'There is still something to pay at the door. Then this code lets in one person once.',
  },
  fr: {
    seat: 'Place',
    type: 'Billet',
    person: 'Pour',
    order: 'Commande',
    hint: 'Présentez ce code à l’entrée. Il laisse entrer une personne une fois : qui en a une copie peut l’utiliser avant vous.',
    due: 'Il reste une somme à payer à l’entrée. Ensuite ce code laisse entrer une personne une fois.',
  },
  de: {
    seat: 'Platz',
    type: 'Ticket',
    person: 'Für',
    order: 'Bestellung',
    hint: 'Zeig diesen Code am Einlass. Er lässt eine Person einmal hinein: Wer eine Kopie hat, kann ihn vor dir benutzen.',
    due: 'Am Einlass ist noch etwas zu bezahlen. Danach lässt dieser Code eine Person einmal hinein.',
  },
};
