import type { InvoiceIssuer } from '@ringside/contracts/booking';
import type { EventCreators } from '@ringside/contracts/site';

/** What the site's admins decided for all of it. Implemented by site. */
export abstract class SiteRules {
  /** Whether anybody may make an account now. */
  abstract takesSignUps(): Promise<boolean>;

  /** Who may make events of their own now. */
  abstract eventCreators(): Promise<EventCreators>;

  /** Who writes the invoices of events that have no issuer of their own; nothing where nobody said so. */
  abstract invoiceIssuer(): Promise<InvoiceIssuer | null>;
}
