/** Refusals of notifications, mails and the contact form. */
export const notificationErrors = {
  /** It waits or is on its way, or it has arrived: sending it again would make two of it. */
  MAIL_NOT_OPEN: 409,
  /** The message was answered or closed by somebody else. */
  CONTACT_CLOSED: 409,
} as const;
