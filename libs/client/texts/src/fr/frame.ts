import type { frameTexts as en } from '../en/frame';
import type { TranslationOf } from '../message';

export const frameTexts = {
  'frame.skipToContent': 'Aller au contenu',
  'frame.mainNavigation': 'Navigation principale',
  'frame.breadcrumbs': 'Vous êtes ici',
  'frame.events': 'Événements',
  'frame.home': 'Accueil',
  'frame.mySpace': 'Mon espace',
  'frame.leaderboard': 'Classement',
  'frame.organize': 'Organiser',
  'frame.toParticipants': 'Vers le site des participants',
  'frame.signIn': 'Se connecter',
  'frame.signUp': 'Créer un compte',
  'frame.signOut': 'Se déconnecter',
  'frame.accountMenu': 'Votre compte',

  'frame.language': 'Langue',
  'frame.languageFailed': 'La langue n’a pas pu être chargée. Vérifiez votre connexion et choisissez-la à nouveau.',
  'frame.theme': 'Apparence',
  'frame.theme.system': 'Comme l’appareil',
  'frame.theme.light': 'Clair',
  'frame.theme.dark': 'Sombre',

  'frame.loading': 'Chargement…',
  'frame.retry': 'Réessayer',
  'frame.reload': 'Recharger la page',
  'frame.close': 'Fermer',
  'frame.cancel': 'Annuler',
  'frame.save': 'Enregistrer',
  'frame.saved': 'Enregistré',
  'frame.edit': 'Modifier',
  'frame.remove': 'Retirer',
  'frame.undo': 'Revenir en arrière',
  'frame.copy': 'Copier',
  'frame.optional': 'facultatif',
  'frame.details': 'Détails',
  'frame.showPassword': 'Afficher le mot de passe',
  'frame.hidePassword': 'Masquer le mot de passe',
  'frame.increase': 'Augmenter',
  'frame.decrease': 'Diminuer',
  'frame.dismissMessage': 'Fermer le message',
  'frame.messages': 'Messages',

  'frame.yourTime': '{time} chez vous',

  'frame.live': 'En direct',
  'frame.live.hint': 'Les changements apparaissent ici aussitôt.',
  'frame.catchingUp': 'Rattrapage',
  'frame.catchingUp.hint':
    'La connexion a été perdue. Elle se rétablit ; ce que vous avez manqué apparaîtra de lui-même.',
  'frame.offline': 'Hors ligne',
  'frame.offline.hint':
    'Pas de connexion au serveur. Ce que vous voyez n’est peut-être plus à jour ; tout se rétablira de soi-même.',

  'frame.error': 'Un problème est survenu',
  'frame.error.text': 'L’erreur vient de nous, pas de vous. Réessayez ; si elle persiste, prévenez l’organisateur.',
  'frame.error.reference': 'Référence pour l’assistance : {reference}',
  'frame.notFound': 'Il n’y a rien ici',
  'frame.notFound.text': 'Cette page n’existe pas, ou elle ne vous est pas ouverte.',
  'frame.notFound.home': 'Aller à l’accueil',
  'frame.signInFirst': 'Connectez-vous pour continuer',
  'frame.forbidden': 'Cette page ne vous est pas ouverte',
  'frame.forbidden.text': 'Votre compte n’a pas accès à cette page. En cas de doute, demandez à l’organisateur.',

  'frame.contact': 'Nous contacter',
  'frame.apiDocs': 'Pour les développeurs',
} satisfies TranslationOf<typeof en>;
