import { Inject, Injectable } from '@nestjs/common';
import { Config } from '@ringside/server/platform';
import { hashPassword } from './password';

/** Hashes passwords at the cost that the settings name. */
@Injectable()
export class PasswordHasher {
  constructor(@Inject(Config) private readonly config: Pick<Config, 'passwordMemory'>) {}

  hash(password: string): Promise<string> {
    return hashPassword(password, this.config.passwordMemory);
  }
}
