declare const carries: unique symbol;

/** The name of a kind of domain event, with the type of what it tells. */
export interface Fact<T> {
  readonly name: string;
  /** Told to every node with its COMMIT; what it tells is plain JSON then. Else to the node that recorded it alone. */
  readonly isForEveryNode?: true;
  readonly [carries]?: T;
}

/** Declares a domain event: `noun.happened`. Those that cross features stand in `facts.ts`. */
export const fact = <T>(name: string): Fact<T> => ({ name });

/** Declares a domain event that no node may be late to hear of: what it takes away is taken away everywhere. */
export const factForEveryNode = <T>(name: string): Fact<T> => ({ name, isForEveryNode: true });

/** The name of a kind of durable task, with the type of its payload (plain JSON). */
export interface Task<T> {
  readonly name: string;
  readonly [carries]?: T;
}

/** Declares a durable task: `noun.verb`. */
export const task = <T>(name: string): Task<T> => ({ name });
