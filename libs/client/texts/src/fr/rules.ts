import type { rulesTexts as en } from '../en/rules';
import type { TranslationOf } from '../message';

/** Who may buy, and from when on. */
export const rulesTexts = {
  'rules.title': 'Qui peut acheter',
  'rules.needsRegistration': 'Seulement les personnes dont l’inscription est acceptée',
  'rules.needsRegistration.hint': 'Les autres sont d’abord dirigées vers l’inscription.',
  'rules.registers': 'Une commande confirmée inscrit son acheteur',
  'rules.registers.hint': 'Son inscription est acceptée aussitôt, et annulée avec la commande.',
  'rules.needsApproval': 'Vous acceptez chaque commande',
  'rules.needsApproval.hint':
    'Ses places sont gardées jusqu’à votre décision, au plus aussi longtemps que le délai de paiement. Elle n’est payée qu’ensuite.',
  'rules.openings': 'Ouvertures anticipées',
  'rules.openings.lead':
    'La vente peut ouvrir pour certains avant d’ouvrir à tous : pour des équipes d’une certaine taille, ou pour un type de billet et qui en a un.',
  'rules.openings.always':
    'Votre vente n’a pas de début : elle est déjà ouverte à tous. Indiquez ci-dessus quand elle ouvre.',
  'rules.openings.add': 'Ajouter une ouverture',
  'rules.openings.for': 'Pour',
  'rules.openings.team': 'Des équipes',
  'rules.openings.type': 'Un type de billet',
  'rules.openings.size': 'Membres au moins',
  'rules.openings.which': 'Type de billet',
  'rules.openings.at': 'Ouvre',
  'rules.openings.zone': 'Heure de {zone}',
  'rules.openings.remove': 'Retirer cette ouverture',
  'rules.openings.more': 'Plus de membres',
  'rules.openings.fewer': 'Moins de membres',
  'rules.save': 'Enregistrer les ouvertures',
  'rules.saved': 'Enregistré',
  'refusal.OPENING_UNKNOWN': 'L’un de ces types de billet n’existe plus. Rechargez la page.',
} satisfies TranslationOf<typeof en>;
