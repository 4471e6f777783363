/** How a token begins and looks: its mark, 256 random bits and a checksum in base 62. Secret scanners can look for it. */
export const TOKEN_PATTERN = /^rs_[0-9A-Za-z]{49}$/;
export const TOKEN_NAME_MAX = 60;
/** How many tokens a person may have at once. */
export const TOKENS_MAX = 20;
/** For how many days a token may be made. */
export const TOKEN_DAYS_MAX = 366;
/** Requests that one token may send: so many at once, refilled evenly within a minute. */
export const TOKEN_REQUESTS_PER_MINUTE = 300;
