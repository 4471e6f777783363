import type { platformTexts as en } from '../en/platform';
import type { TranslationOf } from '../message';

export const platformTexts = {
  'refusal.UNKNOWN': 'Das hat nicht geklappt. Versuche es noch einmal; wenn es so bleibt, sag es dem Veranstalter.',
  'refusal.UNAVAILABLE': 'Der Server ist ausgelastet oder startet neu. Versuche es gleich noch einmal.',
  'refusal.NOT_FOUND': 'Das gibt es nicht, oder es ist für dich nicht zugänglich.',
  'refusal.FORBIDDEN': 'Dein Konto darf das nicht.',
  'refusal.INVALID':
    'Ein Teil der Eingabe ist nicht gültig. Korrigiere die markierten Felder und versuche es noch einmal.',
  'refusal.RATE_LIMITED': 'Das war zu schnell. Warte einen Moment und versuche es noch einmal.',
  'refusal.TOO_LARGE': 'Das ist zu groß zum Senden.',
  'refusal.KEY_REUSED': 'Das wurde schon mit anderem Inhalt gesendet. Lade die Seite neu und versuche es noch einmal.',
  'refusal.OFFLINE': 'Der Server ist nicht erreichbar. Prüfe deine Verbindung und versuche es noch einmal.',
  'refusal.NOT_SIGNED_IN': 'Melde dich zuerst an und versuche es dann noch einmal.',
  'refusal.STALE':
    'Jemand anderes hat das inzwischen geändert. Sieh dir den neuen Stand an und versuche es noch einmal.',
  'refusal.BUSY': 'Gerade ist zu viel auf einmal los. Versuche es gleich noch einmal.',
  'refusal.MALFORMED': 'Der Server hat diese Anfrage nicht verstanden. Lade die Seite neu und versuche es noch einmal.',
  'refusal.UNSUPPORTED_TYPE': 'Diese Art von Inhalt kann nicht gesendet werden.',
  'refusal.FOREIGN_ORIGIN':
    'Diese Seite läuft unter einer anderen Adresse, als der Server erwartet. Öffne Ringside unter seiner eigenen Adresse.',
} satisfies TranslationOf<typeof en>;
