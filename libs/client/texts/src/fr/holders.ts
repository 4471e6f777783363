import type { holdersTexts as en } from '../en/holders';
import type { TranslationOf } from '../message';

/** Messages to those who have tickets. */
export const holdersTexts = {
  'holders.title': 'Messages',
  'holders.lead':
    'Écrit à qui a un billet valable et un compte : dans sa liste, et par courriel à qui le souhaite. Un jour avant le début, chacun reçoit un rappel sans que vous ayez à le faire.',
  'holders.to': 'À',
  'holders.types': 'Avec ces billets',
  'holders.types.all': 'Tous les types de billet',
  'holders.state.all': 'Tous les billets',
  'holders.state.issued': 'Payés, ou gratuits',
  'holders.state.due': 'Encore à payer',
  'holders.state.arrived': 'Déjà entrés',
  'holders.state.absent': 'Pas encore entrés',
  'holders.subject': 'Objet',
  'holders.text': 'Texte du message',
  'holders.required': 'Ceci est nécessaire',
  'holders.send': 'Envoyer',
  'holders.send.ask': 'Envoyer ce message ?',
  'holders.sent': 'Envoyé',
  'holders.sent.list': 'Envoyés',
  'holders.none': 'Rien n’a encore été envoyé.',
  'holders.people': { one: '{count} personne', other: '{count} personnes' },
  'refusal.NOBODY_TO_TELL': 'Personne avec un compte n’a de tel billet.',
  'refusal.TOO_MANY_MESSAGES': 'Vous avez écrit {most} fois à vos invités aujourd’hui. Réessayez demain.',
} satisfies TranslationOf<typeof en>;
