export * from './health.contract';
export * from './live.events';
export * from './platform.errors';
export * from './platform.permissions';
