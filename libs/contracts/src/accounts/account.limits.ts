/** Bounds that forms tell before the server has to. */
export const USERNAME_MIN = 3;
export const USERNAME_MAX = 30;
export const NAME_MAX = 60;
export const PASSWORD_MIN = 8;
export const PASSWORD_MAX = 128;
