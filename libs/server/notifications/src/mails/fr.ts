import { frenchGuestMails } from './guest';
import type { MailTexts } from './mail-texts';
import { frenchMoneyMails } from './fr-money';

export const frenchMails: MailTexts = {
  greeting: 'Bonjour {name},',
  ...frenchGuestMails,
  linkHint: 'Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur :',
  accountReason:
    'Vous recevez ce message car votre compte sur {site} en a besoin. Personne ne lit les réponses à cette adresse.',
  notificationReason: 'Vous recevez ce message car vous souhaitez des e-mails sur : {group}.',
  unsubscribe: 'Ne plus recevoir ces e-mails',
  settings: 'Tous les réglages',
  groups: {
    registrations: 'mes inscriptions',
    events: 'les événements auxquels je participe',
    teams: 'mes équipes',
    matches: 'mes matchs',
    organizing: 'les événements que j’organise',
    site: 'la gestion du site',
  },
  roles: {
    player: 'joueur',
    organizer: 'organisateur',
    moderator: 'modérateur',
    admin: 'administrateur',
    owner: 'propriétaire',
    manager: 'gestionnaire',
    referee: 'arbitre',
    chatModerator: 'modérateur du chat',
    door: 'accueil',
  },
  templates: {
    ...frenchGuestMails.templates,
    confirmAddress: {
      subject: 'Confirmez votre adresse e-mail',
      body: 'Bienvenue sur Ringside ! Appuyez sur le bouton pour confirmer que cette adresse est la vôtre.\n\nSi vous n’avez pas créé de compte, ignorez ce message.',
      action: 'Confirmer l’adresse',
    },
    confirmNewAddress: {
      subject: 'Confirmez votre nouvelle adresse e-mail',
      body: 'Vous souhaitez désormais utiliser cette adresse pour votre compte. Appuyez sur le bouton pour la confirmer.\n\nSi ce n’était pas vous, ignorez ce message : rien ne change.',
      action: 'Confirmer l’adresse',
    },
    addressChanged: {
      subject: 'Votre adresse e-mail a changé',
      body: 'Votre compte utilise maintenant l’adresse {address}. Celle-ci ne recevra plus de messages.\n\nSi ce n’était pas vous, écrivez-nous tout de suite.',
    },
    resetPassword: {
      subject: 'Choisissez un nouveau mot de passe',
      body: 'Quelqu’un, sans doute vous, a demandé un nouveau mot de passe pour votre compte. Appuyez sur le bouton pour le choisir.\n\nSi ce n’était pas vous, ignorez ce message : votre mot de passe reste le même.',
      action: 'Choisir un mot de passe',
    },
    passwordChanged: {
      subject: 'Votre mot de passe a changé',
      body: 'Votre compte a un nouveau mot de passe, et vos autres appareils ont été déconnectés.\n\nSi ce n’était pas vous, choisissez tout de suite un nouveau mot de passe et écrivez-nous.',
    },
    signUpExists: {
      subject: 'Vous avez déjà un compte',
      body: 'Quelqu’un, sans doute vous, a voulu créer un compte avec cette adresse. Vous en avez déjà un : connectez-vous, ou choisissez un nouveau mot de passe si vous l’avez oublié.',
      action: 'Se connecter',
    },
    twoFactorOn: {
      subject: 'La connexion en deux étapes est activée',
      body: 'La connexion demande désormais un code de votre application d’authentification. Gardez vos codes de secours en lieu sûr.\n\nSi ce n’était pas vous, écrivez-nous tout de suite.',
    },
    twoFactorOff: {
      subject: 'La connexion en deux étapes est désactivée',
      body: 'La connexion ne demande plus que votre mot de passe.\n\nSi ce n’était pas vous, choisissez tout de suite un nouveau mot de passe et écrivez-nous.',
    },
    accountErased: {
      subject: 'Votre compte a été effacé',
      body: 'Votre compte et vos données personnelles ont disparu, comme vous le souhaitiez. Merci d’avoir été des nôtres.',
    },
    contactReply: { subject: 'Re : {subject}', body: '{text}' },
  },
  kinds: {
    registrationAccepted: {
      subject: 'Vous participez : {event}',
      body: 'Votre inscription à « {event} » a été acceptée.',
      action: 'Voir l’événement',
    },
    registrationRejected: {
      subject: 'Votre inscription à {event}',
      body: 'Votre inscription à « {event} » a été refusée.\n\n{reason}',
      action: 'Voir l’événement',
    },
    registrationWaitlisted: {
      subject: 'Sur liste d’attente : {event}',
      body: '« {event} » est complet. Vous êtes numéro {place} sur la liste d’attente et avancez automatiquement.',
      action: 'Voir l’événement',
    },
    registrationPromoted: {
      subject: 'Une place est à vous : {event}',
      body: 'Vous quittez la liste d’attente : vous avez une place à « {event} ».',
      action: 'Voir l’événement',
    },
    registrationReceived: {
      subject: 'Nouvelle inscription : {event}',
      body: '{person} souhaite participer à « {event} » et attend votre décision.',
      action: 'Décider',
    },
    eventSubmitted: {
      subject: 'À examiner : {event}',
      body: '« {event} » a été soumis et attend une décision.',
      action: 'Examiner',
    },
    eventPublished: {
      subject: 'Publié : {event}',
      body: '« {event} » est maintenant public. Tout le monde peut le voir.',
      action: 'Voir l’événement',
    },
    eventRejected: {
      subject: 'Renvoyé : {event}',
      body: '« {event} » n’a pas été publié.\n\n{reason}\n\nModifiez-le et soumettez-le de nouveau.',
      action: 'Modifier l’événement',
    },
    eventSuspended: {
      subject: 'Retiré : {event}',
      body: '« {event} » a été retiré des pages publiques pour l’instant.\n\n{reason}',
      action: 'Voir l’événement',
    },
    eventResumed: {
      subject: 'De nouveau public : {event}',
      body: '« {event} » est de nouveau public.',
      action: 'Voir l’événement',
    },
    eventStarted: {
      subject: '{event} a commencé',
      body: '« {event} » a commencé. Amusez-vous bien !',
      action: 'Rejoindre',
    },
    eventChanged: {
      subject: 'Modifié : {event}',
      body: 'La date ou le lieu de « {event} » a changé. Vérifiez que cela vous convient toujours.',
      action: 'Voir les changements',
    },
    eventCancelled: {
      subject: 'Annulé : {event}',
      body: '« {event} » n’aura pas lieu.\n\n{reason}',
      action: 'Voir l’événement',
    },
    eventFinished: {
      subject: '{event} est terminé',
      body: '« {event} » est terminé. Les résultats sont là.',
      action: 'Voir les résultats',
    },
    eventAnnouncement: {
      subject: '{event} : {title}',
      body: 'Du nouveau pour « {event} » : {title}',
      action: 'Lire la suite',
    },
    editSubmitted: {
      subject: 'Modifications à examiner : {event}',
      body: 'Des modifications de « {event} » attendent une décision.',
      action: 'Examiner',
    },
    editApproved: {
      subject: 'Modifications publiées : {event}',
      body: 'Vos modifications de « {event} » ont été acceptées et sont maintenant publiques.',
      action: 'Voir l’événement',
    },
    editRejected: {
      subject: 'Modifications refusées : {event}',
      body: 'Vos modifications de « {event} » ont été refusées.\n\n{reason}',
      action: 'Voir l’événement',
    },
    staffGranted: {
      subject: 'Vous aidez à {event}',
      body: 'Vous avez un nouveau rôle à « {event} » : {role}.',
      action: 'Voir l’événement',
    },
    staffWithdrawn: {
      subject: 'Votre rôle à {event}',
      body: 'Vous n’avez plus ce rôle à « {event} » : {role}.',
      action: 'Voir l’événement',
    },
    teamInvited: {
      subject: '{person} vous invite dans {team}',
      body: '{person} aimerait vous compter dans l’équipe « {team} ».',
      action: 'Voir l’invitation',
    },
    teamJoined: {
      subject: '{person} a rejoint {team}',
      body: '{person} fait maintenant partie de « {team} ».',
      action: 'Voir l’équipe',
    },
    teamLeft: {
      subject: '{person} a quitté {team}',
      body: '{person} ne fait plus partie de « {team} ».',
      action: 'Voir l’équipe',
    },
    teamHandedOver: {
      subject: 'Vous êtes capitaine de {team}',
      body: 'L’équipe « {team} » vous a été confiée : vous en êtes maintenant capitaine.',
      action: 'Voir l’équipe',
    },
    teamDisbanded: {
      subject: '{team} a été dissoute',
      body: 'L’équipe « {team} » n’existe plus.',
      action: 'Voir mes équipes',
    },
    ticketOffered: {
      subject: '{person} vous donne un billet pour {event}',
      body: '{person} veut vous donner un billet pour « {event} » : {seat}. Vous avez 48 heures pour l’accepter.',
      action: 'Voir le billet',
    },
    ticketAccepted: {
      subject: '{person} a votre billet pour {event}',
      body: '{person} a accepté votre billet pour « {event} » : {seat}. Son ancien code ne laisse plus entrer personne.',
      action: 'Voir mes billets',
    },
    swapAsked: {
      subject: 'Échanger votre place à {event} ?',
      body: 'Quelqu’un aimerait échanger sa place avec vous à « {event} » ; la vôtre est {seat}. Vous avez 48 heures pour répondre.',
      action: 'Voir la proposition',
    },
    seatMoved: {
      subject: 'Une autre place à {event}',
      body: 'Vous avez une autre place à « {event} » : {seat}.',
      action: 'Voir mes billets',
    },
    matchReady: {
      subject: 'Votre match est prêt : {tournament}',
      body: 'Vous jouez contre {opponent} dans « {tournament} ».',
      action: 'Voir le match',
    },
    matchReported: {
      subject: 'Confirmez le résultat : {tournament}',
      body: '{opponent} a indiqué le résultat de votre match dans « {tournament} ». Est-il juste ?',
      action: 'Confirmer ou contester',
    },
    matchDisputed: {
      subject: 'Contesté : {match} dans {tournament}',
      body: 'Les adversaires du match {match} dans « {tournament} » ne sont pas d’accord. Il faut trancher.',
      action: 'Voir le match',
    },
    roleChanged: {
      subject: 'Votre rôle sur Ringside',
      body: 'Votre rôle sur le site est maintenant : {role}.',
      action: 'Aller sur Ringside',
    },
    contactReceived: {
      subject: 'Quelqu’un a écrit : {subject}',
      body: 'Un message est arrivé par le formulaire de contact : « {subject} ».',
      action: 'Lire et répondre',
    },
    ...frenchMoneyMails,
  },
};
