import { TokenReader } from '@ringside/server/ports';
import { StoredTokenReader } from './stored-token-reader';
import { TokenController } from './token.controller';
import { TokenRepository } from './token.repository';

/** Personal API tokens for scripts. */
export const tokens = {
  controllers: [TokenController],
  providers: [TokenRepository, { provide: TokenReader, useClass: StoredTokenReader }],
} as const;
