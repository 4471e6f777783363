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
  'events.when': 'Quand',
  'events.where': 'Où',
  'events.games': 'Jeux',
  'events.capacity': 'Capacité',
  'events.about': 'À propos de l’événement',
  'events.organizer': 'Organisateur',
  'refusal.EVENT_WRONG_STATE':
    'L’événement a changé d’état entre-temps, ce n’est donc plus possible. Vous voyez maintenant son nouvel état.',
  'refusal.EVENT_LOCKED':
    'L’événement est publié : les modérateurs ont approuvé son contenu, seule sa capacité peut encore changer.',
  'refusal.EVENT_INCOMPLETE': 'Il manque encore quelque chose. Voyez quoi dans l’aperçu, complétez et réessayez.',
  'refusal.EVENT_TITLE_TAKEN':
    'Un autre événement porte ce titre et commence au même moment. Changez le titre ou le début.',
  'refusal.EVENT_VENUE_TAKEN': 'Vous avez un autre événement dans ce lieu à ce moment. Changez le lieu ou l’horaire.',
  'refusal.EVENT_TOO_EARLY': 'Il est trop tôt : l’événement peut être lancé à partir de {startableFrom}.',
  'refusal.EVENT_OWN': 'C’est votre propre événement : un autre modérateur doit décider.',
} satisfies TranslationOf<typeof en>;
