import type { askingTexts as en } from '../en/asking';
import type { TranslationOf } from '../message';

export const askingTexts = {
  'asking.title': 'Vor dem Bestellen',
  'asking.of': 'Fragen zu {ticket}',
  'asking.optional': 'freiwillig',
  'asking.later': 'hat Zeit bis nach der Bestellung',
  'asking.yes': 'Ja',
  'asking.no': 'Nein',
  'asking.needed': 'Bitte beantworte das.',
  'asking.wrong': 'Diese Antwort passt nicht zu dem, was gefragt ist.',
  'asking.open': 'noch nicht beantwortet',
  'asking.answerOpen': { one: '{count} Frage beantworten', other: '{count} Fragen beantworten' },
  'asking.change': 'Antworten ändern',
  'asking.save': 'Antworten speichern',
} satisfies TranslationOf<typeof en>;
