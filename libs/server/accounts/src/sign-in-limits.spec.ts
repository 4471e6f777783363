import { SignInLimits } from './sign-in-limits';

const tries = (count: number, act: () => void) => {
  let passed = 0;
  for (let i = 0; i < count; i++) {
    try {
      act();
      passed++;
    } catch (error) {
      expect(error).toMatchObject({ code: 'TOO_MANY_TRIES' });
    }
  }
  return passed;
};

describe('guessing a password', () => {
  it('is stopped from one address while the owner still gets in from another', () => {
    const limits = new SignInLimits({ addressLimitFactor: 1 });
    expect(tries(50, () => limits.demandSignIn('203.0.113.7', 'mia'))).toBe(10);
    expect(tries(1, () => limits.demandSignIn('198.51.100.1', 'mia'))).toBe(1);
  });

  it('is stopped over many accounts from one address', () => {
    const limits = new SignInLimits({ addressLimitFactor: 1 });
    let account = 0;
    expect(tries(150, () => limits.demandSignIn('203.0.113.7', `player${account++}`))).toBe(100);
  });

  it('does not count against who gets it right', () => {
    const limits = new SignInLimits({ addressLimitFactor: 1 });
    tries(9, () => limits.demandSignIn('203.0.113.7', 'mia'));
    limits.forgive('203.0.113.7', 'Mia');
    expect(tries(9, () => limits.demandSignIn('203.0.113.7', 'mia'))).toBe(9);
  });
});
