export * from './entry';
export * from './fold-message';
export * from './judge-draft';
export * from './plan-append';
export * from './room-view';
export * from './send-queue';
