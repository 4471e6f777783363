import type { eventsTexts as en } from '../en/events';
import type { TranslationOf } from '../message';

export const eventsTexts = {
  'events.state.draft': 'Entwurf',
  'events.state.submitted': 'In Prüfung',
  'events.state.rejected': 'Zurückgegeben',
  'events.state.published': 'Veröffentlicht',
  'events.state.suspended': 'Ausgesetzt',
  'events.state.started': 'Läuft',
  'events.state.finished': 'Beendet',
  'events.state.cancelled': 'Abgesagt',
  'events.online': 'Online',
  'events.places': { one: '{count} Platz', other: '{count} Plätze' },
  'events.by': 'von {name}',
  'events.when': 'Wann',
  'events.where': 'Wo',
  'events.games': 'Spiele',
  'events.capacity': 'Kapazität',
  'events.about': 'Über das Event',
  'events.organizer': 'Veranstalter',
  'refusal.EVENT_WRONG_STATE':
    'Das Event ist inzwischen weiter, das geht deshalb nicht mehr. Du siehst jetzt seinen neuen Stand.',
  'refusal.EVENT_LOCKED':
    'Das Event ist öffentlich: Moderatoren haben seinen Inhalt freigegeben, nur die Kapazität lässt sich noch ändern.',
  'refusal.EVENT_INCOMPLETE':
    'Es fehlt noch etwas. Sieh in der Übersicht nach, ergänze es und versuche es noch einmal.',
  'refusal.EVENT_TITLE_TAKEN':
    'Ein anderes Event hat diesen Titel und beginnt zur selben Zeit. Ändere den Titel oder den Beginn.',
  'refusal.EVENT_VENUE_TAKEN': 'Du hast zu dieser Zeit schon ein Event an diesem Ort. Ändere den Ort oder die Zeit.',
  'refusal.EVENT_TOO_EARLY': 'Es ist zu früh: Das Event lässt sich ab {startableFrom} starten.',
  'refusal.EVENT_OWN': 'Das ist dein eigenes Event: Ein anderer Moderator muss entscheiden.',
} satisfies TranslationOf<typeof en>;
