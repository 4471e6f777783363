import { Controller, Inject, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Params } from '@ringside/contracts';
import { getSubscription, type Subscription, unsubscribe } from '@ringside/contracts/notifications';
import { Refusal } from '@ringside/kernel';
import { Config, Database, ParamsOf, Route } from '@ringside/server/platform';
import { People } from '@ringside/server/ports';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ChoiceRepository } from './choice.repository';
import { readUnsubscribeToken, type UnsubscribeRight } from './unsubscribe-token';

const ROUTE = '/api/v1/subscriptions/:token';
/** What mail programs post, RFC 8058 3.2. */
const FORM_TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data'] as const;

/** Ends mails of a kind for whoever holds the link of one, signed in or not. */
@Controller()
export class SubscriptionController implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly choices: ChoiceRepository,
    private readonly http: HttpAdapterHost,
    @Inject(People) private readonly people: People,
    @Inject(Config) private readonly config: Pick<Config, 'authSecret'>,
  ) {}

  /** The rest of the API goes on refusing forms: they could be sent from foreign pages. */
  onModuleInit(): void {
    const fastify = this.http.httpAdapter.getInstance<FastifyInstance>();
    for (const type of FORM_TYPES) {
      if (fastify.hasContentTypeParser(type)) continue;
      fastify.addContentTypeParser(
        type,
        { parseAs: 'string', bodyLimit: 2048 },
        (request: FastifyRequest, _body, done) =>
          request.routeOptions.url === ROUTE ? done(null) : done(new Refusal('UNSUPPORTED_TYPE')),
      );
    }
  }

  @Route(getSubscription)
  getSubscription(@ParamsOf(getSubscription) { token }: Params<typeof getSubscription>): Promise<Subscription> {
    return this.show(this.rightOf(token));
  }

  @Route(unsubscribe)
  async unsubscribe(@ParamsOf(unsubscribe) { token }: Params<typeof unsubscribe>): Promise<Subscription> {
    const right = this.rightOf(token);
    const known = await this.show(right); // an account that is gone has nothing to end
    if (known.isMailed) await this.database.transact(() => this.choices.endMails(right.userId, right.group));
    return { ...known, isMailed: false };
  }

  private async show({ userId, group }: UnsubscribeRight): Promise<Subscription> {
    if (!(await this.people.names([userId])).has(userId)) throw new Refusal('NOT_FOUND');
    return { group, isMailed: (await this.choices.mailed([userId], group)).has(userId) };
  }

  private rightOf(token: string): UnsubscribeRight {
    const right = readUnsubscribeToken(token, this.config.authSecret);
    if (!right) throw new Refusal('NOT_FOUND');
    return right;
  }
}
