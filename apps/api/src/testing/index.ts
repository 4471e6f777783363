export * from './person';
export * from './whole-app';
