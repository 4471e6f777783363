import type { AreaCount } from '@ringside/contracts/booking';

/** Finds out which areas have another count than was told last. */
export class AreaWatch {
  private readonly told = new Map<string, number>();

  constructor(private readonly read: () => Promise<readonly AreaCount[]>) {}

  /** The areas to tell now; all of them the first time. */
  async changes(): Promise<AreaCount[]> {
    const changed = (await this.read()).filter(({ key, free }) => this.told.get(key) !== free);
    changed.forEach(({ key, free }) => this.told.set(key, free));
    return changed;
  }
}
