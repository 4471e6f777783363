import { once } from 'node:events';
import { WebSocket } from 'ws';

/** A client of the classic grid protocol, as unaware of Ringside as the ones that exist. */
export class ClassicClient {
  readonly heard: string[] = [];
  private readonly waiting: (() => void)[] = [];

  private constructor(readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => {
      this.heard.push(data.toString());
      this.waiting.splice(0).forEach((go) => go());
    });
    socket.on('error', () => undefined);
  }

  static async connects(port: number, path: string): Promise<ClassicClient> {
    const client = new ClassicClient(new WebSocket(`ws://127.0.0.1:${port}${path}`));
    await once(client.socket, 'open');
    return client;
  }

  say(event: string, data?: unknown): void {
    this.sayRaw(JSON.stringify({ event, data }));
  }

  sayRaw(frame: string | Buffer): void {
    this.socket.send(frame);
  }

  /** Everything heard once there are `count` frames. */
  async hears(count: number): Promise<unknown[]> {
    while (this.heard.length < count) await new Promise<void>((go) => this.waiting.push(go));
    return this.heard.map((frame) => JSON.parse(frame) as unknown);
  }

  /** Everything heard by the time the server has answered one more question; whatever was asked before was answered already. */
  async settled(): Promise<unknown[]> {
    const before = this.heard.length;
    this.say('field');
    await this.hears(before + 1);
    return this.heard.slice(0, -1).map((frame) => JSON.parse(frame) as unknown);
  }

  async closes(): Promise<number> {
    const [status] = (await once(this.socket, 'close')) as [number];
    return status;
  }

  hangUp(): void {
    this.socket.terminate();
  }
}
