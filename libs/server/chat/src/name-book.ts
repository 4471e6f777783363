import { Inject, Injectable } from '@nestjs/common';
import type { Author } from '@ringside/chat-core';
import type { UserId } from '@ringside/kernel';
import { People, type PersonName } from '@ringside/server/ports';

const KEPT_MS = 60_000;
const KEPT_MAX = 10_000;

interface KnownAuthor {
  /** Nothing for an account that is gone. */
  readonly author: Author | undefined;
  readonly at: number;
}

/** Names and pictures of authors, kept for a minute: a busy room would ask for the same ones with each frame. */
@Injectable()
export class NameBook {
  private readonly known = new Map<UserId, KnownAuthor>();

  constructor(@Inject(People) private readonly people: People) {}

  /** The name that a session has just shown, of somebody who is known. */
  learn(id: UserId, name: string): void {
    const { author, at } = this.known.get(id) ?? {};
    if (author && at !== undefined) this.keep(id, { ...author, name }, at);
  }

  /** The authors by id; without those whose account is gone. */
  async of(authors: Iterable<UserId>): Promise<ReadonlyMap<UserId, Author>> {
    const now = performance.now();
    const asked = [...new Set(authors)];
    const unknown = asked.filter((id) => now - (this.known.get(id)?.at ?? Number.NEGATIVE_INFINITY) > KEPT_MS);
    if (unknown.length > 0) {
      const found = await this.people.names(unknown);
      for (const id of unknown) this.keep(id, shown(found.get(id)), now);
    }
    return new Map(
      asked.flatMap((id) => {
        const author = this.known.get(id)?.author;
        return author ? [[id, author] as const] : [];
      }),
    );
  }

  private keep(id: UserId, author: Author | undefined, at: number): void {
    this.known.delete(id);
    this.known.set(id, { author, at });
    const [oldest] = this.known.keys();
    if (this.known.size > KEPT_MAX && oldest !== undefined) this.known.delete(oldest);
  }
}

const shown = (person: PersonName | undefined): Author | undefined =>
  person && { name: person.name, ...(person.picture ? { picture: person.picture } : {}) };
