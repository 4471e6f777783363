import { slugOf } from './team-slug';

it.each([
  ['Night Owls', 'night-owls'],
  ['  Élan & Größe!  ', 'elan-grosse'],
  ['new', 'team-new'],
  ['Join', 'team-join'],
  ['Команда', 'team'],
  ['#1', '1'],
])('the team %s has the address %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

it('an address is short enough for the longest name', () => {
  expect(slugOf('Ⅷ'.repeat(40)).length).toBeLessThanOrEqual(48);
});
