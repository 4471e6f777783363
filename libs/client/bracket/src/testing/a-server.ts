/** A request as the page sent it. */
export interface Asked {
  readonly what: string;
  readonly body: Record<string, unknown>;
}

type Answer = () => Response | Promise<Response>;

/** What stands at the other end of `fetch`: it remembers what it was asked and answers as the test says, in order. */
export class AServer {
  readonly asked: Asked[] = [];
  private readonly usual = globalThis.fetch;
  private answers: Answer[] = [];

  listen(): void {
    globalThis.fetch = (address, request) => {
      const { pathname } = new URL(String(address), 'http://page');
      this.asked.push({
        what: `${request?.method} ${pathname.replace('/api/v1', '')}`,
        body: JSON.parse(String(request?.body ?? '{}')) as Record<string, unknown>,
      });
      const answer = this.answers.shift();
      return Promise.resolve(
        answer
          ? answer()
          : new Response('{"code":"NOT_FOUND"}', {
              status: 404,
              headers: { 'content-type': 'application/problem+json' },
            }),
      );
    };
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
