import { seal, unseal } from './sealed-secret';

const SECRET = Buffer.from('a secret of twenty b');
const MIA = { purpose: 'secondFactor', owner: 'mia' } as const;
const KEY = 'the secret of the server, long enough';

describe('a sealed secret', () => {
  it('is read by its owner under the same key only', () => {
    const sealed = seal(SECRET, MIA, KEY);
    expect(unseal(sealed, MIA, KEY)).toEqual(SECRET);
    expect(unseal(sealed, { ...MIA, owner: 'paul' }, KEY)).toBeUndefined();
    expect(unseal(sealed, { ...MIA, purpose: 'ticketKey' }, KEY)).toBeUndefined();
    expect(unseal(sealed, MIA, `${KEY}.`)).toBeUndefined();
  });

  it('is void when a bit of it was changed, and never looks the same twice', () => {
    const sealed = seal(SECRET, MIA, KEY);
    for (const at of [0, 15, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed[at]! ^= 1;
      expect(unseal(changed, MIA, KEY)).toBeUndefined();
    }
    expect(seal(SECRET, MIA, KEY)).not.toEqual(sealed);
  });
});
