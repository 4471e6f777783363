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
  'refusal.ANSWER_NEEDED': '„{question}“ muss für {ticket} beantwortet werden.',
  'refusal.ANSWER_WRONG': 'Die Antwort auf „{question}“ für {ticket} passt nicht zur Frage.',
  'refusal.ANSWER_CLOSED': '„{question}“ lässt sich nicht mehr beantworten.',
  'refusal.PRICE_NOT_OFFERED': '„{ticketType}“ gibt es nicht für diesen Betrag.',
} satisfies TranslationOf<typeof en>;
