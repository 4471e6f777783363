import { wayTo } from './place';

it.each([
  ['/events/1', 'web', { path: '/events/1', isHere: true }],
  ['/admin/inbox/1', 'web', { path: '/admin/inbox/1', isHere: false }],
  ['/admin/inbox/1', 'admin', { path: '/inbox/1', isHere: true }],
  ['/admin', 'admin', { path: '/', isHere: true }],
  ['/events/1', 'admin', { path: '/events/1', isHere: false }],
  ['/administration', 'web', { path: '/administration', isHere: true }],
] as const)('the link %s leads from the %s app to the right one', (link, place, way) => {
  expect(wayTo(link, place)).toEqual(way);
});
