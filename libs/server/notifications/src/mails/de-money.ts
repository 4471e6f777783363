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
  orderReceived: {
    subject: 'Eine Bestellung wartet auf dich: {event}',
    body: '{person} hat bei „{event}“ bestellt. Die Bestellung {order} behält ihre Plätze, bis du sie annimmst oder ablehnst.',
    action: 'Zur Bestellung',
  },
  orderApproved: {
    subject: 'Deine Bestellung ist angenommen: {event}',
    body: 'Die Veranstalter haben deine Bestellung {order} bei „{event}“ angenommen. Ist noch etwas zu bezahlen, steht auf ihrer Seite, wie und bis wann.',
    action: 'Zur Bestellung',
  },
  orderRefused: {
    subject: 'Deine Bestellung ist nicht angenommen: {event}',
    body: 'Die Veranstalter haben deine Bestellung {order} bei „{event}“ nicht angenommen. Sie schreiben: {reason}',
    action: 'Zur Bestellung',
  },
  seatsOffered: {
    subject: 'Andere Plätze für dich: {event}',
    body: 'Dein Geld für die Bestellung {order} bei „{event}“ kam nach Ablauf der Frist, als andere die Plätze hatten. Gleichwertige werden {hours} Stunden für dich gehalten: Nimm sie oder lass dir das Geld zurückgeben.',
    action: 'Wählen',
  },
  ticketReissued: {
    subject: 'Ein neuer Code für dein Ticket: {event}',
    body: 'Die Veranstalter haben deinem Ticket für {event} einen neuen Code gegeben: {seat}. Der alte gilt nicht mehr, auch nicht auf Papier.',
    action: 'Zu meinen Tickets',
  },
  ticketsSent: {
    subject: 'Deine Tickets: {event}',
    body: 'Deine Tickets der Bestellung {order} für „{event}“ warten auf dich: auf dem Telefon oder als PDF zum Drucken.',
    action: 'Zu meinen Tickets',
  },
  eventSoon: {
    subject: 'Bald: {event}',
    body: '„{event}“ beginnt innerhalb eines Tages. Deine Tickets sind auf deinem Telefon, auch ohne Verbindung, oder als PDF zum Drucken.',
    action: 'Zu meinen Tickets',
  },
  holdersTold: {
    subject: '{title}: {event}',
    body: 'Die Veranstalter von „{event}“ schreiben allen mit einem Ticket:\n\n{title}\n\n{text}',
    action: 'Zu meinen Tickets',
  },
};
