import type { platformTexts as en } from '../en/platform';
import type { TranslationOf } from '../message';

export const platformTexts = {
  'refusal.UNKNOWN': 'Cela n’a pas fonctionné. Réessayez ; si le problème persiste, prévenez l’organisateur.',
  'refusal.UNAVAILABLE': 'Le serveur est occupé ou redémarre. Réessayez dans un instant.',
  'refusal.NOT_FOUND': 'Cet élément n’existe pas, ou il ne vous est pas ouvert.',
  'refusal.FORBIDDEN': 'Votre compte n’a pas le droit de faire cela.',
  'refusal.INVALID': 'Une partie de la saisie n’est pas valable. Corrigez les champs signalés et réessayez.',
  'refusal.RATE_LIMITED': 'C’était trop rapide. Patientez un instant et réessayez.',
  'refusal.TOO_LARGE': 'C’est trop volumineux pour être envoyé.',
  'refusal.KEY_REUSED': 'Cet envoi a déjà été fait avec un autre contenu. Rechargez la page et réessayez.',
  'refusal.OFFLINE': 'Le serveur est injoignable. Vérifiez votre connexion et réessayez.',
  'refusal.NOT_SIGNED_IN': 'Connectez-vous d’abord, puis réessayez.',
  'refusal.STALE': 'Quelqu’un d’autre a modifié cet élément entre-temps. Consultez la nouvelle version et réessayez.',
  'refusal.BUSY': 'Trop de demandes arrivent en même temps. Réessayez dans un instant.',
  'refusal.MALFORMED': 'Le serveur n’a pas compris cette demande. Rechargez la page et réessayez.',
  'refusal.UNSUPPORTED_TYPE': 'Ce type de contenu ne peut pas être envoyé.',
  'refusal.FOREIGN_ORIGIN':
    'Cette page est ouverte à une autre adresse que celle attendue par le serveur. Ouvrez Ringside à sa propre adresse.',
} satisfies TranslationOf<typeof en>;
