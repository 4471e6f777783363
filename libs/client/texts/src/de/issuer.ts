import type { issuerTexts as en } from '../en/issuer';
import type { TranslationOf } from '../message';

/** Who writes invoices. */
export const issuerTexts = {
  'issuer.title': 'Rechnungssteller',
  'issuer.lead': 'Steht ab jetzt auf Rechnungen und Gutschriften. Was gestellt ist, bleibt, wie es ist.',
  'issuer.site': 'Für alle Events, die nichts anderes sagen.',
  'issuer.usual': 'Leer gilt der der Seite: {name}.',
  'issuer.none': 'Solange nichts gesagt ist, nennen Rechnungen, wem das Konto oder das Event gehört.',
  'issuer.name': 'Rechtlicher Name',
  'issuer.address': 'Postanschrift',
  'issuer.taxNumber': 'Steuer- oder USt-Nummer',
  'issuer.required': 'Name und Adresse gehören zusammen',
  'issuer.lines': 'Höchstens sechs Zeilen.',
  'issuer.save': 'Speichern',
  'issuer.saved': 'Gespeichert',
} satisfies TranslationOf<typeof en>;
