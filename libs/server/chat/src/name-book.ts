import { Inject, Injectable } from '@nestjs/common';
import type { UserId } from '@ringside/kernel';
import { People } from '@ringside/server/ports';

const KEPT_MS = 60_000;
const KEPT_MAX = 10_000;

interface KnownName {
  readonly name: string | undefined;
  readonly at: number;
}

/** Names of authors, kept for a minute: a busy room would ask for the same ones with each frame. */
@Injectable()
export class NameBook {
  private readonly known = new Map<UserId, KnownName>();

  constructor(@Inject(People) private readonly people: People) {}

  /** The name that a session has just shown. */
  learn(author: UserId, name: string): void {
    this.keep(author, name, performance.now());
  }

  /** The names by id; authors whose account is gone have none. */
  async of(authors: Iterable<UserId>): Promise<ReadonlyMap<UserId, string>> {
    const now = performance.now();
    const asked = [...new Set(authors)];
    const unknown = asked.filter((author) => now - (this.known.get(author)?.at ?? Number.NEGATIVE_INFINITY) > KEPT_MS);
    if (unknown.length > 0) {
      const found = await this.people.names(unknown);
      for (const author of unknown) this.keep(author, found.get(author)?.name, now);
    }
    return new Map(
      asked.map((author) => [author, this.known.get(author)?.name ?? ''] as const).filter(([, name]) => name !== ''),
    );
  }

  private keep(author: UserId, name: string | undefined, at: number): void {
    this.known.delete(author);
    this.known.set(author, { name, at });
    const [oldest] = this.known.keys();
    if (this.known.size > KEPT_MAX && oldest !== undefined) this.known.delete(oldest);
  }
}
