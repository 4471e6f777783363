import type { programmeTexts as en } from '../en/programme';
import type { TranslationOf } from '../message';

export const programmeTexts = {
  'programme.schedule': 'Programme',
  'programme.schedule.zone': 'Heures de {zone}',
  'programme.schedule.now': 'En cours',
  'programme.schedule.yours': 'chez vous : {time}',
  'programme.kind.doors': 'Ouverture',
  'programme.kind.tournament': 'Tournoi',
  'programme.kind.show': 'Spectacle',
  'programme.kind.talk': 'Conférence',
  'programme.kind.food': 'Repas',
  'programme.kind.break': 'Pause',
  'programme.kind.other': 'Autre',
  'programme.announcements': 'Annonces',
  'programme.announcements.home': 'De la part des organisateurs',
  'programme.announcements.pinned': 'Épinglée',
  'programme.announcements.edited': 'modifiée {when}',
  'programme.announcements.more': 'Afficher les précédentes',
  'programme.announcements.someone': 'Les organisateurs',
  'refusal.SCHEDULE_OUTSIDE': 'C’est trop éloigné de l’événement. Choisissez une heure du {from} au {until}.',
  'refusal.SCHEDULE_FULL': 'Un programme compte au plus {max} lignes. Supprimez-en une d’abord.',
} satisfies TranslationOf<typeof en>;
