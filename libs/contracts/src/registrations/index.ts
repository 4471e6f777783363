export * from './registration.contract';
export * from './registration.errors';
export * from './registration.events';
export * from './registration.limits';
export * from './registration.permissions';
export * from './registration-desk.contract';
export * from './registration-facts.contract';
