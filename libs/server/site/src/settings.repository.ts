import { Injectable } from '@nestjs/common';
import type { InvoiceIssuer } from '@ringside/contracts/booking';
import type { EventCreators, SiteSettings } from '@ringside/contracts/site';
import { Database } from '@ringside/server/platform';
import { SiteRules } from '@ringside/server/ports';

const COLUMNS =
  'rev, name, contact_address as contact, language, sign_up as "signUp", event_creation as "eventCreation"';

/** The one row of the site's settings. */
@Injectable()
export class SettingsRepository extends SiteRules {
  constructor(private readonly database: Database) {
    super();
  }

  async get(): Promise<SiteSettings> {
    const [row] = await this.database.query<SiteSettings>(`select ${COLUMNS} from site_settings`);
    if (!row) throw new Error('The row of the site’s settings is missing.');
    return row;
  }

  async takesSignUps(): Promise<boolean> {
    return (await this.get()).signUp === 'open';
  }

  async eventCreators(): Promise<EventCreators> {
    return (await this.get()).eventCreation;
  }

  async invoiceIssuer(): Promise<InvoiceIssuer | null> {
    const [row] = await this.database.query<{ issuer: InvoiceIssuer | null }>('select issuer from site_settings');
    return row?.issuer ?? null;
  }

  async putInvoiceIssuer(issuer: InvoiceIssuer | null): Promise<void> {
    await this.database.change('update site_settings set issuer = $1::jsonb', [issuer && JSON.stringify(issuer)]);
  }

  /** Locks the settings until the end of the transaction and tells what they are. */
  async lock(): Promise<SiteSettings> {
    await this.database.write('select from site_settings for update');
    return this.get();
  }

  async put({ name, contact, language, signUp, eventCreation }: SiteSettings): Promise<void> {
    await this.database.change(
      `update site_settings set rev = rev + 1, name = $1, contact_address = $2, language = $3, sign_up = $4,
              event_creation = $5`,
      [name, contact, language, signUp, eventCreation],
    );
  }
}
