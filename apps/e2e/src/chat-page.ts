import { expect, type Locator, type Page } from '@playwright/test';

/** An event's chat as somebody has it open. */
export class ChatPage {
  readonly log: Locator;

  constructor(private readonly page: Page) {
    this.log = page.getByRole('log', { name: 'Messages of the chat' });
  }

  async say(text: string): Promise<void> {
    await this.page.getByLabel('Your message').fill(text);
    await this.page.getByLabel('Your message').press('Enter');
  }

  /** Waits until a text is in the log, said and once. */
  async has(text: string): Promise<void> {
    await expect(this.log.locator('[data-seq]').filter({ hasText: text })).toHaveCount(1);
    await expect(this.log.getByText(text)).toHaveCount(1);
  }
}
