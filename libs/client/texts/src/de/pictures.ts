import type { picturesTexts as en } from '../en/pictures';
import type { TranslationOf } from '../message';

export const picturesTexts = {
  'pictures.title': 'Bilder',
  'pictures.lead':
    'Das erste ist das Titelbild: Es steht auf der Startseite, in Listen und überall, wo das Event geteilt wird.',
  'pictures.add': 'Bilder hinzufügen',
  'pictures.drop': 'Zieh sie hierher oder wähle Dateien aus',
  'pictures.rules':
    'JPEG, PNG oder WebP, bis {megabytes} MB. Für jeden Bildschirm verkleinert; Ort und Gerät der Aufnahme werden entfernt.',
  'pictures.count': '{count} von {max}',
  'pictures.full': 'Mehr Bilder passen nicht. Entferne eines, um ein anderes hinzuzufügen.',
  'pictures.none': 'Noch keine Bilder',
  'pictures.none.text': 'Bis dahin zeigt das Event seine eigene Zeichnung.',
  'pictures.still': 'In diesem Zustand des Events bleiben seine Bilder, wie sie sind.',
  'pictures.sending': '{name} wird gesendet',
  'pictures.making': '{name} wird vorbereitet',
  'pictures.failed': '{name} wurde nicht angenommen',
  'pictures.dismiss': 'Ausblenden',
  'pictures.added': 'Hinzugefügt: {name}',
  'pictures.cover': 'Titelbild',
  'pictures.alt': 'Was es zeigt',
  'pictures.alt.hint': 'Für Menschen, die es nicht sehen. Lass es leer, wenn es nur schmückt.',
  'pictures.alt.saved': 'Gespeichert.',
  'pictures.number': 'Bild {number}',
  'pictures.earlier': 'Nach vorn',
  'pictures.later': 'Nach hinten',
  'pictures.moved': 'Bild an Stelle {place} verschoben.',
  'pictures.remove': 'Entfernen',
  'pictures.remove.ask': 'Dieses Bild entfernen?',
  'pictures.remove.text': 'Es verschwindet überall, sofort und endgültig.',
  'pictures.open': 'Groß ansehen: {alt}',
  'pictures.close': 'Schließen',
  'pictures.next': 'Nächstes Bild',
  'pictures.previous': 'Vorheriges Bild',
  'pictures.place': '{place} von {count}',
  'pictures.mine.change': 'Bild ändern',
  'refusal.PICTURE_TYPE': 'Das ist kein Bild in JPEG, PNG oder WebP.',
  'refusal.PICTURE_BROKEN':
    'Dieses Bild ist beschädigt oder unvollständig. Speichere es neu und versuche es noch einmal.',
  'refusal.PICTURE_TOO_BIG':
    'Dieses Bild hat {width} × {height} Pixel, mehr als {max} Millionen. Verkleinere es und versuche es noch einmal.',
  'refusal.PICTURE_TOO_BIG.short': 'Dieses Bild hat zu viele Pixel. Verkleinere es und versuche es noch einmal.',
  'refusal.PICTURE_TOO_SMALL': 'Dieses Bild ist zu klein: Jede Seite braucht mindestens {min} Pixel.',
  'refusal.PICTURE_TOO_SMALL.short': 'Dieses Bild ist zu klein.',
  'refusal.PICTURE_LIMIT': 'Es kann höchstens {max} Bilder geben. Entferne eines, um ein anderes hinzuzufügen.',
  'refusal.PICTURE_LIMIT.short': 'Mehr Bilder passen nicht.',
} as const satisfies TranslationOf<typeof en>;
