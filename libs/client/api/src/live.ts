import type { AnySocketCommand, CommandAck, CommandPayload } from '@ringside/contracts';
import { LiveConnection } from './live-connection';

/** The page's one live connection. */
export const live = new LiveConnection({ loadClient: async () => (await import('socket.io-client')).io });

/** Sends a command over the page's socket; see `LiveConnection.send`. */
export const sendCommand = <C extends AnySocketCommand>(
  command: C,
  payload: CommandPayload<C>,
): Promise<CommandAck<C>> => live.send(command, payload);
