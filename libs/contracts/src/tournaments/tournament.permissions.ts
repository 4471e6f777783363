import type { Grant } from '../grant';

export const tournamentPermissions = {} as const satisfies Record<string, Grant>;
