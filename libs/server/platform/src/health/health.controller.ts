import { Controller } from '@nestjs/common';
import type { EndpointOutput } from '@ringside/contracts';
import { getLive, getReady } from '@ringside/contracts/platform';
import { Refusal } from '@ringside/kernel';
import { Database } from '../database/database';
import { Route } from '../http/route.decorator';
import { InvariantsJob } from '../integrity/invariants.job';
import { Lifecycle } from './lifecycle';

type Health = EndpointOutput<typeof getReady>;

@Controller()
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly lifecycle: Lifecycle,
    private readonly invariants: InvariantsJob,
  ) {}

  @Route(getLive)
  live(): Health {
    return { status: 'ok', degraded: [] };
  }

  @Route(getReady)
  async ready(): Promise<Health> {
    if (this.lifecycle.draining) throw new Refusal('UNAVAILABLE', { reason: 'draining' });
    await this.database.query('select 1');
    return { status: 'ok', degraded: this.invariants.isBroken ? ['invariants'] : [] };
  }
}
