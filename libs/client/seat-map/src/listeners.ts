/** While seats change all the time, counts and lists follow this often; the canvas shows each change at once. */
const REST_MS = 200;

/** Who wants to know that something is otherwise; at once, or together with what else changes in a moment. */
export class Listeners {
  private readonly all = new Set<() => void>();
  private toldAt = -Infinity;
  private timer: ReturnType<typeof setTimeout> | undefined;

  add(listener: () => void): () => void {
    this.all.add(listener);
    return () => {
      this.all.delete(listener);
      if (this.all.size === 0) this.rest();
    };
  }

  tell(): void {
    this.rest();
    this.toldAt = performance.now();
    this.all.forEach((listener) => listener());
  }

  /** The first of many changes is told at once, the last ones a moment later. */
  tellSoon(): void {
    if (this.timer !== undefined || this.all.size === 0) return;
    const left = this.toldAt + REST_MS - performance.now();
    if (left <= 0) this.tell();
    else this.timer = setTimeout(() => this.tell(), left);
  }

  private rest(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }
}
