import { permissions, type Permission } from '../permissions';
import { reachedPermissions, reachOf, SCOPES } from './token.scopes';

const all = Object.keys(permissions) as Permission[];

describe('the reach of an API token', () => {
  it('is decided for every permission', () => {
    expect([...reachedPermissions].sort()).toEqual([...all].sort());
  });

  it('offers no scope that opens nothing', () => {
    const opened = new Set(all.map(reachOf));
    expect(SCOPES.filter((scope) => !opened.has(scope))).toEqual([]);
  });

  it('never comprises accounts, rights, tokens, judgement or what people wrote in confidence', () => {
    const personal = /^(account|session|token|user|audit|staff|mail)\.|^site\.manage$|\.(moderate|answer)$/;
    expect(all.filter((permission) => personal.test(permission) && reachOf(permission) !== 'never')).toEqual([]);
    expect(all.filter((permission) => personal.test(permission)).length).toBeGreaterThan(10);
  });
});
