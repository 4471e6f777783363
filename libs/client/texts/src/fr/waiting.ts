import type { waitingTexts as en } from '../en/waiting';
import type { TranslationOf } from '../message';

/** Waiting for what is sold out. */
export const waitingTexts = {
  'waiting.title': 'Liste d’attente',
  'waiting.lead':
    'Tout ce que vous voulez est pris ? Quand une place se libère, nous la gardons pour la première personne de la file.',
  'waiting.what': 'Billet',
  'waiting.anyTicket': 'N’importe quel billet',
  'waiting.category': 'Où',
  'waiting.any': 'N’importe quelle place',
  'waiting.party': 'Combien de personnes ?',
  'waiting.together': 'Plusieurs places sont proposées côte à côte.',
  'waiting.join': 'Rejoindre la liste d’attente',
  'waiting.place': 'Numéro {place} dans la file',
  'waiting.forParty': { one: 'Pour {count} personne', other: 'Pour {count} personnes' },
  'waiting.leave': 'Quitter la liste d’attente',
  'waiting.leaveTitle': 'Quitter la liste d’attente ?',
  'waiting.leaveText': 'Vous perdez votre place dans la file.',
  'waiting.offer': 'Gardé pour vous : {what}',
  'waiting.offerText':
    'Commandez-le dans votre panier avant la fin du délai ; ensuite il passe à la personne suivante.',
  'waiting.left': 'Temps restant pour l’offre',
  'waiting.take': 'Vers le panier',
  'waiting.decline': 'Je n’en veux pas',
  'waiting.declineTitle': 'Refuser l’offre ?',
  'waiting.declineText': 'Les places passent aussitôt à la personne suivante.',
  'waiting.expired':
    'Une offre qui vous était faite a expiré. Inscrivez-vous de nouveau si vous voulez toujours une place.',
  'waiting.signIn': 'Se connecter pour rejoindre la liste d’attente',
  'waiting.more': '{name} (complet)',
  'waiting.since': 'Depuis le {at}',
  'waiting.fewer': 'Moins de personnes',
  'waiting.morePeople': 'Plus de personnes',
  'refusal.WAITLIST_CLOSED': 'Il n’y a pas de liste d’attente pour cela.',
  'refusal.ALREADY_WAITING': 'Vous attendez déjà cela.',
} satisfies TranslationOf<typeof en>;
