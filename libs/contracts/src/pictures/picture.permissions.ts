import { everyone, type Grant, signedIn } from '../grant';

export const picturePermissions = {
  /** A picture is seen by whoever sees what it belongs to. */
  'picture.read': everyone,
  /** Changing the pictures of what one leads or is; moderators may remove any. */
  'picture.change': signedIn,
} as const satisfies Record<string, Grant>;
