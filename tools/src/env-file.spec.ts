import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { addEnvFile, parseEnvFile } from '../launcher/env-file.mjs';

describe('the .env file', () => {
  it('holds NAME=value lines, with comments, quotes and values of any signs', () => {
    const text = [
      '# settings of the hall',
      '',
      'PORT=4000',
      ' HOST = 0.0.0.0 ',
      'export LOG_LEVEL=warn # not so loud',
      `AUTH_SECRET="a # b = c"`,
      `PUBLIC_URL='https://hall.example'`,
      'RINGSIDE_DEMO=',
      'DATABASE_URL=postgres://me:p#ss=x@db/ringside\r',
    ].join('\n');
    expect(parseEnvFile(text)).toEqual({
      PORT: '4000',
      HOST: '0.0.0.0',
      LOG_LEVEL: 'warn',
      AUTH_SECRET: 'a # b = c',
      PUBLIC_URL: 'https://hall.example',
      RINGSIDE_DEMO: '',
      DATABASE_URL: 'postgres://me:p#ss=x@db/ringside',
    });
  });

  it('is refused with the number of a wrong line, whose content may be a secret', () => {
    expect(() => parseEnvFile('PORT=1\nhush hush')).toThrow(/^Line 2 of \.env is not NAME=value/);
  });

  it('never overrides what the environment says', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'ringside-env-'));
    writeFileSync(path.join(folder, '.env'), 'PORT=4000\nHOST=0.0.0.0');
    const env: NodeJS.ProcessEnv = { PORT: '5000' };
    addEnvFile(path.join(folder, '.env'), env);
    addEnvFile(path.join(folder, 'there-is-none'), env);
    rmSync(folder, { recursive: true });
    expect(env).toEqual({ PORT: '5000', HOST: '0.0.0.0' });
  });
});
