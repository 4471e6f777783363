import type { AnyEndpoint, AnySocketCommand, CommandPayload, EndpointInput, InputParts } from '@ringside/contracts';
import type { Outcome, Persona } from './persona';
import type { Scene } from './scene';

type Awaitable<T> = T | Promise<T>;

/** What an operation's own rules add to its grant. */
export interface Exceptions {
  /** The thing that is asked for belongs to this persona: whoever else the grant lets pass does not find it. */
  readonly belongsTo?: Persona;
  /** Where the rules of the thing itself say otherwise than the grant. */
  readonly except?: Partial<Readonly<Record<Persona, Outcome>>>;
  /** What somebody gets who asks for a thing of this event through an event of their own; NOT_FOUND unless given. */
  readonly foreign?: Outcome;
  /** What outsiders get about an event that is not public yet; NOT_FOUND unless given. */
  readonly draft?: Partial<Readonly<Record<Persona, Outcome>>>;
  /** It ends the asker's session. */
  readonly endsSession?: true;
}

/** One operation with a well-formed request to it. */
export interface Row extends Exceptions {
  readonly operation: { readonly endpoint: AnyEndpoint } | { readonly command: AnySocketCommand };
  readonly ask: (scene: Scene) => Awaitable<unknown>;
}

/** @param ask a well-formed request; it makes in the scene what it asks for */
export const row = <E extends AnyEndpoint>(
  endpoint: E,
  ask: (scene: Scene) => Awaitable<EndpointInput<E> & InputParts>,
  exceptions: Exceptions = {},
): Row => ({ operation: { endpoint }, ask, ...exceptions });

export const commandRow = <C extends AnySocketCommand>(
  command: C,
  ask: (scene: Scene) => Awaitable<CommandPayload<C>>,
  exceptions: Exceptions = {},
): Row => ({ operation: { command }, ask, ...exceptions });

/** `GET /events/:eventId`, or a socket command's name. */
export const nameOf = ({ operation }: Pick<Row, 'operation'>): string =>
  'endpoint' in operation ? `${operation.endpoint.method} ${operation.endpoint.path}` : operation.command.name;

/** Requests that name the event of the scene alone. */
export const ofEvent = ({ eventId }: Scene) => ({ params: { eventId } });
