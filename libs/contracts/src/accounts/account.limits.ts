/** Bounds that forms tell before the server has to. */
export const USERNAME_MIN = 3;
export const USERNAME_MAX = 30;
export const NAME_MAX = 60;
export const PASSWORD_MIN = 8;
export const PASSWORD_MAX = 128;
export const EMAIL_MAX = 200;
/** How long a link in a mail works, in minutes (ASVS 5.0, V6.5.5). */
export const LINK_MINUTES = 10;
/** How many backup codes a person gets. */
export const BACKUP_CODES = 10;
