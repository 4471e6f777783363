import type { waitingTexts as en } from '../en/waiting';
import type { TranslationOf } from '../message';

/** Waiting for what is sold out. */
export const waitingTexts = {
  'waiting.title': 'Warteliste',
  'waiting.lead':
    'Alles, was du willst, ist vergeben? Wird etwas frei, halten wir es für die erste Person in der Reihe.',
  'waiting.what': 'Ticket',
  'waiting.anyTicket': 'Irgendein Ticket',
  'waiting.category': 'Wo',
  'waiting.any': 'Irgendein Platz',
  'waiting.party': 'Für wie viele Personen?',
  'waiting.together': 'Plätze für mehrere werden nebeneinander angeboten.',
  'waiting.join': 'Auf die Warteliste',
  'waiting.place': 'Nummer {place} in der Reihe',
  'waiting.forParty': { one: 'Für {count} Person', other: 'Für {count} Personen' },
  'waiting.leave': 'Von der Warteliste gehen',
  'waiting.leaveTitle': 'Von der Warteliste gehen?',
  'waiting.leaveText': 'Du verlierst deinen Platz in der Reihe.',
  'waiting.offer': 'Für dich gehalten: {what}',
  'waiting.offerText': 'Bestelle es in deinem Warenkorb, bevor die Zeit um ist; danach bekommt es die nächste Person.',
  'waiting.left': 'Zeit für das Angebot',
  'waiting.take': 'Zum Warenkorb',
  'waiting.decline': 'Ich will es nicht',
  'waiting.declineTitle': 'Angebot ablehnen?',
  'waiting.declineText': 'Die Plätze gehen sofort an die nächste Person.',
  'waiting.expired': 'Ein Angebot an dich ist abgelaufen. Trag dich wieder ein, wenn du noch einen Platz möchtest.',
  'waiting.signIn': 'Anmelden und auf die Warteliste',
  'waiting.more': '{name} (ausverkauft)',
  'waiting.since': 'Seit {at}',
  'waiting.fewer': 'Weniger Personen',
  'waiting.morePeople': 'Mehr Personen',
  'refusal.WAITLIST_CLOSED': 'Dafür gibt es keine Warteliste.',
  'refusal.ALREADY_WAITING': 'Darauf wartest du schon.',
} satisfies TranslationOf<typeof en>;
