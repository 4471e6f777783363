import { accessOf } from '../event-access.policy';
import { decideDeleting } from './draft.policy';

const draft = { state: 'draft', submittedAt: null } as const;
const owner = accessOf(undefined, ['owner']);

describe('deleting an event', () => {
  it('is open to the owner of a draft, not to those who only manage or help', () => {
    expect(decideDeleting(draft, owner).ok).toBe(true);
    for (const roles of [['manager'], ['referee', 'door'], []] as const) {
      expect(decideDeleting(draft, accessOf(undefined, roles))).toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  it('is refused for what was ever submitted, even when it is a draft again', () => {
    expect(decideDeleting({ ...draft, submittedAt: new Date() }, owner)).toMatchObject({ code: 'EVENT_WRONG_STATE' });
    expect(decideDeleting({ ...draft, state: 'cancelled' }, owner)).toMatchObject({
      code: 'EVENT_WRONG_STATE',
      details: { state: 'cancelled' },
    });
  });
});
