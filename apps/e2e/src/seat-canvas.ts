import { expect, type Page } from '@playwright/test';

/** Colours of the design system in which the map draws seats; held and taken seats share one and differ in shape. */
type SeatColor = 'free' | 'taken' | 'mine';

/** The map as a person sees it: read from its pixels, since the accessible list beside it is another drawing. */
export class SeatCanvas {
  constructor(private readonly page: Page) {}

  private get canvas() {
    return this.page.getByRole('img', { name: 'Map of the seats' });
  }

  /** Waits until the map shows seats in a colour, or none any more. */
  async shows(color: SeatColor, isThere = true): Promise<void> {
    const count = async () => (await this.pixels(color)).length > 0;
    await expect.poll(count, { message: `${color} seats on the map: ${isThere}` }).toBe(isThere);
  }

  /** The whole picture, to be compared. */
  async picture(): Promise<string> {
    return this.canvas.evaluate((element) => (element as HTMLCanvasElement).toDataURL());
  }

  /** Waits until the map is another picture. */
  async changesFrom(before: string): Promise<void> {
    await expect.poll(async () => (await this.picture()) === before, { message: 'the map is as it was' }).toBe(false);
  }

  /** Presses the first seat, from the left of the top row, that is drawn in a colour. */
  async press(color: SeatColor): Promise<void> {
    await this.shows(color);
    const [first] = await this.pixels(color);
    if (!first) throw new Error('The map was repainted meanwhile.');
    // the topmost pixel of a disc is its edge: its middle lies below
    await this.canvas.click({ position: { x: first.x, y: first.y + 6 } });
  }

  /** Where the canvas has exactly this colour, in CSS pixels, from the top. */
  private async pixels(color: SeatColor): Promise<{ x: number; y: number }[]> {
    return this.canvas.evaluate((element, token) => {
      const canvas = element as HTMLCanvasElement;
      const probe = document.createElement('span');
      probe.style.color = `var(${token})`;
      document.body.append(probe);
      const style = getComputedStyle(probe).color;
      probe.remove();
      const { width, height } = canvas;
      const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
      if (!context || width === 0 || height === 0) return [];
      context.fillStyle = style;
      context.fillRect(0, 0, 1, 1);
      const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
      context.clearRect(0, 0, width, height);
      context.drawImage(canvas, 0, 0);
      const { data } = context.getImageData(0, 0, width, height);
      const ratio = width / canvas.clientWidth;
      const found: { x: number; y: number }[] = [];
      for (let at = 0; at < data.length; at += 4) {
        if (data[at] !== red || data[at + 1] !== green || data[at + 2] !== blue || data[at + 3] !== 255) continue;
        const pixel = at / 4;
        found.push({ x: (pixel % width) / ratio, y: Math.floor(pixel / width) / ratio });
        if (found.length === 50) break;
      }
      return found;
    }, `--color-seat-${color}`);
  }
}
