import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';

/** Of every demo account. */
const PASSWORD = 'ringside-demo';

/** Somebody at a browser of their own. What their pages complain about fails the story. */
export class Somebody {
  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly complaints: string[],
  ) {}

  /** Opens a browser context; signs in by the page, as a person does, when a username is given. */
  static async arrives(
    browser: Browser,
    { username, options = {} }: { username?: string; options?: Parameters<Browser['newContext']>[0] } = {},
  ): Promise<Somebody> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (/content.security.policy/i.test(message.text())) complaints.push(message.text());
    });
    const somebody = new Somebody(context, page, complaints);
    if (username !== undefined) await somebody.signIn(username);
    return somebody;
  }

  async signIn(username: string): Promise<void> {
    await this.page.goto('/sign-in');
    await this.page.getByLabel('Username or e-mail').fill(username);
    await this.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await this.page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
    await expect(this.page.getByRole('button', { name: /account/i })).toBeVisible();
  }

  async leaves(): Promise<void> {
    await this.context.close();
    expect(this.complaints).toEqual([]);
  }
}
