export * from './event.contract';
export * from './event.errors';
export * from './event.events';
export * from './event.limits';
export * from './event.permissions';
export * from './event-facts.contract';
export * from './event-life.contract';
