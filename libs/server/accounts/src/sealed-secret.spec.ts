import { seal, unseal } from './sealed-secret';

const SECRET = Buffer.from('a secret of twenty b');
const KEY = 'the secret of the server, long enough';

describe('a sealed secret', () => {
  it('is read by its owner under the same key only', () => {
    const sealed = seal(SECRET, 'mia', KEY);
    expect(unseal(sealed, 'mia', KEY)).toEqual(SECRET);
    expect(unseal(sealed, 'paul', KEY)).toBeUndefined();
    expect(unseal(sealed, 'mia', `${KEY}.`)).toBeUndefined();
  });

  it('is void when a bit of it was changed, and never looks the same twice', () => {
    const sealed = seal(SECRET, 'mia', KEY);
    for (const at of [0, 15, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed[at]! ^= 1;
      expect(unseal(changed, 'mia', KEY)).toBeUndefined();
    }
    expect(seal(SECRET, 'mia', KEY)).not.toEqual(sealed);
  });
});
