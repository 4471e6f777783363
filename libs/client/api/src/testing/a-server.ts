import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pointToServer } from '../server-address';

/** A request as it arrived. */
export interface Arrived {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

type Answer = (request: Arrived, response: ServerResponse) => void;

/** A real HTTP server that answers as a test says and remembers what it was asked. */
export interface AServer {
  readonly http: Server;
  readonly address: string;
  readonly arrived: Arrived[];
  answer: Answer;
  close(): Promise<void>;
}

/** Starts a server on a free port and makes the client talk to it. */
export async function aServer(answer: Answer = (_request, response) => response.end()): Promise<AServer> {
  const arrived: Arrived[] = [];
  const http = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const whole = { method, url, headers, body: Buffer.concat(parts).toString() };
      arrived.push(whole);
      server.answer(whole, response);
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const close = async () => {
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
  };
  const server: AServer = { http, address, arrived, answer, close };
  pointToServer(address);
  return server;
}

/** Answers JSON. */
export function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  response.writeHead(status, { 'content-type': type, ...headers }).end(JSON.stringify(body));
}
