export * from './builders';
export * from './test-config';
export * from './test-database';
export * from './test-platform';
