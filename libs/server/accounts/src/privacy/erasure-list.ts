import { appendFile, readFile } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { UserId } from '@ringside/kernel';
import { Config, Logs } from '@ringside/server/platform';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The file with the ids of erased accounts, one a line: outside of the database, so that no restored backup takes it back. */
@Injectable()
export class ErasureList {
  private readonly file: string | undefined;

  constructor(
    @Inject(Config) { erasuresFile }: Pick<Config, 'erasuresFile'>,
    private readonly logs: Logs,
  ) {
    this.file = erasuresFile;
  }

  /** Nobody when there is no file, or none is configured. @throws Error when it is there and cannot be read */
  async read(): Promise<ReadonlySet<UserId>> {
    if (this.file === undefined) return new Set();
    const text = await readFile(this.file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    return new Set(text.split(/\s+/).filter((line): line is UserId => UUID.test(line)));
  }

  /** For what is committed already and must not look failed. */
  addSoon(id: UserId): void {
    this.add([id]).catch((error: unknown) => {
      this.logs.error('an erasure is not on the list yet; the next start adds it', { error });
    });
  }

  async add(ids: readonly UserId[]): Promise<void> {
    if (this.file === undefined || ids.length === 0) return;
    await appendFile(this.file, ids.map((id) => `${id}\n`).join(''), { mode: 0o600 });
  }
}
