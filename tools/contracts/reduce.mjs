/** Marks what must not reach the browser. */
export const DROPPED = Symbol('dropped');

/**
 * What is left of a contract's export in the browser: of an endpoint how to call it, of a socket command or event its
 * name, of plain data all of it. Schemas, functions and everything that holds one are dropped.
 * @param {unknown} value
 * @returns {unknown} plain data, or DROPPED
 */
export function reduceExport(value) {
  if (isEndpoint(value)) {
    const { method, path, idempotent } = value;
    return { method, path, ...(idempotent === undefined ? {} : { idempotent }) };
  }
  if (isNamedMessage(value)) return { name: value.name };
  return isPlain(value) ? value : DROPPED;
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isRecord = (value) => typeof value === 'object' && value !== null;

/** @param {unknown} value @returns {value is { _zod: unknown }} */
const isSchema = (value) => isRecord(value) && '_zod' in value;

/** @param {unknown} value @returns {value is { method: string, path: string, idempotent?: boolean }} */
const isEndpoint = (value) =>
  isRecord(value) && typeof value.method === 'string' && typeof value.path === 'string' && isSchema(value.response);

/** @param {unknown} value @returns {value is { name: string }} */
const isNamedMessage = (value) => isRecord(value) && typeof value.name === 'string' && isSchema(value.payload);

/**
 * Data that JSON carries without a loss.
 * @param {unknown} value
 * @returns {boolean}
 */
function isPlain(value) {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isPlain);
  return isRecord(value) && Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlain);
}
