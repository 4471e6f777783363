/** A request as the page sent it. */
export interface Asked {
  readonly what: string;
  readonly body: Record<string, unknown>;
}

type Answer = () => Response | Promise<Response>;

/**
 * What stands at the other end of `fetch`: it remembers what it was asked and answers as the test says, in order; what it
 * knows of the next match of whoever looks, it answers always.
 */
export class AServer {
  readonly asked: Asked[] = [];
  private readonly usual = globalThis.fetch;
  private answers: Answer[] = [];
  private mine: unknown;

  listen(): void {
    globalThis.fetch = (address, request) => {
      const { pathname } = new URL(String(address), 'http://page');
      if (pathname.endsWith('/my-match')) return Promise.resolve(this.mine ? Response.json(this.mine) : missing());
      this.asked.push({
        what: `${request?.method} ${pathname.replace('/api/v1', '')}`,
        body: JSON.parse(String(request?.body ?? '{}')) as Record<string, unknown>,
      });
      const answer = this.answers.shift();
      return Promise.resolve(answer ? answer() : missing());
    };
  }

  knowsMine(value: unknown): void {
    this.mine = value;
  }

  says(value: unknown): void {
    this.answers.push(() => Response.json(value));
  }

  refuses(status: number, code: string, details: Record<string, unknown> = {}): void {
    this.answers.push(() =>
      Response.json(
        { type: 'about:blank', title: '', status, code, details },
        { status, headers: { 'content-type': 'application/problem+json' } },
      ),
    );
  }

  /** Holds the next answer back until the returned function gives it. */
  answersLater(): (value: unknown) => void {
    const { promise, resolve } = Promise.withResolvers<Response>();
    this.answers.push(() => promise);
    return (value) => resolve(Response.json(value));
  }

  /** The command may have been done; its answer never comes. */
  losesTheAnswer(): void {
    this.answers.push(() => Promise.reject(new TypeError('Failed to fetch')));
  }

  close(): void {
    globalThis.fetch = this.usual;
  }
}

const missing = () =>
  new Response('{"code":"NOT_FOUND"}', { status: 404, headers: { 'content-type': 'application/problem+json' } });
