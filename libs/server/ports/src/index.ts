export * from './audit-log';
export * from './event-directory';
export * from './fact';
export * from './facts';
export * from './people';
export * from './session-reader';
export * from './tasks';
export * from './token-reader';
