import type { staffTexts as en } from '../en/staff';
import type { TranslationOf } from '../message';

export const staffTexts = {
  'staff.title': 'Équipe',
  'staff.lead': 'Qui organise cet événement avec vous. Un rôle vaut tout de suite et peut être retiré.',
  'staff.add': 'Donner un rôle',
  'staff.person': 'Personne',
  'staff.person.hint': 'Au moins {min} lettres d’un nom ou d’un nom d’utilisateur',
  'staff.person.nobody': 'Aucun nom ne commence ainsi',
  'staff.person.none': 'Choisissez une personne dans la liste.',
  'staff.role': 'Rôle',
  'staff.roles': 'Rôles',
  'staff.role.manager': 'Peut tout faire, sauf nommer des gérants et transmettre l’événement.',
  'staff.role.referee': 'Décide des matchs et corrige les résultats.',
  'staff.role.chatModerator': 'Veille au bon ton du chat de l’événement.',
  'staff.role.door': 'Enregistre les arrivées.',
  'staff.give': 'Donner le rôle',
  'staff.given': '{name} a maintenant le rôle {role}.',
  'staff.since': 'Depuis',
  'staff.take': 'Retirer le rôle {role} à {name}',
  'staff.take.ask': 'Retirer le rôle {role} à {name} ?',
  'staff.take.text': 'Il prend fin tout de suite, partout où {name} est connecté. Vous pourrez le redonner.',
  'staff.take.confirm': 'Retirer le rôle',
  'staff.taken': '{name} n’a plus le rôle {role}.',
  'staff.own': 'Votre part',
  'staff.own.text': {
    one: 'Vous aidez à cet événement. Votre rôle :',
    other: 'Vous aidez à cet événement. Vos rôles :',
  },
  'staff.layDown': 'Renoncer au rôle {role}',
  'staff.layDown.ask': 'Renoncer au rôle {role} ?',
  'staff.layDown.text':
    'Vous perdez tout de suite ce qu’il permet. Seuls le propriétaire et les gérants peuvent le redonner.',
  'staff.layDown.confirm': 'Renoncer',
  'staff.laidDown': 'Vous n’avez plus le rôle {role}.',
  'staff.handOver': 'Transmettre l’événement',
  'staff.handOver.text': 'Un autre organisateur en devient propriétaire. {name} reste gérant.',
  'staff.handOver.to': 'Nouveau propriétaire',
  'staff.handOver.ask': 'Transmettre l’événement à {name} ?',
  'staff.handOver.warning': 'Seul le nouveau propriétaire peut le rendre. Cela vaut tout de suite.',
  'staff.handOver.done': 'L’événement appartient maintenant à {name}.',
  'staff.notYours': 'Seuls le propriétaire et les gérants de l’événement voient son équipe.',
  'refusal.STAFF_OWNER':
    'C’est le propriétaire de l’événement : il a tous les droits. Transmettez d’abord l’événement.',
  'refusal.STAFF_FULL': 'L’équipe compte déjà {max} personnes. Retirez d’abord un rôle à quelqu’un.',
  'refusal.STAFF_NOT_ORGANIZER':
    'Seul un organisateur peut posséder un événement. Choisissez une autre personne ou demandez à un administrateur.',
} satisfies TranslationOf<typeof en>;
