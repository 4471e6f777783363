import type { frameTexts as en } from '../en/frame';
import type { TranslationOf } from '../message';

export const frameTexts = {
  'frame.skipToContent': 'Zum Inhalt springen',
  'frame.mainNavigation': 'Hauptnavigation',
  'frame.breadcrumbs': 'Du bist hier',
  'frame.events': 'Events',
  'frame.home': 'Start',
  'frame.mySpace': 'Mein Bereich',
  'frame.leaderboard': 'Rangliste',
  'frame.organize': 'Veranstalten',
  'frame.toParticipants': 'Zur Seite für Teilnehmer',
  'frame.signIn': 'Anmelden',
  'frame.signUp': 'Konto erstellen',
  'frame.signOut': 'Abmelden',
  'frame.accountMenu': 'Dein Konto',

  'frame.language': 'Sprache',
  'frame.languageFailed': 'Die Sprache konnte nicht geladen werden. Prüfe deine Verbindung und wähle sie noch einmal.',
  'frame.theme': 'Darstellung',
  'frame.theme.system': 'Wie das Gerät',
  'frame.theme.light': 'Hell',
  'frame.theme.dark': 'Dunkel',

  'frame.loading': 'Wird geladen …',
  'frame.retry': 'Noch einmal versuchen',
  'frame.reload': 'Seite neu laden',
  'frame.close': 'Schließen',
  'frame.cancel': 'Abbrechen',
  'frame.save': 'Speichern',
  'frame.saved': 'Gespeichert',
  'frame.edit': 'Bearbeiten',
  'frame.remove': 'Entfernen',
  'frame.undo': 'Rückgängig machen',
  'frame.copy': 'Kopieren',
  'frame.optional': 'freiwillig',
  'frame.details': 'Einzelheiten',
  'frame.showPassword': 'Passwort anzeigen',
  'frame.hidePassword': 'Passwort verbergen',
  'frame.increase': 'Erhöhen',
  'frame.decrease': 'Verringern',
  'frame.dismissMessage': 'Meldung schließen',
  'frame.messages': 'Meldungen',

  'frame.yourTime': '{time} bei dir',

  'frame.live': 'Live',
  'frame.live.hint': 'Änderungen erscheinen hier sofort.',
  'frame.catchingUp': 'Wird aufgeholt',
  'frame.catchingUp.hint':
    'Die Verbindung war unterbrochen und wird wiederhergestellt. Was du verpasst hast, erscheint von selbst.',
  'frame.offline': 'Offline',
  'frame.offline.hint':
    'Keine Verbindung zum Server. Was du siehst, ist vielleicht nicht mehr aktuell; es erneuert sich von selbst.',

  'frame.error': 'Etwas ist schiefgegangen',
  'frame.error.text':
    'Der Fehler liegt bei uns, nicht bei dir. Versuche es noch einmal; wenn er bleibt, sag es dem Veranstalter.',
  'frame.error.reference': 'Kennung für Rückfragen: {reference}',
  'frame.notFound': 'Hier ist nichts',
  'frame.notFound.text': 'Die Seite gibt es nicht, oder sie ist für dich nicht zugänglich.',
  'frame.notFound.home': 'Zur Startseite',
  'frame.signInFirst': 'Melde dich an, um fortzufahren',
  'frame.forbidden': 'Das ist für dich nicht zugänglich',
  'frame.forbidden.text': 'Dein Konto darf diese Seite nicht sehen. Frage den Veranstalter, falls es das sollte.',

  'frame.contact': 'Kontakt',
  'frame.apiDocs': 'Für Entwickler',
} satisfies TranslationOf<typeof en>;
