import type { platformTexts as en } from '../en/platform';
import type { TranslationOf } from '../message';

export const platformTexts = {
  'refusal.UNKNOWN': 'Cela n’a pas fonctionné. Réessayez ; si le problème persiste, prévenez l’organisateur.',
  'refusal.NETWORK': 'Le serveur est injoignable. Vérifiez votre connexion et réessayez.',
  'refusal.UNAVAILABLE': 'Le serveur est occupé ou redémarre. Réessayez dans un instant.',
  'refusal.INTERNAL': 'Un problème est survenu de notre côté. Réessayez ; rien n’a été modifié.',
  'refusal.NOT_FOUND': 'Cet élément n’existe pas, ou il ne vous est pas ouvert.',
  'refusal.UNAUTHENTICATED': 'Connectez-vous d’abord, puis réessayez.',
  'refusal.FORBIDDEN': 'Votre compte n’a pas le droit de faire cela.',
  'refusal.INVALID': 'Une partie de la saisie n’est pas valable. Corrigez les champs signalés et réessayez.',
  'refusal.CONFLICT':
    'Quelqu’un d’autre a modifié cet élément entre-temps. Consultez la nouvelle version et réessayez.',
  'refusal.RATE_LIMITED': 'C’était trop rapide. Patientez un instant et réessayez.',
  'refusal.TOO_LARGE': 'C’est trop volumineux pour être envoyé.',
  'refusal.KEY_REUSED': 'Cet envoi a déjà été fait avec un autre contenu. Rechargez la page et réessayez.',
} satisfies TranslationOf<typeof en>;
