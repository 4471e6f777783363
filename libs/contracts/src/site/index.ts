export * from './site.contract';
export * from './site.errors';
export * from './site.limits';
export * from './site.permissions';
