/** Everything that is written into the audit log. A new action needs a sentence in every language. */
export const AUDIT_ACTIONS = [
  'admin.claim',
  'user.role',
  'user.ban',
  'user.unban',
  'user.trust',
  'user.distrust',
  'user.resetTwoFactor',
  'event.approve',
  'event.reject',
  'event.suspend',
  'event.unsuspend',
  'event.approveEdit',
  'event.rejectEdit',
  'event.selfPublish',
  'event.selfEdit',
  'event.delete',
  'event.handOver',
  'staff.grant',
  'staff.withdraw',
  'picture.remove',
  'registration.accept',
  'registration.reject',
  'registration.waitlist',
  'registration.moveUp',
  'registration.settings',
  'event.placings',
  'team.disband',
  'match.settle',
  'match.correct',
  'entrant.drop',
  'entrant.disqualify',
  'mail.resend',
  'contact.reply',
  'site.settings',
  'site.page',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** What an action was done to. */
export const AUDIT_TARGETS = ['user', 'event', 'match', 'mail', 'contact', 'team', 'site'] as const;
export type AuditTargetKind = (typeof AUDIT_TARGETS)[number];
