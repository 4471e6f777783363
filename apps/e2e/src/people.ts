import { randomUUID } from 'node:crypto';
import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import {
  addressOf,
  type AnyEndpoint,
  type EndpointInput,
  type EndpointOutput,
  type InputParts,
} from '@ringside/contracts';
import { signIn } from '@ringside/contracts/accounts';

/** Of every demo account. */
export const PASSWORD = 'ringside-demo';

export type ContextOptions = NonNullable<Parameters<Browser['newContext']>[0]>;

export interface Arrival {
  /** The demo account they are signed in with; a visitor without. */
  readonly as?: string;
  readonly options?: ContextOptions;
}

/** Somebody at a browser of their own, and all that their pages have to complain about. */
export class Somebody {
  readonly complaints: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly base: string,
  ) {
    context.on('weberror', (error) => this.complaints.push(String(error.error().stack)));
    context.on('console', (message) => {
      if (/content.security.policy/i.test(message.text())) this.complaints.push(message.text());
    });
    context.on('request', (request) => {
      const url = new URL(request.url());
      if (/^(https?|wss?):$/.test(url.protocol) && url.host !== new URL(base).host)
        this.complaints.push(`asked another server: ${request.url()}`);
    });
  }

  /** Opens a browser of their own, in which they are signed in already where `as` is given. */
  static async arrives(browser: Browser, base: string, { as, options = {} }: Arrival): Promise<Somebody> {
    const context = await browser.newContext({ baseURL: base, ...options });
    const somebody = new Somebody(context, await context.newPage(), base);
    if (as !== undefined) await somebody.call(signIn, { body: { identifier: as, password: PASSWORD } });
    return somebody;
  }

  /** Signs in by the page, as a person does. */
  async signIn(username: string): Promise<void> {
    await this.page.goto('/sign-in');
    await this.page.getByLabel('Username or e-mail').fill(username);
    await this.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await this.page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
    await expect(this.page.getByRole('button', { name: 'Your account' })).toBeVisible();
  }

  /**
   * Calls the API as this person, for what a story takes for granted.
   * @throws Error with the problem when it is refused
   */
  async call<E extends AnyEndpoint>(endpoint: E, input: EndpointInput<E>): Promise<EndpointOutput<E>> {
    const parts = input as InputParts;
    const answer = await this.context.request.fetch(`${this.base}/api/v1${addressOf(endpoint.path, parts)}`, {
      method: endpoint.method,
      ...(parts.body === undefined ? {} : { data: parts.body }),
      ...(endpoint.idempotent ? { headers: { 'idempotency-key': randomUUID() } } : {}),
    });
    if (!answer.ok()) throw new Error(`${endpoint.method} ${endpoint.path}: ${await answer.text()}`);
    const text = await answer.text();
    return (text === '' ? undefined : JSON.parse(text)) as EndpointOutput<E>;
  }
}
