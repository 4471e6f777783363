import { OriginCheck } from './origin-check';

const own = 'https://ringside.example';
const check = new OriginCheck({ publicUrl: own, allowedOrigins: ['https://admin.example'], environment: 'production' });
const development = new OriginCheck({ publicUrl: own, allowedOrigins: [], environment: 'development' });

describe('the origin of a request', () => {
  it.each([
    [{ origin: own }, true],
    [{ origin: own, 'sec-fetch-site': 'same-origin' }, true],
    [{ origin: 'https://admin.example' }, true],
    [{}, true],
    [{ origin: 'https://evil.example' }, false],
    [{ origin: `${own}.evil.example` }, false],
    [{ origin: 'null' }, false],
    [{ origin: own, 'sec-fetch-site': 'cross-site' }, false],
    [{ 'sec-fetch-site': 'same-site' }, false],
    [{ origin: 'http://localhost:4200' }, false],
    [{ origin: 'https://evil.example', authorization: 'Bearer rs_x' }, true],
    [{ origin: 'https://evil.example', authorization: 'Bearer rs_x', cookie: 'a=b' }, false],
    [{ origin: 'https://evil.example', authorization: 'Basic eDp5' }, false],
  ])('%j is allowed to change something: %s', (headers, allowed) => {
    expect(check.allowsRequest(headers)).toBe(allowed);
  });

  it('may be the development server outside production', () => {
    expect(development.allowsRequest({ origin: 'http://localhost:4200' })).toBe(true);
    expect(development.allowsRequest({ origin: 'http://localhost.evil.example' })).toBe(false);
  });

  it.each([
    [{ origin: own, cookie: 'a=b' }, true],
    [{}, true],
    [{ cookie: 'a=b' }, false],
    [{ origin: 'https://evil.example', cookie: 'a=b' }, false],
    [{ origin: 'null' }, false],
    [{ authorization: 'Bearer rs_x' }, true],
    [{ origin: 'https://evil.example', authorization: 'Bearer rs_x' }, true],
    [{ authorization: 'Bearer rs_x', cookie: 'a=b' }, false],
    [{ origin: 'https://evil.example', authorization: 'Bearer rs_x', cookie: 'a=b' }, false],
  ])('%j may open a socket: %s', (headers, allowed) => {
    expect(check.allowsHandshake(headers)).toBe(allowed);
  });
});
