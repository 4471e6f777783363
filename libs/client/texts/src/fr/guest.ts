import type { guestTexts as en } from '../en/guest';
import type { TranslationOf } from '../message';

export const guestTexts = {
  'guest.lead': 'Aucun compte n’est nécessaire pour réserver des places : vous vous connectez au moment de commander.',
  'guest.hint': 'Vos places restent réservées pendant la connexion. Les codes se saisissent ensuite.',
  'guest.order': 'Se connecter ou s’inscrire pour commander',
  'guest.signIn': 'Se connecter ou s’inscrire',
  'guest.registration':
    'Cet événement vend aux personnes dont l’inscription a été acceptée. Connectez-vous, puis inscrivez-vous.',
  'guest.adopted': 'Vos places réservées sont maintenant dans votre compte.',
  'guest.notAdopted': 'Vos places réservées ne sont pas encore dans votre compte',
  'guest.which': { one: 'Choisissez-en {count} à reprendre', other: 'Choisissez-en {count} à reprendre' },
  'guest.rest': 'Ce que vous ne reprenez pas est aussitôt libre pour les autres.',
  'guest.takeOver': { one: 'En reprendre {count}', other: 'En reprendre {count}' },
  'guest.title': 'Votre compte pour la commande',
  'guest.new': 'Nouveau ici',
  'guest.known': 'J’ai un compte',
  'guest.carryOn': 'Continuer ailleurs',
  'guest.carryOn.title': 'Continuer sur un autre appareil',
  'guest.carryOn.lead':
    'Ouvrez-y ce lien : vous y avez les mêmes places, avec le temps qu’il leur reste. Quiconque a le lien peut continuer à votre place.',
  'guest.carryOn.code': 'Le lien sous forme de code QR',
  'guest.carryOn.link': 'Lien',
  'guest.carryOn.copied': 'Le lien est copié',
  'guest.carryOn.mail': 'Ou l’envoyer par e-mail à',
  'guest.carryOn.invalid': 'Ce n’est pas une adresse e-mail.',
  'guest.carryOn.send': 'Envoyer',
  'guest.carryOn.sent': 'Le lien part vers {address}.',
  'guest.carried': 'Vous continuez ici avec vos places réservées.',
  'guest.notCarried': 'Ce lien ne peut pas être utilisé',
} as const satisfies TranslationOf<typeof en>;
