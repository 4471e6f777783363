import type { Grant } from '../grant';

export const eventPermissions = {} as const satisfies Record<string, Grant>;
