import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { Config } from '@ringside/server/platform';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { ComposedMail } from './mail-composer';

/** What came of handing a mail to the mail server. */
export type Delivery =
  | { readonly how: 'accepted' }
  /** The server said no: for good, or for now. */
  | { readonly how: 'refused'; readonly isForGood: boolean; readonly reason: string }
  /** It certainly has not got the mail. */
  | { readonly how: 'unreached'; readonly reason: string }
  /** It had the whole mail, and what it thinks of it never came back. */
  | { readonly how: 'unsure'; readonly reason: string }
  /** The mail is another worker's by now; the server was not given its end. */
  | { readonly how: 'withdrawn' };

interface SmtpError extends Error {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
}

interface Patience {
  readonly connectMs: number;
  /** Longer silence than this ends the conversation. */
  readonly silenceMs: number;
}

const PATIENCE: Patience = { connectMs: 20_000, silenceMs: 60_000 };

class Withdrawn extends Error {}

/**
 * Speaks SMTP to the configured server, a conversation a mail. The line that makes the server responsible for a mail is the
 * lone dot after its content; `handOver` is asked right before it, so that whoever wakes up after a crash knows on which
 * side of that line it happened.
 */
@Injectable()
export class MailCourier {
  private readonly patience: Patience = PATIENCE;

  constructor(@Inject(Config) private readonly config: Pick<Config, 'smtpUrl' | 'publicUrl'>) {}

  /** `handOver` answers whether the mail may still be sent. Never rejects. */
  async deliver({ from, to, content }: ComposedMail, handOver: () => Promise<boolean>): Promise<Delivery> {
    const connection = new SMTPConnection(this.options());
    let isHandedOver = false;
    const body = Readable.from(
      (async function* () {
        yield content;
        if (!(await handOver())) throw new Withdrawn();
        isHandedOver = true;
      })(),
    );
    try {
      await this.open(connection);
      await new Promise<void>((resolve, reject) => {
        connection.once('error', reject);
        connection.send({ from, to: [to] }, body, (error) => (error ? reject(error) : resolve()));
        body.once('error', reject);
      });
      connection.quit();
      return { how: 'accepted' };
    } catch (error) {
      connection.close(); // in the middle of a mail: the server throws away what it has
      return judge(error as SmtpError, isHandedOver);
    } finally {
      body.destroy();
    }
  }

  private options(): SMTPConnection.Options {
    const url = new URL(this.config.smtpUrl ?? '');
    const isLoopback = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
    const secure = url.protocol === 'smtps:';
    return {
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
      secure,
      // a password never travels in the open
      requireTLS: !secure && url.username !== '' && !isLoopback,
      ignoreTLS: isLoopback && !secure,
      name: new URL(this.config.publicUrl).hostname,
      connectionTimeout: this.patience.connectMs,
      greetingTimeout: this.patience.connectMs,
      socketTimeout: this.patience.silenceMs,
    };
  }

  private async open(connection: SMTPConnection): Promise<void> {
    const { username, password } = new URL(this.config.smtpUrl ?? '');
    await asked(connection, (done) => connection.connect(done));
    if (username === '') return;
    const credentials = { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
    await asked(connection, (done) => connection.login({ credentials }, done));
  }
}

function asked(connection: SMTPConnection, ask: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.once('error', reject);
    ask((error) => (error ? reject(error) : resolve()));
  });
}

/** Refusals of the sign-in or the sender are the site's fault, not the mail's: they may be mended before the next try. */
function judge(error: SmtpError, isHandedOver: boolean): Delivery {
  if (error instanceof Withdrawn) return { how: 'withdrawn' };
  const reason = error.message.slice(0, 500);
  const { responseCode = 0, code, command } = error;
  if (responseCode >= 400) {
    const isOfMail = code === 'EENVELOPE' || code === 'EMESSAGE';
    return { how: 'refused', isForGood: responseCode >= 500 && isOfMail && command !== 'MAIL FROM', reason };
  }
  return { how: isHandedOver ? 'unsure' : 'unreached', reason };
}
