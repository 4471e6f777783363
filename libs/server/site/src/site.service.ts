import { Inject, Injectable } from '@nestjs/common';
import type { InvoiceIssuer } from '@ringside/contracts/booking';
import type { Language } from '@ringside/contracts/notifications';
import type {
  NewPageVersion,
  PageSource,
  PageTexts,
  SitePage,
  SitePageName,
  SiteSettings,
} from '@ringside/contracts/site';
import { Refusal } from '@ringside/kernel';
import { Database, renderMarkdown } from '@ringside/server/platform';
import { type Actor, AuditLog, People } from '@ringside/server/ports';
import { defaultPages } from './default-pages';
import { PageRepository } from './page.repository';
import { chooseLanguage } from './choose-language';
import { SettingsRepository } from './settings.repository';

interface PageWish {
  readonly language?: Language | undefined;
  readonly version?: number | undefined;
}

@Injectable()
export class SiteService {
  constructor(
    private readonly database: Database,
    private readonly settings: SettingsRepository,
    private readonly pages: PageRepository,
    @Inject(People) private readonly people: People,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** @throws Refusal NOT_FOUND for a version that there never was */
  async page(page: SitePageName, { language, version }: PageWish): Promise<SitePage> {
    const { texts, ...facts } = await this.textOf(page, version);
    const site = await this.settings.get();
    const shown = chooseLanguage(texts, language, site.language);
    return { ...facts, page, language: shown, html: renderMarkdown(texts[shown] ?? '') };
  }

  private async textOf(page: SitePageName, version: number | undefined) {
    const found = version === 0 ? undefined : await this.pages.find(page, version);
    if (found) return { ...found, writtenAt: found.writtenAt.toISOString() };
    if (version) throw new Refusal('NOT_FOUND');
    const texts: PageTexts = defaultPages[page];
    return { version: 0, texts, note: '', writtenAt: null };
  }

  async source(page: SitePageName): Promise<PageSource> {
    const [found, rows] = await Promise.all([this.pages.find(page), this.pages.list(page)]);
    const names = await this.people.names(rows.flatMap(({ writtenBy }) => (writtenBy === null ? [] : [writtenBy])));
    return {
      page,
      version: found?.version ?? 0,
      texts: found?.texts ?? defaultPages[page],
      versions: rows.map((row) => ({
        ...row,
        writtenAt: row.writtenAt.toISOString(),
        writtenBy: (row.writtenBy && names.get(row.writtenBy)?.name) ?? null,
      })),
    };
  }

  /** @throws Refusal STALE with the version that is the newest by now */
  async write(actor: Actor, page: SitePageName, wish: NewPageVersion): Promise<PageSource> {
    await this.database.transact(async () => {
      if (!(await this.pages.add(page, wish, actor.userId)))
        throw new Refusal('STALE', { version: (await this.pages.find(page))?.version ?? 0 });
      await this.audit.record({
        actor,
        action: 'site.page',
        target: { kind: 'site', id: page, name: page },
        before: { version: wish.base },
        after: { version: wish.base + 1, isMaterial: wish.isMaterial },
        reason: wish.note || null,
      });
    });
    return this.source(page);
  }

  /** For invoices from now on. */
  changeIssuer(actor: Actor, issuer: InvoiceIssuer | null): Promise<void> {
    return this.database.transact(async () => {
      const { name } = await this.settings.lock();
      const before = await this.settings.invoiceIssuer();
      await this.settings.putInvoiceIssuer(issuer);
      await this.audit.record({
        actor,
        action: 'site.issuer',
        target: { kind: 'site', id: 'settings', name },
        before: { issuer: before },
        after: { issuer },
      });
    });
  }

  /** @throws Refusal STALE with the `rev` of now */
  async change(actor: Actor, wish: SiteSettings): Promise<SiteSettings> {
    return this.database.transact(async () => {
      const before = await this.settings.lock();
      if (before.rev !== wish.rev) throw new Refusal('STALE', { rev: before.rev });
      await this.settings.put(wish);
      const after = await this.settings.get();
      await this.audit.record({
        actor,
        action: 'site.settings',
        target: { kind: 'site', id: 'settings', name: after.name },
        ...changesBetween(before, after),
      });
      return after;
    });
  }
}

/** Only what differs: the log is read by people. */
function changesBetween(before: SiteSettings, after: SiteSettings) {
  const all = ['name', 'contact', 'language', 'signUp', 'eventCreation'] as const;
  const names = all.filter((name) => before[name] !== after[name]);
  const pick = (from: SiteSettings) => Object.fromEntries(names.map((name) => [name, from[name]]));
  return { before: pick(before), after: pick(after) };
}
