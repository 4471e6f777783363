import { SITE_ROLES } from '@ringside/contracts';
import { decideCreating } from './event-makers.policy';

describe('who makes events', () => {
  it.each([
    ['organizers', ['organizer', 'admin']],
    ['everybody', [...SITE_ROLES]],
  ] as const)('is, where the site says %s, %j', (creators, makers) => {
    const may = SITE_ROLES.filter((role) => decideCreating({ role }, creators).ok);
    expect(may).toEqual(makers);
  });

  it('says what stands in the way', () => {
    expect(decideCreating({ role: 'player' }, 'organizers')).toMatchObject({ code: 'EVENTS_BY_ORGANIZERS' });
    for (const creators of ['organizers', 'everybody'] as const) {
      expect(decideCreating({ role: 'player', withheldRole: 'organizer' }, creators)).toMatchObject({
        code: 'TWO_FACTOR_REQUIRED',
      });
    }
  });
});
