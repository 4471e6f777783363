import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail that the server accepted. */
export interface Accepted extends Email {
  readonly raw: string;
}

/** What the server does with a mail once it has all of it: nothing to accept it, an error to refuse it. */
export type Reception = (mail: Accepted) => Promise<void> | void;

/** A real SMTP server on a free port, which parses what it accepts. */
export interface MailServer {
  readonly url: string;
  readonly accepted: readonly Accepted[];
  /** How the next conversations go, until told otherwise. */
  behave(ways: Partial<Ways>): void;
  close(): Promise<void>;
}

interface Ways {
  readonly connect: () => Promise<void>;
  readonly recipient: (address: string) => Promise<void>;
  readonly mail: Reception;
  /** Cuts the connection before a mail's content, or once all of it is there and before the answer. */
  readonly cutsAt: 'recipient' | 'end' | undefined;
}

/** A refusal as a mail server words it. */
export const refusal = (responseCode: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode });

const FRIENDLY: Ways = {
  connect: () => Promise.resolve(),
  recipient: () => Promise.resolve(),
  mail: () => undefined,
  cutsAt: undefined,
};

export async function aMailServer(): Promise<MailServer> {
  const accepted: Accepted[] = [];
  let ways = FRIENDLY;
  const cut = (id: string) => {
    for (const connection of server.connections) {
      const { session, _socket: socket } = connection as unknown as {
        session: { id: string };
        _socket: { destroy(): void };
      };
      if (session.id === id) socket.destroy();
    }
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    closeTimeout: 100,
    onConnect: (_session, done) => void ways.connect().then(() => done(), done),
    onRcptTo: ({ address }, session, done) => {
      if (ways.cutsAt === 'recipient') return cut(session.id);
      void ways.recipient(address).then(() => done(), done);
    },
    onData: (stream, session, done) => {
      void readAll(stream)
        .then(async (raw) => {
          const mail = { ...(await PostalMime.parse(raw)), raw };
          await ways.mail(mail);
          accepted.push(mail);
          if (ways.cutsAt === 'end') cut(session.id);
          else done();
        })
        .catch(done);
    },
  });
  return {
    url: `smtp://127.0.0.1:${await listen(server)}`,
    accepted,
    behave: (wished) => (ways = { ...FRIENDLY, ...wished }),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function listen(server: SMTPServer): Promise<number> {
  server.on('error', () => undefined); // cut connections
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.server.address() as AddressInfo).port;
}

async function readAll(stream: AsyncIterable<Buffer | string>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString();
}
