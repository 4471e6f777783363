import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Runs a function outside of every request and transaction. An append serves many callers and a notice may be asked for by
 * a task in its transaction: were the log written inside that transaction, people would be told of a commit that has not
 * happened, and perhaps never will. Taken when the module loads, where no context is.
 */
export const outside = AsyncLocalStorage.snapshot();
