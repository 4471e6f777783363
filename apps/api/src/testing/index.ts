export * from './authenticator';
export * from './person';
export * from './postbox';
export * from './whole-app';
