export * from './endpoint';
export * from './errors';
export * from './fields';
export * from './grant';
export * from './ids';
export * from './permissions';
export * from './problem';
export * from './socket-command';
