import {
  type Acknowledgement,
  addressOf,
  type AnyEndpoint,
  type AnySocketCommand,
  type CommandAck,
  type CommandPayload,
  type Endpoint,
  type EndpointInput,
  type EndpointOutput,
  type InputParts,
  type Problem,
} from '@ringside/contracts';
import { type SessionUser, signIn, signUp } from '@ringside/contracts/accounts';
import type { UserId } from '@ringside/kernel';
import { io, type Socket } from 'socket.io-client';
import type { z } from 'zod';

const PASSWORD = 'a long enough pass';

/** An answer of the API as it came: a status and a body, which is a problem from 400 on. */
export interface Answer<T> {
  readonly status: number;
  readonly body: T & Problem;
  readonly headers: Headers;
}

/** Somebody with a browser's worth of state: a cookie and sockets. Speaks REST and Socket.IO to a running server. */
export class Person {
  cookie = '';
  /** Cookies that belong to a part of the API, by its path. */
  private readonly ofPart = new Map<string, string>();
  user: SessionUser | undefined;
  private readonly sockets: Socket[] = [];

  constructor(readonly origin: string) {}

  get id(): UserId {
    if (!this.user) throw new Error('This person is a visitor.');
    return this.user.id;
  }

  async signUp(username: string): Promise<void> {
    const answer = await this.ask(signUp, { body: { username, email: `${username}@example.org`, password: PASSWORD } });
    if (answer.status !== 201) throw new Error(`sign-up failed: ${JSON.stringify(answer.body)}`);
    this.user = answer.body;
  }

  async signIn(): Promise<void> {
    const answer = await this.ask(signIn, { body: { identifier: this.user?.username ?? '', password: PASSWORD } });
    if (answer.status !== 201) throw new Error(`sign-in failed: ${JSON.stringify(answer.body)}`);
    this.user = answer.body;
  }

  /** Calls an endpoint and gives its value. @throws Error with the problem when it is refused */
  async call<E extends AnyEndpoint>(
    endpoint: E,
    input: EndpointInput<E>,
    headers: Record<string, string> = {},
  ): Promise<EndpointOutput<E>> {
    const answer = await this.ask(endpoint, input, headers);
    if (answer.status >= 400)
      throw Object.assign(new Error(`${answer.status} ${answer.body.code}`), { problem: answer.body });
    return answer.body;
  }

  /** Calls an endpoint and gives the answer whatever it is. */
  ask<E extends Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType>>(
    endpoint: E,
    input: EndpointInput<E>,
    headers: Record<string, string> = {},
  ): Promise<Answer<EndpointOutput<E>>> {
    const parts = input as InputParts;
    return this.fetch(endpoint.method, addressOf(endpoint.path, parts), parts.body, headers);
  }

  /** Any request below the API's prefix, well-formed or not: a string body is sent as it is. */
  async fetch<T>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const prefix = path.startsWith('/health') ? '' : '/api/v1';
    const response = await fetch(`${this.origin}${prefix}${path}`, {
      method,
      headers: {
        cookie: this.cookiesFor(`${prefix}${path}`),
        origin: this.origin,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    this.keepCookie(response.headers);
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      body: (isJson ? JSON.parse(text) : text) as T & Problem,
      headers: response.headers,
    };
  }

  /** Becomes who another browser is to a part of the API. */
  takeOver(other: Person): void {
    other.ofPart.forEach((cookie, part) => this.ofPart.set(part, cookie));
  }

  private cookiesFor(path: string): string {
    const ofPart = [...this.ofPart].flatMap(([part, cookie]) => (path.startsWith(`${part}/`) ? [cookie] : []));
    return [this.cookie, ...ofPart].filter((cookie) => cookie !== '').join('; ');
  }

  private keepCookie(headers: Headers): void {
    for (const cookie of headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const value = /Max-Age=0/i.test(cookie) ? '' : pair;
      const part = /Path=(\/[^;]+)/i.exec(cookie)?.[1];
      if (part === undefined) this.cookie = value;
      else this.ofPart.set(part, value);
    }
  }

  /** Opens a socket; resolves once it is connected. @throws Error with the server's word when it is turned away */
  async socket(headers: Record<string, string> = {}, auth: Record<string, unknown> = {}): Promise<Socket> {
    const socket = io(this.origin, {
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      auth,
      extraHeaders: { cookie: this.cookie, origin: this.origin, ...headers },
    });
    return this.connected(socket);
  }

  private async connected(socket: Socket): Promise<Socket> {
    this.sockets.push(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    return socket;
  }

  /** Sends a command and gives its acknowledgement. */
  send<C extends AnySocketCommand>(
    socket: Socket,
    command: C,
    payload: CommandPayload<C>,
  ): Promise<Acknowledgement<CommandAck<C>>> {
    return socket.timeout(5000).emitWithAck(command.name, payload) as Promise<Acknowledgement<CommandAck<C>>>;
  }

  /** Opens a socket as a script does, with a token alone: neither cookie nor Origin. */
  async scriptSocket(token: string, headers: Record<string, string> = {}): Promise<Socket> {
    const socket = io(this.origin, {
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      auth: { token },
      extraHeaders: headers,
    });
    return this.connected(socket);
  }

  hangUp(): void {
    for (const socket of this.sockets) socket.close();
  }
}

/** Resolves with the payload of the next event of that name. */
export const nextEvent = <T>(socket: Socket, name: string): Promise<T> =>
  new Promise((resolve) => socket.once(name, resolve));
