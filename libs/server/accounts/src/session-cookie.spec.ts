import { createHmac } from 'node:crypto';
import { readSessionToken } from './session-cookie';

const secret = 's'.repeat(32);
const sign = (token: string, by = secret) => `${token}.${createHmac('sha256', by).update(token).digest('base64')}`;
const read = (header: string | undefined) => readSessionToken(header, 'ringside_session', secret);

describe('the session cookie', () => {
  it('gives its token, wherever it stands in the header', () => {
    expect(read(`a=1; ringside_session=${encodeURIComponent(sign('tok'))}; b=2`)).toBe('tok');
  });

  it.each([
    ['is missing', undefined],
    ['is empty', 'ringside_session='],
    ['is the bare token', 'ringside_session=tok'],
    ['is signed by another', `ringside_session=${encodeURIComponent(sign('tok', 'x'.repeat(32)))}`],
    [
      'has the signature of another token',
      `ringside_session=${encodeURIComponent(`other.${sign('tok').split('.')[1]}`)}`,
    ],
    ['cannot be decoded', 'ringside_session=%E0%A4%A'],
    ['has another name', `evil_ringside_session=${encodeURIComponent(sign('tok'))}`],
  ])('gives nothing when it %s', (_why, header) => {
    expect(read(header)).toBeUndefined();
  });
});
