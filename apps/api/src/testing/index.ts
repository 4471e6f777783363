export * from './authenticator';
export * from './person';
export * from './postbox';
export * from './read-pdf';
export * from './tasks';
export * from './whole-app';
export * from './seats';
export * from './pictures';
