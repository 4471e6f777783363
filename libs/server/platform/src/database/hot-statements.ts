import { Client } from 'pg';

const names = new Map<string, string>();

/**
 * Marks a statement that runs all the time: each connection has the database read and plan it once, under a name, and not every
 * time. For constant texts only; a name that was given stays.
 */
export function hot(sql: string): string {
  if (!names.has(sql)) names.set(sql, `hot_${names.size}`);
  return sql;
}

type Send = (this: Client, ...asked: unknown[]) => unknown;

/** A connection that knows hot statements; all others go their usual way. */
export class HotClient extends Client {
  constructor(...config: ConstructorParameters<typeof Client>) {
    super(...config);
    const send = super.query.bind(this) as Send;
    this.query = ((text: unknown, values: unknown, ...rest: unknown[]) => {
      const name = typeof text === 'string' && Array.isArray(values) ? names.get(text) : undefined;
      return name === undefined
        ? send.call(this, ...(rest.length > 0 || values !== undefined ? [text, values, ...rest] : [text]))
        : send.call(this, { name, text, values }, ...rest);
    }) as Client['query'];
  }
}
