import { Global, Module } from '@nestjs/common';
import { SiteRules } from '@ringside/server/ports';
import { PageRepository } from './page.repository';
import { SettingsRepository } from './settings.repository';
import { SiteController } from './site.controller';
import { SiteService } from './site.service';

/** The site as a whole: its settings, and the pages that its admins write. */
@Global()
@Module({
  controllers: [SiteController],
  providers: [SiteService, SettingsRepository, PageRepository, { provide: SiteRules, useExisting: SettingsRepository }],
  exports: [SiteRules],
})
export class SiteModule {}
