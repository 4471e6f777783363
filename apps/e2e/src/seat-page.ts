import { expect, type Locator, type Page } from '@playwright/test';
import { SeatCanvas } from './seat-canvas';

/** How the accessible list words the state of a seat. */
type SeatWord = 'Free' | 'Taken' | 'Held by someone' | 'Mine' | 'My hold' | 'Selected';

/** The seats of an event as somebody has them open. */
export class SeatPage {
  readonly map: SeatCanvas;

  constructor(readonly page: Page) {
    this.map = new SeatCanvas(page);
  }

  async open(eventId: string): Promise<void> {
    await this.page.goto(`/events/${eventId}/seats`);
    await expect(this.page.getByRole('grid')).toBeVisible();
  }

  /** @param seat as on a ticket: "A-1" */
  cell(seat: string): Locator {
    const [row, number] = seat.split('-');
    return this.page.getByRole('gridcell', { name: new RegExp(`^Row ${row}, seat ${number},`) });
  }

  async reads(seat: string, word: SeatWord): Promise<void> {
    await expect(this.cell(seat)).toHaveAccessibleName(new RegExp(`, ${word}(,|$)`));
  }

  async hold(): Promise<void> {
    await this.holdButton.click();
  }

  /**
   * The finger over the button, to be pressed when it is called. A press that waits for nothing: whoever is slower may
   * see the button go away beneath the finger, and then presses nothing.
   */
  async aimAtHold(): Promise<() => Promise<void>> {
    const button = await this.holdButton.elementHandle();
    return async () => {
      await button?.evaluate((element) => {
        (element as HTMLButtonElement).click();
      });
    };
  }

  private get holdButton(): Locator {
    return this.page.getByRole('button', { name: /^Hold \d+ seats?$/ });
  }

  async confirm(): Promise<void> {
    await this.page.getByRole('button', { name: /^Confirm \d+ seats?$/ }).click();
  }

  /** The only selected seat, as on a ticket. */
  async selected(): Promise<string> {
    const cross = this.page.getByRole('button', { name: /from the selection$/ });
    const name = await cross.getAttribute('aria-label');
    return /Remove (\S+) from/.exec(name ?? '')?.[1] ?? '';
  }
}
