/** Bounds of what stands on invoices. */
export const INVOICE_NAME_MAX = 100;
export const INVOICE_ADDRESS_MAX = 300;
export const INVOICE_ADDRESS_LINES_MAX = 6;
export const TAX_NUMBER_MAX = 40;
/** How many invoices an order may have: the address of what was sold can be corrected, not for ever. */
export const INVOICES_MAX = 10;
