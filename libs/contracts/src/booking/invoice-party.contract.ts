import * as z from 'zod';
import { line, prose } from '../fields';
import { INVOICE_ADDRESS_LINES_MAX, INVOICE_ADDRESS_MAX, INVOICE_NAME_MAX, TAX_NUMBER_MAX } from './invoice.limits';

const address = prose(INVOICE_ADDRESS_MAX)
  .trim()
  .min(1)
  .refine((text) => text.split('\n').length <= INVOICE_ADDRESS_LINES_MAX, {
    error: `must have ${INVOICE_ADDRESS_LINES_MAX} lines at most`,
  })
  .meta({ example: 'Willy-Brandt-Allee 10\n23554 Lübeck\nGermany' });
const taxNumber = line(TAX_NUMBER_MAX, 0).meta({ example: 'DE123456789' });

/** Who writes invoices: a legal name, a postal address and a tax or VAT number; empty without one. */
export const InvoiceIssuer = z
  .strictObject({ name: line(INVOICE_NAME_MAX).meta({ example: 'Harbour Club e.V.' }), address, taxNumber })
  .meta({ id: 'InvoiceIssuer' });
export type InvoiceIssuer = z.output<typeof InvoiceIssuer>;

/** Whom an invoice is written to. The company and its tax number may be empty. */
export const InvoiceAddress = z
  .strictObject({
    name: line(INVOICE_NAME_MAX),
    company: line(INVOICE_NAME_MAX, 0).meta({ example: 'Night Owls GmbH' }),
    address,
    taxNumber,
  })
  .meta({ id: 'InvoiceAddress' });
export type InvoiceAddress = z.output<typeof InvoiceAddress>;
