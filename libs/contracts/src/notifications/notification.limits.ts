/** More unread ones than this are shown as "99+"; nobody counts further. */
export const UNREAD_MOST = 100;

export const CONTACT_SUBJECT_MAX = 120;
export const CONTACT_TEXT_MIN = 10;
export const CONTACT_TEXT_MAX = 4000;
export const CONTACT_NAME_MAX = 60;
export const MAIL_ADDRESS_MAX = 254;
