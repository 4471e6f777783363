export * from './picture.contract';
export * from './picture.errors';
export * from './picture.events';
export * from './picture.limits';
export * from './picture.permissions';
export * from './picture-facts.contract';
