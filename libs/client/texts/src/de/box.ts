import type { boxTexts as en } from '../en/box';
import type { TranslationOf } from '../message';

/** The ticket box in pages of other sites. */
export const boxTexts = {
  'box.title': 'Ticketbox',
  'box.lead':
    'Zeigt deine Tickets mit Preisen und wie viele noch da sind auf einer Seite deiner eigenen Website. Gekauft wird hier, in einem neuen Tab.',
  'box.switch': 'Andere Seiten dürfen die Ticketbox zeigen',
  'box.switch.hint': 'Nur sie: Alle anderen Seiten hier lassen sich nicht einrahmen.',
  'box.saved.on': 'Die Ticketbox lässt sich jetzt zeigen',
  'box.saved.off': 'Die Ticketbox ist abgeschaltet',
  'box.notPublic': 'Bevor das Event veröffentlicht ist, sieht niemand die Box.',
  'box.look': 'Aussehen',
  'box.theme': 'Hell oder dunkel',
  'box.theme.auto': 'Wie das Gerät der Leser',
  'box.theme.light': 'Hell',
  'box.theme.dark': 'Dunkel',
  'box.language': 'Sprache',
  'box.language.auto': 'Wie der Browser der Leser',
  'box.accent': 'Farbe des Knopfs',
  'box.snippet': 'Für deine Seite',
  'box.snippet.hint': 'Füge das dort ein, wo die Box hingehört. Wo Skripte blockiert sind, bleibt der Link.',
  'box.copied': 'Kopiert',
  'box.preview': 'Vorschau',
  'box.link': 'Tickets für {event}',
} satisfies TranslationOf<typeof en>;
