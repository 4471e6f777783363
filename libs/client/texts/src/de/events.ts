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
  'events.organizer': 'Veranstalter',
  'events.role.owner': 'Eigentümer',
  'events.role.manager': 'Manager',
  'events.role.referee': 'Schiedsrichter',
  'events.role.chatModerator': 'Chat-Moderator',
  'events.role.door': 'Einlass',
} satisfies TranslationOf<typeof en>;
