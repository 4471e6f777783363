/** What people are told, by the name of its text (`notifications.kind.<kind>`). The text's parameters stand beside each. */
export const NOTIFICATION_KINDS = [
  'registrationAccepted', // event
  'registrationRejected', // event, reason
  'registrationWaitlisted', // event, place
  'registrationPromoted', // event
  'registrationReceived', // event, person: to the event's managers when approval is wanted
  'eventSubmitted', // event: to moderators
  'eventPublished', // event: to its staff
  'eventRejected', // event, reason
  'eventSuspended', // event, reason
  'eventResumed', // event
  'eventStarted', // event: to those accepted
  'eventChanged', // event: date or place, to those who take part or follow
  'eventCancelled', // event, reason
  'eventFinished', // event
  'eventAnnouncement', // event, title
  'editSubmitted', // event: to moderators
  'editApproved', // event
  'editRejected', // event, reason
  'staffGranted', // event, role
  'staffWithdrawn', // event, role
  'teamInvited', // team, person
  'teamJoined', // team, person
  'teamLeft', // team, person
  'teamHandedOver', // team
  'teamDisbanded', // team
  'ticketOffered', // event, person, seat
  'ticketAccepted', // event, person, seat
  'swapAsked', // event, seat
  'seatMoved', // event, seat
  'matchReady', // tournament, opponent
  'matchReported', // tournament, opponent
  'matchDisputed', // tournament, match: to referees
  'roleChanged', // role: the site's
  'contactReceived', // subject: to admins
  'moneyBack', // event, order, amount
  'moneyTooLate', // event, order, amount: it came when the places were gone
  'moneyAttention', // event, order: to the event's managers
  'placeOffered', // event, minutes: from the waitlist
  'ticketsSent', // event, order: staff send the tickets once more
  'ticketReissued', // event, seat: staff gave a ticket another code
  'seatsOffered', // event, order, hours: other places for late money
  'orderRefused', // event, order, reason
  'orderApproved', // event, order
  'orderReceived', // event, order, person: to the event’s managers when approval is wanted
  'placeRemoved', // event, reason: taken off the waitlist
  'eventSoon', // event: to those with tickets, a day before
  'holdersTold', // event, title, text: what its organizers write to those with tickets
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** Mails that an account needs. Each has its text in every language, and its parameters beside it. */
export const MAIL_TEMPLATES = [
  'confirmAddress', // name, link
  'confirmNewAddress', // name, link: to the new address
  'addressChanged', // name, address: to the old one
  'resetPassword', // name, link
  'passwordChanged', // name
  'signUpExists', // name, link: somebody tried to sign up with an address that has an account
  'twoFactorOn', // name
  'twoFactorOff', // name
  'accountErased', // name
  'contactReply', // name, subject, text
  'holdCarried', // event, link: to a guest, who has no name
] as const;
export type MailTemplate = (typeof MAIL_TEMPLATES)[number];
