import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pointToServer } from '@ringside/client/api';

/** A request as it arrived, below `/api/v1`. */
export interface Arrived {
  /** `POST /events` */
  readonly what: string;
  readonly body: unknown;
  readonly key: string | undefined;
}

/** What a test answers: a status and a body. `drop` closes the connection without an answer. */
export type Answer = { readonly status: number; readonly body?: unknown } | 'drop';

/** A real HTTP server that answers as a test says and remembers what it was asked. */
export interface AnApi {
  readonly arrived: Arrived[];
  /** By method and path; what is not there is NOT_FOUND. */
  readonly answers: Map<string, (request: Arrived) => Answer>;
  close(): Promise<void>;
}

/** Starts a server on a free port and makes the client talk to it. */
export async function anApi(): Promise<AnApi> {
  const arrived: Arrived[] = [];
  const answers = new Map<string, (request: Arrived) => Answer>();
  const http = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const text = Buffer.concat(parts).toString();
      const path = (request.url ?? '').replace('/api/v1', '').replace(/\?.*/, '');
      const one: Arrived = {
        what: `${request.method} ${path}`,
        body: text === '' ? undefined : JSON.parse(text),
        key: request.headers['idempotency-key'] as string | undefined,
      };
      arrived.push(one);
      const answer = answers.get(one.what)?.(one) ?? { status: 404, body: { code: 'NOT_FOUND' } };
      if (answer === 'drop') return void request.socket.destroy();
      const type = answer.status < 400 ? 'application/json' : 'application/problem+json';
      response.writeHead(answer.status, { 'content-type': type }).end(JSON.stringify(answer.body ?? {}));
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  pointToServer(`http://127.0.0.1:${(http.address() as AddressInfo).port}`);
  return {
    arrived,
    answers,
    close: async () => {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}
