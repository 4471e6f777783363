import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  addressOf,
  type AnyEndpoint,
  type EndpointInput,
  type EndpointOutput,
  type InputParts,
} from '@ringside/contracts';
import { signUp } from '@ringside/contracts/accounts';
import type { UserId } from '@ringside/kernel';
import { DEMO_MAIL_DOMAIN, DEMO_PASSWORD, type DemoPerson } from './demo-people';

/** A demo person using the API in process: demo content obeys every rule because it is made by the product's own commands. */
export class DemoClient {
  private constructor(
    private readonly app: NestFastifyApplication,
    readonly id: UserId,
    readonly username: string,
    private readonly cookie: string,
  ) {}

  /** @param remoteAddress an address of their own, as limits count by it */
  static async signUp(
    app: NestFastifyApplication,
    { username, name }: DemoPerson,
    remoteAddress: string,
  ): Promise<DemoClient> {
    const payload = { username, name, email: `${username}@${DEMO_MAIL_DOMAIN}`, password: DEMO_PASSWORD, consent: 0 };
    const answer = await app.inject({ method: 'POST', url: `/api/v1${signUp.path}`, payload, remoteAddress });
    if (answer.statusCode !== 201) throw new Error(`Demo: ${username} cannot sign up: ${answer.payload}`);
    const cookie = answer.cookies.map((one) => `${one.name}=${encodeURIComponent(one.value)}`).join('; ');
    return new DemoClient(app, answer.json<{ id: UserId }>().id, username, cookie);
  }

  /** @throws Error with the problem when the command is refused: then the demo's script is wrong */
  async call<E extends AnyEndpoint>(endpoint: E, input: EndpointInput<E>): Promise<EndpointOutput<E>> {
    const parts = input as InputParts;
    const answer = await this.app.inject({
      method: endpoint.method,
      url: `/api/v1${addressOf(endpoint.path, parts)}`,
      headers: { cookie: this.cookie },
      ...(parts.body === undefined ? {} : { payload: parts.body as object }),
    });
    if (answer.statusCode >= 400)
      throw new Error(`Demo: ${this.username} ${endpoint.method} ${endpoint.path}: ${answer.payload}`);
    return (answer.payload === '' ? undefined : answer.json()) as EndpointOutput<E>;
  }

  /** Sends a file as the body of an operation. @throws Error with the problem when it is refused */
  async upload<E extends AnyEndpoint>(
    endpoint: E,
    input: EndpointInput<E>,
    file: Buffer,
    type: string,
  ): Promise<EndpointOutput<E>> {
    const answer = await this.app.inject({
      method: endpoint.method,
      url: `/api/v1${addressOf(endpoint.path, input as InputParts)}`,
      headers: { cookie: this.cookie, 'content-type': type },
      payload: file,
    });
    if (answer.statusCode >= 400)
      throw new Error(`Demo: ${this.username} ${endpoint.method} ${endpoint.path}: ${answer.payload}`);
    return answer.json<EndpointOutput<E>>();
  }
}
