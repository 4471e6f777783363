export * from './calendar.contract';
export * from './discovery.limits';
export * from './discovery.permissions';
export * from './search.contract';
