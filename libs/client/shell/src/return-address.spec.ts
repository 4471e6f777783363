import { returnAddress, withReturn } from './return-address';

const at = (address: string) => {
  const { pathname, search, hash } = new URL(address, 'http://ringside.test');
  return { pathname, search, hash };
};
const back = (address: string) => returnAddress(new URL(address, 'http://ringside.test').searchParams);

describe('the way back after signing in', () => {
  it('leads to where the person was, query and all', () => {
    expect(back(withReturn('/sign-in', at('/events/7/seats?block=A&x=1#row-3')))).toBe(
      '/events/7/seats?block=A&x=1#row-3',
    );
  });

  it('leads home when there is none', () => {
    expect(withReturn('/sign-in', at('/'))).toBe('/sign-in');
    expect(back('/sign-in')).toBe('/');
  });

  it('does not lead back to the sign-in page itself', () => {
    expect(withReturn('/sign-in', at('/sign-in?to=%2Fme'))).toBe('/sign-in');
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', 'events'])(
    'never leads to %s',
    (to) => {
      expect(back(`/sign-in?${new URLSearchParams({ to })}`)).toBe('/');
    },
  );
});
