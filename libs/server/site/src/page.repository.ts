import { Injectable } from '@nestjs/common';
import type { NewPageVersion, PageTexts, PageVersion, SitePageName } from '@ringside/contracts/site';
import type { UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

interface Text {
  readonly version: number;
  readonly texts: PageTexts;
  readonly note: string;
  readonly writtenAt: Date;
}

type VersionRow = Omit<PageVersion, 'writtenAt' | 'writtenBy'> & {
  readonly writtenAt: Date;
  readonly writtenBy: UserId | null;
};

/** The versions of the site's pages. None is ever changed. */
@Injectable()
export class PageRepository {
  constructor(private readonly database: Database) {}

  /** The newest version, or the one that is named. */
  async find(page: SitePageName, version?: number): Promise<Text | undefined> {
    const [row] = await this.database.query<Text>(
      `select version, texts, note, written_at as "writtenAt" from site_page_version
        where page = $1 and ($2::int is null or version = $2) order by version desc limit 1`,
      [page, version ?? null],
    );
    return row;
  }

  list(page: SitePageName): Promise<VersionRow[]> {
    return this.database.query<VersionRow>(
      `select version, is_material as "isMaterial", note, written_at as "writtenAt", written_by as "writtenBy"
         from site_page_version where page = $1 order by version desc`,
      [page],
    );
  }

  /** Adds the version that follows `base`. Answers whether it did: somebody else's may stand there already. */
  async add(page: SitePageName, { base, texts, isMaterial, note }: NewPageVersion, by: UserId): Promise<boolean> {
    const rows = await this.database.write(
      `insert into site_page_version (page, version, is_material, note, texts, written_by)
       select $1, $2::int + 1, $3, $4, $5, $6
        where $2::int = (select coalesce(max(version), 0) from site_page_version where page = $1)
       on conflict do nothing returning version`,
      [page, base, isMaterial, note, JSON.stringify(texts), by],
    );
    return rows.length > 0;
  }
}
