import { Inject, Injectable } from '@nestjs/common';
import { Config } from '../config/config';
import { Logs } from '../logs/logs';

/** What other sites show of a page when somebody shares its address. */
export interface PageHead {
  readonly title: string;
  readonly description: string;
  /** Of the page itself, whatever part of it was asked for. */
  readonly path: string;
  readonly picture?: {
    readonly path: string;
    readonly width: number;
    readonly height: number;
    readonly alt: string;
  };
}

/** A page that search engines may know. */
export interface PageAddress {
  readonly path: string;
  readonly changedAt: Date;
}

type Describe = (match: RegExpExecArray) => Promise<PageHead | undefined>;

/**
 * The heads of pages, for readers without JavaScript: link previews and search engines. Features say what their pages are
 * about; they tell only what a visitor without a session sees, whoever asks.
 */
@Injectable()
export class PageHeads {
  private readonly described: { readonly pattern: RegExp; readonly describe: Describe }[] = [];
  private readonly lists: (() => Promise<readonly PageAddress[]>)[] = [];

  constructor(
    @Inject(Config) private readonly config: Config,
    private readonly logs: Logs,
  ) {}

  /** Has a feature describe the pages whose path matches. Answers nothing for a page that is not public. */
  describe(pattern: RegExp, describe: Describe): void {
    this.described.push({ pattern, describe });
  }

  /** Has a feature name its public pages for the sitemap. */
  list(addresses: () => Promise<readonly PageAddress[]>): void {
    this.lists.push(addresses);
  }

  /** The app's page with the head of this path written into it; as it is for a path that nobody describes. */
  async write(page: string, path: string): Promise<string> {
    const head = await this.headOf(path);
    if (!head) return page;
    return page
      .replace(/<title>[^<]*<\/title>/, () => `<title>${escaped(`${head.title} · Ringside`)}</title>`)
      .replace(/\s*<meta name="description"[^>]*>/, '')
      .replace('</head>', () => `${this.tagsOf(head)}\n  </head>`);
  }

  /** An outage of the database must not keep the app's page away: it says itself what is wrong. */
  private async headOf(path: string): Promise<PageHead | undefined> {
    for (const { pattern, describe } of this.described) {
      const match = pattern.exec(path);
      if (!match) continue;
      return describe(match).catch((error: unknown) => {
        this.logs.warn('page head failed', { path, reason: String(error) });
        return undefined;
      });
    }
    return undefined;
  }

  private tagsOf({ title, description, path, picture }: PageHead): string {
    const absolute = (local: string) => `${this.config.publicUrl}${local}`;
    const facts: readonly (readonly [string, string])[] = [
      ['og:site_name', 'Ringside'],
      ['og:type', 'website'],
      ['og:title', title],
      ['og:description', description],
      ['og:url', absolute(path)],
      ...(picture
        ? ([
            ['og:image', absolute(picture.path)],
            ['og:image:type', 'image/webp'],
            ['og:image:width', String(picture.width)],
            ['og:image:height', String(picture.height)],
            ['og:image:alt', picture.alt],
          ] as const)
        : []),
    ];
    return [
      `  <meta name="description" content="${escaped(description)}" />`,
      `  <link rel="canonical" href="${escaped(absolute(path))}" />`,
      ...facts.map(([name, value]) => `  <meta property="${name}" content="${escaped(value)}" />`),
      `  <meta name="twitter:card" content="${picture ? 'summary_large_image' : 'summary'}" />`,
    ].join('\n  ');
  }

  /** The sitemap of all public pages (sitemaps.org). */
  async sitemap(): Promise<string> {
    const pages = (await Promise.all(this.lists.map((addresses) => addresses()))).flat();
    const entry = (path: string, changedAt?: Date) =>
      `<url><loc>${escaped(this.config.publicUrl + path)}</loc>${changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : ''}</url>`;
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
      ...['/', '/events'].map((path) => entry(path)),
      ...pages.map(({ path, changedAt }) => entry(path, changedAt)),
      '</urlset>',
    ].join('\n');
  }

  /** What robots may read: pages and pictures, not what stands behind them. */
  robots(): string {
    return [
      'User-agent: *',
      'Allow: /api/v1/media/',
      ...['/api/', '/admin', '/my-space', '/account', '/sign-in', '/sign-up'].map((path) => `Disallow: ${path}`),
      `Sitemap: ${this.config.publicUrl}/sitemap.xml`,
      '',
    ].join('\n');
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
