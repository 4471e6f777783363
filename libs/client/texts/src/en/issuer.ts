/** Who writes invoices. */
export const issuerTexts = {
  'issuer.title': 'Issuer of invoices',
  'issuer.lead': 'Stands on invoices and credit notes from now on. What was issued stays as it is.',
  'issuer.site': 'For all events that say nothing else.',
  'issuer.usual': 'Nothing here leaves it to the site: {name}.',
  'issuer.none': 'While nothing is said, invoices name whoever the bank account or the event belongs to.',
  'issuer.name': 'Legal name',
  'issuer.address': 'Postal address',
  'issuer.taxNumber': 'Tax or VAT number',
  'issuer.required': 'Name and address belong together',
  'issuer.lines': 'Six lines at most.',
  'issuer.save': 'Save',
  'issuer.saved': 'Saved',
} as const;
