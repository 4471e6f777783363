import { refusalStatuses } from '@ringside/contracts';
import { languages } from './language';
import * as adminViewLoaders from './load-admin-view-texts';
import * as firstDeskLoaders from './load-first-desk-texts';
import * as onSiteLoaders from './load-on-site-texts';
import { loadAdminTexts } from './load-texts';
import * as viewLoaders from './load-view-texts';

/** Refusals that the client itself gives. */
const OWN_CODES = ['OFFLINE'];

describe.each(languages)('the refusals in %s', (language) => {
  it('have a text for every code of the contracts, and none for a code that does not exist', async () => {
    const views = [viewLoaders, adminViewLoaders, firstDeskLoaders, onSiteLoaders].flatMap((loaders) =>
      Object.values(loaders),
    );
    const loaders = [loadAdminTexts, ...views];
    const catalogues = await Promise.all(loaders.map((load) => load(language)));
    const keys = catalogues.flatMap(Object.keys).filter((key) => key.startsWith('refusal.'));
    const codes = keys.map((key) => key.split('.')[1]);
    expect([...new Set(codes)].sort()).toEqual([...Object.keys(refusalStatuses), ...OWN_CODES].sort());
  });
});
