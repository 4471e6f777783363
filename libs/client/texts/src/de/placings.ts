import type { placingsTexts as en } from '../en/placings';
import type { TranslationOf } from '../message';

export const placingsTexts = {
  'placings.lead':
    'Vergib Plätze und Punkte an alle, die dabei waren. Sie stehen auf der Seite des Events und zählen für die Rangliste {season}.',
  'placings.notYet': 'Platzierungen vergibst du, sobald das Event beendet ist',
  'placings.notYet.text': 'Komm wieder, wenn es vorbei ist. Danach kannst du sie jederzeit ändern.',
  'placings.game': 'Für',
  'placings.game.whole': 'Das Event als Ganzes',
  'placings.person': 'Wer dabei war',
  'placings.person.hint': 'Tippe einen Teil des Namens und drücke Enter: Jeder bekommt den nächsten Platz.',
  'placings.person.nobody': 'Niemand mit diesem Namen war dabei, oder alle sind schon platziert.',
  'placings.empty': 'Noch ist niemand platziert',
  'placings.empty.text': 'Füge zuerst den Sieger hinzu.',
  'placings.place': 'Platz von {name}',
  'placings.points': 'Punkte von {name}',
  'placings.column.place': 'Platz',
  'placings.column.points': 'Punkte',
  'placings.remove': '{name} entfernen',
  'placings.suggested': 'Jeder Platz schlägt seine Punkte vor; schreib andere, wenn du willst.',
  'placings.save': 'Platzierungen speichern',
  'placings.saved': 'Die Platzierungen sind gespeichert',
  'placings.unsaved': 'Noch nicht gespeichert',
  'placings.discard': 'Änderungen verwerfen',
  'placings.count': { one: '{count} Person ist platziert', other: '{count} Personen sind platziert' },
  'placings.proposal.there': 'Ergebnisse liegen vor: {tournaments}',
  'placings.proposal.taken': 'Vorschlag nach den Ergebnissen von {tournaments}',
  'placings.proposal.unsaved':
    'Prüfe Plätze und Punkte jedes Spiels, ändere, was du willst, und speichere. Noch ist nichts gespeichert.',
  'placings.proposal.undecided': 'Noch nicht entschieden: {tournaments}.',
  'placings.proposal.toTournaments': 'Zu den Turnieren',
  'placings.proposal.absent': {
    one: '{count} Person, die gespielt hat, hatte keinen Platz im Event und fehlt hier.',
    other: '{count} Personen, die gespielt haben, hatten keinen Platz im Event und fehlen hier.',
  },
  'placings.proposal.take': 'Plätze übernehmen',
} satisfies TranslationOf<typeof en>;
