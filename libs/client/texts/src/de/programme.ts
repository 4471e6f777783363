import type { programmeTexts as en } from '../en/programme';
import type { TranslationOf } from '../message';

export const programmeTexts = {
  'programme.schedule': 'Zeitplan',
  'programme.schedule.zone': 'Zeiten von {zone}',
  'programme.schedule.now': 'Jetzt',
  'programme.schedule.yours': 'bei dir: {time}',
  'programme.kind.doors': 'Einlass',
  'programme.kind.tournament': 'Turnier',
  'programme.kind.show': 'Show',
  'programme.kind.talk': 'Vortrag',
  'programme.kind.food': 'Essen',
  'programme.kind.break': 'Pause',
  'programme.kind.other': 'Sonstiges',
  'programme.announcements': 'Ankündigungen',
  'programme.announcements.home': 'Von den Veranstaltern',
  'programme.announcements.pinned': 'Angeheftet',
  'programme.announcements.edited': 'geändert {when}',
  'programme.announcements.more': 'Frühere zeigen',
  'programme.announcements.someone': 'Die Veranstalter',
  'refusal.SCHEDULE_OUTSIDE': 'Das liegt zu weit vom Event entfernt. Wähle eine Zeit von {from} bis {until}.',
  'refusal.SCHEDULE_FULL': 'Ein Zeitplan hat höchstens {max} Zeilen. Entferne zuerst eine.',
} satisfies TranslationOf<typeof en>;
