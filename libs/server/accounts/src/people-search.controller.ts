import { Controller } from '@nestjs/common';
import type { EndpointOutput, Query } from '@ringside/contracts';
import { findPeople } from '@ringside/contracts/accounts';
import { Refusal } from '@ringside/kernel';
import { Me, QueryOf, Route, TokenBuckets } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { PeopleSearchRepository } from './people-search.repository';

/** A person who types finds somebody long before; a script that wants everybody does not get far. */
const RATE = { burst: 60, perMs: 120_000 };

@Controller()
export class PeopleSearchController {
  private readonly limit = new TokenBuckets(RATE);

  constructor(private readonly people: PeopleSearchRepository) {}

  @Route(findPeople)
  async find(
    @Me() me: Actor,
    @QueryOf(findPeople) { search }: Query<typeof findPeople>,
  ): Promise<EndpointOutput<typeof findPeople>> {
    const waitMs = this.limit.take(me.userId);
    if (waitMs > 0) throw new Refusal('RATE_LIMITED', { retryAfterSeconds: Math.ceil(waitMs / 1000) });
    return { items: await this.people.find(search) };
  }
}
