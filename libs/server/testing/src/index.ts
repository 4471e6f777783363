export * from './builders';
export * from './overlapped';
export * from './test-config';
export * from './test-database';
export * from './test-platform';
export { rowsReadBy } from './rows-read';
