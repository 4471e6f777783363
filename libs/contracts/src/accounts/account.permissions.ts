import type { Grant } from '../grant';

export const accountPermissions = {} as const satisfies Record<string, Grant>;
