import type { privacyTexts as en } from '../en/privacy';
import type { TranslationOf } from '../message';

export const privacyTexts = {
  'privacy.lead': 'Wozu du zugestimmt hast, was über dich gespeichert ist und wie du gehst.',
  'privacy.consent': 'Wozu du zugestimmt hast',
  'privacy.consent.given': 'Du hast der Datenschutzseite am {date} zugestimmt.',
  'privacy.consent.none': 'Du hast der Datenschutzseite noch nicht zugestimmt.',
  'privacy.consent.changed': 'Die Datenschutzseite hat sich geändert, seit du ihr am {date} zugestimmt hast.',
  'privacy.consent.read': 'Datenschutzseite lesen',
  'privacy.consent.give': 'Ich stimme zu',
  'privacy.consent.done': 'Danke, das ist vermerkt.',
  'privacy.ask': 'Sieh dir bitte die Datenschutzseite an: Sie sagt, was hier über dich gespeichert wird.',
  'privacy.export': 'Alles über dich, als Datei',
  'privacy.export.text':
    'Dein Konto, Anmeldungen, Teams, Matches, Nachrichten, Bestellungen, Sitzungen und mehr, in einer JSON-Datei. Passwörter und andere Geheimnisse stehen nicht darin.',
  'privacy.export.start': 'Datei erstellen',
  'privacy.export.done': 'Die Datei liegt dort, wo dein Browser Downloads ablegt.',
  'privacy.password': 'Dein Passwort',
  'privacy.password.hint': 'Damit das niemand anders an deinem Bildschirm tut.',
  'privacy.invalid.password': 'Gib dein Passwort ein.',
  'privacy.erase': 'Dein Konto löschen',
  'privacy.erase.text': 'Das lässt sich nicht rückgängig machen. Was dabei geschieht:',
  'privacy.erase.ends': 'Du wirst sofort überall abgemeldet, und deine API-Tokens gelten nicht mehr.',
  'privacy.erase.gone':
    'Dein Name, Benutzername, deine E-Mail-Adresse, Bilder und Einstellungen werden gelöscht. Der Benutzername wird wieder frei.',
  'privacy.erase.stays':
    'Ergebnisse, Nachrichten und Bestellungen bleiben, unter „Deleted player“: Andere brauchen sie, um ihre eigene Geschichte zu lesen.',
  'privacy.erase.log': 'Was du mit besonderen Rechten getan hast, bleibt im Protokoll, ohne deinen Namen.',
  'privacy.erase.duties': 'Jemand zählt noch auf dich',
  'privacy.erase.duties.text': 'Gib sie zuerst weiter, beende sie oder sag sie ab:',
  'privacy.erase.lastAdmin': 'Du bist der einzige Administrator. Ernenne zuerst einen anderen.',
  'privacy.erase.confirm': 'Tippe deinen Benutzernamen, {username}',
  'privacy.erase.submit': 'Mein Konto endgültig löschen',
  'privacy.erase.done': 'Dein Konto ist gelöscht. Mach’s gut!',
  'refusal.DUTIES_LEFT': 'Du leitest noch Events oder Teams. Gib sie zuerst weiter oder beende sie.',
  'refusal.LAST_ADMIN': 'Du bist der einzige Administrator. Ernenne zuerst einen anderen.',
  'refusal.NOT_CONFIRMED': 'Das ist nicht dein Benutzername. Tippe ihn, wie er oben steht.',
} as const satisfies TranslationOf<typeof en>;
