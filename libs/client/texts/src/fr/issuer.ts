import type { issuerTexts as en } from '../en/issuer';
import type { TranslationOf } from '../message';

/** Who writes invoices. */
export const issuerTexts = {
  'issuer.title': 'Émetteur des factures',
  'issuer.lead': 'Figure désormais sur les factures et les avoirs. Ce qui est émis ne change plus.',
  'issuer.site': 'Pour tous les événements qui ne disent rien d’autre.',
  'issuer.usual': 'Vide, c’est celui du site : {name}.',
  'issuer.none': 'Tant que rien n’est dit, les factures nomment le titulaire du compte ou de l’événement.',
  'issuer.name': 'Raison sociale',
  'issuer.address': 'Adresse postale',
  'issuer.taxNumber': 'Numéro fiscal ou de TVA',
  'issuer.required': 'Le nom et l’adresse vont ensemble',
  'issuer.lines': 'Six lignes au plus.',
  'issuer.save': 'Enregistrer',
  'issuer.saved': 'Enregistré',
} satisfies TranslationOf<typeof en>;
