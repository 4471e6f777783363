export * from './check-in-list.contract';
export * from './check-in.errors';
export * from './check-in.events';
export * from './check-in.limits';
export * from './check-in.permissions';
export * from './door-ticket.contract';
export * from './scan.contract';
