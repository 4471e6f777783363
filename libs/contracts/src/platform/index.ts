export * from './health.contract';
export * from './live.events';
export * from './markdown.contract';
export * from './markdown.limits';
export * from './platform.errors';
export * from './platform.permissions';
