import { Controller } from '@nestjs/common';
import type { Body, Params, Query } from '@ringside/contracts';
import {
  addPageVersion,
  getPageSource,
  getSite,
  getSiteIssuer,
  getSitePage,
  getSiteSettings,
  type PageSource,
  putSiteIssuer,
  putSiteSettings,
  type Site,
  type SiteIssuer,
  type SitePage,
  type SiteSettings,
} from '@ringside/contracts/site';
import { BodyOf, Config, Me, ParamsOf, QueryOf, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { SettingsRepository } from './settings.repository';
import { SiteService } from './site.service';

@Controller()
export class SiteController {
  constructor(
    private readonly site: SiteService,
    private readonly settings: SettingsRepository,
    private readonly config: Config,
  ) {}

  @Route(getSite)
  async get(): Promise<Site> {
    const { rev: _rev, ...site } = await this.settings.get();
    return { ...site, sendsMail: this.config.smtpUrl !== undefined };
  }

  @Route(getSiteSettings)
  getSettings(): Promise<SiteSettings> {
    return this.settings.get();
  }

  @Route(putSiteSettings)
  putSettings(@Me() me: Actor, @BodyOf(putSiteSettings) wish: Body<typeof putSiteSettings>): Promise<SiteSettings> {
    return this.site.change(me, wish);
  }

  @Route(getSiteIssuer)
  async issuer(): Promise<SiteIssuer> {
    return { issuer: await this.settings.invoiceIssuer() };
  }

  @Route(putSiteIssuer)
  async putIssuer(@Me() me: Actor, @BodyOf(putSiteIssuer) wish: Body<typeof putSiteIssuer>): Promise<SiteIssuer> {
    await this.site.changeIssuer(me, wish.issuer);
    return wish;
  }

  @Route(getSitePage)
  page(
    @ParamsOf(getSitePage) { page }: Params<typeof getSitePage>,
    @QueryOf(getSitePage) wish: Query<typeof getSitePage>,
  ): Promise<SitePage> {
    return this.site.page(page, wish);
  }

  @Route(getPageSource)
  source(@ParamsOf(getPageSource) { page }: Params<typeof getPageSource>): Promise<PageSource> {
    return this.site.source(page);
  }

  @Route(addPageVersion)
  write(
    @Me() me: Actor,
    @ParamsOf(addPageVersion) { page }: Params<typeof addPageVersion>,
    @BodyOf(addPageVersion) wish: Body<typeof addPageVersion>,
  ): Promise<PageSource> {
    return this.site.write(me, page, wish);
  }
}
