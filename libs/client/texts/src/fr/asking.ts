import type { askingTexts as en } from '../en/asking';
import type { TranslationOf } from '../message';

export const askingTexts = {
  'asking.title': 'Avant de commander',
  'asking.of': 'Questions pour {ticket}',
  'asking.optional': 'facultatif',
  'asking.later': 'peut attendre après la commande',
  'asking.yes': 'Oui',
  'asking.no': 'Non',
  'asking.needed': 'Veuillez répondre à cette question.',
  'asking.wrong': 'Cette réponse ne convient pas à la question.',
  'asking.open': 'pas encore de réponse',
  'asking.answerOpen': { one: 'Répondre à {count} question', other: 'Répondre à {count} questions' },
  'asking.change': 'Modifier les réponses',
  'asking.save': 'Enregistrer les réponses',
  'refusal.ANSWER_NEEDED': 'Il faut répondre à « {question} » pour {ticket}.',
  'refusal.ANSWER_WRONG': 'La réponse à « {question} » pour {ticket} ne convient pas à la question.',
  'refusal.ANSWER_CLOSED': 'On ne peut plus répondre à « {question} ».',
  'refusal.PRICE_NOT_OFFERED': '« {ticketType} » ne se vend pas à ce montant.',
} satisfies TranslationOf<typeof en>;
