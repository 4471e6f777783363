import type { eventsTexts as en } from '../en/events';
import type { TranslationOf } from '../message';

export const eventsTexts = {
  'events.state.draft': 'Brouillon',
  'events.state.submitted': 'En cours d’examen',
  'events.state.rejected': 'Renvoyé',
  'events.state.published': 'Publié',
  'events.state.suspended': 'Suspendu',
  'events.state.started': 'En cours',
  'events.state.finished': 'Terminé',
  'events.state.cancelled': 'Annulé',
  'events.online': 'En ligne',
  'events.places': { one: '{count} place', other: '{count} places' },
  'events.by': 'par {name}',
  'events.organizer': 'Organisateur',
  'events.role.owner': 'Propriétaire',
  'events.role.manager': 'Gérant',
  'events.role.referee': 'Arbitre',
  'events.role.chatModerator': 'Modérateur du chat',
  'events.role.door': 'Accueil',
} satisfies TranslationOf<typeof en>;
