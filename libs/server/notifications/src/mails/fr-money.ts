import type { MoneyMailTexts } from './mail-texts';

export const frenchMoneyMails: MoneyMailTexts = {
  moneyBack: {
    subject: 'Argent rendu : {event}',
    body: '{amount} de votre commande {order} de « {event} » vous sont rendus par le même chemin.',
    action: 'Voir la commande',
  },
  moneyTooLate: {
    subject: 'Paiement trop tardif : {event}',
    body: 'Vos {amount} pour la commande {order} de « {event} » sont arrivés après le délai, quand d’autres avaient pris les places. L’argent vous est rendu.',
    action: 'Voir la commande',
  },
  moneyAttention: {
    subject: 'Une commande demande un regard : {event}',
    body: 'L’argent de la commande {order} de « {event} » demande un regard : un remboursement, une contestation ou un montant qui ne correspond pas.',
    action: 'Voir la commande',
  },
  placeOffered: {
    subject: 'Une place pour vous : {event}',
    body: 'Ce que vous attendiez à « {event} » est libre. La place vous est gardée pendant {minutes} minutes ; ensuite elle passe à la personne suivante.',
    action: 'Prendre la place',
  },
  placeRemoved: {
    subject: 'Retrait de la liste d’attente : {event}',
    body: 'Les organisateurs vous ont retiré de la liste d’attente de « {event} ». Ils précisent : {reason}',
    action: 'Voir l’événement',
  },
  orderReceived: {
    subject: 'Une commande vous attend : {event}',
    body: '{person} a commandé à « {event} ». La commande {order} garde ses places jusqu’à ce que vous l’acceptiez ou la refusiez.',
    action: 'Voir la commande',
  },
  orderApproved: {
    subject: 'Votre commande est acceptée : {event}',
    body: 'Les organisateurs ont accepté votre commande {order} de « {event} ». S’il reste à payer, sa page dit comment et jusqu’à quand.',
    action: 'Voir la commande',
  },
  orderRefused: {
    subject: 'Votre commande n’est pas acceptée : {event}',
    body: 'Les organisateurs n’ont pas accepté votre commande {order} de « {event} ». Ils précisent : {reason}',
    action: 'Voir la commande',
  },
  seatsOffered: {
    subject: 'D’autres places pour vous : {event}',
    body: 'Votre argent pour la commande {order} de « {event} » est arrivé après le délai, quand d’autres avaient pris les places. D’autres du même genre vous sont gardées pendant {hours} heures : prenez-les ou demandez votre argent.',
    action: 'Choisir',
  },
  ticketReissued: {
    subject: 'Un nouveau code pour votre billet : {event}',
    body: 'Les organisateurs ont donné un nouveau code à votre billet pour {event} : {seat}. L’ancien n’est plus valable, même imprimé.',
    action: 'Voir mes billets',
  },
  ticketsSent: {
    subject: 'Vos billets : {event}',
    body: 'Vos billets de la commande {order} pour « {event} » vous attendent : sur votre téléphone, ou en PDF à imprimer.',
    action: 'Voir mes billets',
  },
  eventSoon: {
    subject: 'Bientôt : {event}',
    body: '« {event} » commence d’ici un jour. Vos billets sont sur votre téléphone, même sans connexion, ou en PDF à imprimer.',
    action: 'Vers mes billets',
  },
  holdersTold: {
    subject: '{title} : {event}',
    body: 'Les organisateurs de « {event} » écrivent à qui a un billet :\n\n{title}\n\n{text}',
    action: 'Vers mes billets',
  },
};
