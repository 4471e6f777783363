import type { AddressInfo } from 'node:net';
import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { hearSandboxNotice } from '@ringside/contracts/booking';
import { Database, Logs, RepeatedJob } from '@ringside/server/platform';
import { NoticeSignature } from './notice-signature';
import { SandboxRepository } from './sandbox.repository';

const EVERY_MS = 1000;
const TIMEOUT_MS = 5000;

/** Sends the sandbox's notices as a provider does: signed, over HTTP, to the address that everybody uses, until it is heard. */
@Injectable()
export class SandboxNoticesJob extends RepeatedJob {
  constructor(
    private readonly database: Database,
    private readonly sandbox: SandboxRepository,
    private readonly signature: NoticeSignature,
    private readonly host: HttpAdapterHost,
    logs: Logs,
  ) {
    super('notices of the sandbox', EVERY_MS, logs);
  }

  wakeAfterCommit(): void {
    this.database.afterCommit(() => this.wake());
  }

  protected async work(): Promise<void> {
    const address = this.address();
    if (!address) return;
    for (;;) {
      const notice = this.isStopped ? undefined : await this.sandbox.claimNotice();
      if (!notice) return;
      const { id, now, attempts: _, ...content } = notice;
      const signed = this.signature.sign(content, now);
      if (await this.deliver(address, JSON.stringify(signed))) await this.sandbox.markDelivered(id);
    }
  }

  /** What was refused is not sent again; what was not heard is. */
  private async deliver(address: string, body: string): Promise<boolean> {
    const headers = { 'content-type': 'application/json' };
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const answer = await fetch(address, { method: 'POST', body, headers, signal }).catch(() => undefined);
    await answer?.body?.cancel();
    return answer !== undefined && answer.status < 500 && answer.status !== 429;
  }

  /** Nothing while the server does not listen: then another node sends it, or this one a little later. */
  private address(): string | undefined {
    const server = this.host.httpAdapter.getHttpServer() as { address(): AddressInfo | string | null };
    const at = server.address();
    if (at === null || typeof at === 'string') return undefined;
    const name = at.address === '0.0.0.0' || at.address === '::' ? '127.0.0.1' : at.address;
    return `http://${name.includes(':') ? `[${name}]` : name}:${at.port}/api/v1${hearSandboxNotice.path}`;
  }
}
