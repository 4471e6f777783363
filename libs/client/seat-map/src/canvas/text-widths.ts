type Context = Pick<CanvasRenderingContext2D, 'font' | 'measureText'>;

/** More texts than a map shows: counts change, and what was measured for old ones is let go. */
const MOST = 2000;

/** How wide texts are, each measured once: signs are painted in every frame and hardly ever say something else. */
export class TextWidths {
  private readonly known = new Map<string, number>();

  of(context: Context, font: string, text: string): number {
    const key = `${font} ${text}`;
    const found = this.known.get(key);
    if (found !== undefined) return found;
    if (this.known.size >= MOST) this.known.clear();
    context.font = font;
    const { width } = context.measureText(text);
    this.known.set(key, width);
    return width;
  }

  /** The letters are others now: a font has been loaded. */
  forget(): void {
    this.known.clear();
  }
}
