import type { holdersTexts as en } from '../en/holders';
import type { TranslationOf } from '../message';

/** Messages to those who have tickets. */
export const holdersTexts = {
  'holders.title': 'Nachrichten',
  'holders.lead':
    'Schreibt allen mit einem gültigen Ticket und einem Konto: in ihre Liste, und per Mail denen, die das wollen. Einen Tag vor dem Beginn bekommen alle eine Erinnerung, ohne dass du etwas tust.',
  'holders.to': 'An',
  'holders.types': 'Mit diesen Tickets',
  'holders.types.all': 'Alle Ticketarten',
  'holders.state.all': 'Alle Tickets',
  'holders.state.issued': 'Bezahlt oder kostenlos',
  'holders.state.due': 'Noch zu bezahlen',
  'holders.state.arrived': 'Schon eingelassen',
  'holders.state.absent': 'Noch nicht eingelassen',
  'holders.subject': 'Betreff',
  'holders.text': 'Nachricht',
  'holders.required': 'Das wird gebraucht',
  'holders.send': 'Senden',
  'holders.send.ask': 'Diese Nachricht senden?',
  'holders.sent': 'Gesendet',
  'holders.sent.list': 'Gesendet',
  'holders.none': 'Noch wurde nichts gesendet.',
  'holders.people': { one: '{count} Person', other: '{count} Leute' },
  'refusal.NOBODY_TO_TELL': 'Niemand mit einem Konto hat so ein Ticket.',
  'refusal.TOO_MANY_MESSAGES': 'Du hast deinen Gästen heute {most} Mal geschrieben. Versuch es morgen wieder.',
} satisfies TranslationOf<typeof en>;
