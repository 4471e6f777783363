import type { contactTexts as en } from '../en/contact';
import type { TranslationOf } from '../message';

export const contactTexts = {
  'contact.title': 'Schreib uns',
  'contact.lead':
    'Eine Frage, ein Problem, eine Idee? Wer diese Seite betreibt, liest jede Nachricht und antwortet per E-Mail.',
  'contact.as': 'Du schreibst als {name}. Die Antwort geht an die E-Mail-Adresse deines Kontos.',
  'contact.name': 'Dein Name',
  'contact.address': 'Deine E-Mail-Adresse',
  'contact.address.hint': 'Nur für die Antwort',
  'contact.subject': 'Betreff',
  'contact.text': 'Deine Nachricht',
  'contact.text.hint': 'Mindestens {min} und höchstens {max} Zeichen',
  'contact.trap': 'Lass dieses Feld leer',
  'contact.send': 'Senden',
  'contact.sent': 'Danke, deine Nachricht ist angekommen',
  'contact.sent.text': 'Wir antworten per E-Mail, sobald wir können.',
  'contact.another': 'Noch eine schreiben',
  'contact.invalid.required': 'Füll das aus.',
  'contact.invalid.long': 'Das ist länger als {max} Zeichen.',
  'contact.invalid.short': 'Schreib mindestens {min} Zeichen.',
  'contact.invalid.address': 'Das ist keine E-Mail-Adresse.',
} as const satisfies TranslationOf<typeof en>;
