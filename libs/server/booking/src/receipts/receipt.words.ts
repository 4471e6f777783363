import type { Language } from '@ringside/contracts/notifications';

interface Words {
  readonly invoice: string;
  readonly creditNote: string;
  readonly number: string;
  readonly date: string;
  readonly order: string;
  readonly from: string;
  readonly to: string;
  readonly what: string;
  readonly tax: string;
  readonly amount: string;
  readonly total: string;
  /** Names the rate and the amount. */
  readonly taxIn: string;
  readonly noTax: string;
  /** Stands before the number itself. */
  readonly taxNumber: string;
}

/** What stands on receipts. */
export const receiptWords: Readonly<Record<Language, Words>> = {
  en: {
    invoice: 'Invoice',
    creditNote: 'Credit note',
    number: 'Number',
    date: 'Date',
    order: 'Order',
    from: 'From',
    to: 'For',
    what: 'Ticket',
    tax: 'Tax',
    amount: 'Amount',
    total: 'Total',
    taxIn: 'of which {rate} tax: {amount}',
    noTax: 'No tax is charged.',
    taxNumber: 'Tax number:',
  },
  fr: {
    invoice: 'Facture',
    creditNote: 'Avoir',
    number: 'Numéro',
    date: 'Date',
    order: 'Commande',
    from: 'De',
    to: 'Pour',
    what: 'Billet',
    tax: 'Taxe',
    amount: 'Montant',
    total: 'Total',
    taxIn: 'dont {rate} de taxe : {amount}',
    noTax: 'Aucune taxe n’est perçue.',
    taxNumber: 'N° fiscal :',
  },
  de: {
    invoice: 'Rechnung',
    creditNote: 'Gutschrift',
    number: 'Nummer',
    date: 'Datum',
    order: 'Bestellung',
    from: 'Von',
    to: 'Für',
    what: 'Ticket',
    tax: 'Steuer',
    amount: 'Betrag',
    total: 'Summe',
    taxIn: 'darin {rate} Steuer: {amount}',
    noTax: 'Es wird keine Steuer erhoben.',
    taxNumber: 'Steuernummer:',
  },
};
