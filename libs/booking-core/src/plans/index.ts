export * from './check-plan';
export * from './compare-plans';
export * from './draw-plan';
export * from './number-seats';
export * from './plan-blocks';
export * from './plan-bounds';
export * from './plan-document';
export * from './plan-of-spec';
