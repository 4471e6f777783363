import type { MoneyMailTexts } from './mail-texts';

export const germanMoneyMails: MoneyMailTexts = {
  moneyBack: {
    subject: 'Geld zurück: {event}',
    body: '{amount} deiner Bestellung {order} bei „{event}“ kommen auf demselben Weg zurück.',
    action: 'Zur Bestellung',
  },
  moneyTooLate: {
    subject: 'Zu spät bezahlt: {event}',
    body: 'Deine {amount} für die Bestellung {order} bei „{event}“ kamen nach Ablauf der Frist, als andere die Plätze hatten. Das Geld geht an dich zurück.',
    action: 'Zur Bestellung',
  },
  moneyAttention: {
    subject: 'Eine Bestellung braucht einen Blick: {event}',
    body: 'Das Geld der Bestellung {order} bei „{event}“ braucht einen Blick: eine Rückzahlung, eine Rückbuchung oder ein Betrag, der nicht passt.',
    action: 'Zur Bestellung',
  },
  placeOffered: {
    subject: 'Ein Platz für dich: {event}',
    body: 'Worauf du bei „{event}“ gewartet hast, ist frei. Der Platz wird {minutes} Minuten für dich gehalten; danach bekommt ihn die nächste Person.',
    action: 'Platz nehmen',
  },
  placeRemoved: {
    subject: 'Von der Warteliste genommen: {event}',
    body: 'Die Veranstalter haben dich von der Warteliste von „{event}“ genommen. Sie schreiben: {reason}',
    action: 'Zum Event',
  },
};
