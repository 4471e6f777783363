import { englishGuestMails } from './guest';
import type { MailTexts } from './mail-texts';
import { englishMoneyMails } from './en-money';

export const englishMails: MailTexts = {
  greeting: 'Hello {name},',
  ...englishGuestMails,
  linkHint: 'If the button does not work, copy this address into your browser:',
  accountReason: 'You get this mail because your account at {site} needs it. Nobody can answer this address.',
  notificationReason: 'You get this mail because you want mails about: {group}.',
  unsubscribe: 'No more mails of this kind',
  settings: 'All settings',
  groups: {
    registrations: 'my registrations',
    events: 'events I take part in',
    teams: 'my teams',
    matches: 'my matches',
    organizing: 'events I organize',
    site: 'running the site',
  },
  roles: {
    player: 'player',
    organizer: 'organizer',
    moderator: 'moderator',
    admin: 'administrator',
    owner: 'owner',
    manager: 'manager',
    referee: 'referee',
    chatModerator: 'chat moderator',
    door: 'door',
  },
  templates: {
    ...englishGuestMails.templates,
    confirmAddress: {
      subject: 'Confirm your e-mail address',
      body: 'Welcome to Ringside! Press the button to confirm that this address is yours.\n\nIf you did not sign up, ignore this mail.',
      action: 'Confirm address',
    },
    confirmNewAddress: {
      subject: 'Confirm your new e-mail address',
      body: 'You want to use this address for your account from now on. Press the button to confirm it.\n\nIf that was not you, ignore this mail: nothing changes.',
      action: 'Confirm address',
    },
    addressChanged: {
      subject: 'Your e-mail address was changed',
      body: 'Your account now uses the address {address}. Mails no longer go to this one.\n\nIf that was not you, write to us at once.',
    },
    resetPassword: {
      subject: 'Set a new password',
      body: 'Somebody, probably you, asked for a new password for your account. Press the button to choose it.\n\nIf that was not you, ignore this mail: your password stays as it is.',
      action: 'Choose a password',
    },
    passwordChanged: {
      subject: 'Your password was changed',
      body: 'Your account has a new password, and other devices were signed out.\n\nIf that was not you, set a new password at once and write to us.',
    },
    signUpExists: {
      subject: 'You already have an account',
      body: 'Somebody, probably you, tried to sign up with this address. You already have an account: sign in, or set a new password if you forgot yours.',
      action: 'Sign in',
    },
    twoFactorOn: {
      subject: 'Two-factor sign-in is on',
      body: 'From now on signing in takes a code of your authenticator app. Keep your backup codes in a safe place.\n\nIf that was not you, write to us at once.',
    },
    twoFactorOff: {
      subject: 'Two-factor sign-in is off',
      body: 'Signing in takes only your password now.\n\nIf that was not you, set a new password at once and write to us.',
    },
    accountErased: {
      subject: 'Your account was erased',
      body: 'Your account and your personal data are gone, as you wished. Thank you for having been with us.',
    },
    contactReply: { subject: 'Re: {subject}', body: '{text}' },
  },
  kinds: {
    registrationAccepted: {
      subject: 'You are in: {event}',
      body: 'Your registration for “{event}” was accepted.',
      action: 'To the event',
    },
    registrationRejected: {
      subject: 'Your registration for {event}',
      body: 'Your registration for “{event}” was declined.\n\n{reason}',
      action: 'To the event',
    },
    registrationWaitlisted: {
      subject: 'On the waitlist: {event}',
      body: '“{event}” is full. You are number {place} on the waitlist and move up by yourself.',
      action: 'To the event',
    },
    registrationPromoted: {
      subject: 'A place is yours: {event}',
      body: 'You moved up from the waitlist: you have a place at “{event}”.',
      action: 'To the event',
    },
    registrationReceived: {
      subject: 'New registration: {event}',
      body: '{person} wants to take part in “{event}” and waits for your decision.',
      action: 'Decide',
    },
    eventSubmitted: {
      subject: 'To be reviewed: {event}',
      body: '“{event}” was submitted and waits for a decision.',
      action: 'Review',
    },
    eventPublished: {
      subject: 'Published: {event}',
      body: '“{event}” is public now. Everybody can see it.',
      action: 'To the event',
    },
    eventRejected: {
      subject: 'Sent back: {event}',
      body: '“{event}” was not published.\n\n{reason}\n\nChange it and submit it again.',
      action: 'Edit the event',
    },
    eventSuspended: {
      subject: 'Taken down: {event}',
      body: '“{event}” was taken off the public pages for now.\n\n{reason}',
      action: 'To the event',
    },
    eventResumed: {
      subject: 'Public again: {event}',
      body: '“{event}” is public again.',
      action: 'To the event',
    },
    eventStarted: { subject: '{event} has started', body: '“{event}” has started. Have fun!', action: 'Join in' },
    eventChanged: {
      subject: 'Changed: {event}',
      body: 'The date or the place of “{event}” has changed. Look whether it still suits you.',
      action: 'See what changed',
    },
    eventCancelled: {
      subject: 'Cancelled: {event}',
      body: '“{event}” will not take place.\n\n{reason}',
      action: 'To the event',
    },
    eventFinished: {
      subject: '{event} is over',
      body: '“{event}” is over. The results are out.',
      action: 'See the results',
    },
    eventAnnouncement: {
      subject: '{event}: {title}',
      body: 'News about “{event}”: {title}',
      action: 'Read on',
    },
    editSubmitted: {
      subject: 'Changes to be reviewed: {event}',
      body: 'Changes of “{event}” wait for a decision.',
      action: 'Review',
    },
    editApproved: {
      subject: 'Changes published: {event}',
      body: 'Your changes of “{event}” were approved and are public now.',
      action: 'To the event',
    },
    editRejected: {
      subject: 'Changes declined: {event}',
      body: 'Your changes of “{event}” were declined.\n\n{reason}',
      action: 'To the event',
    },
    staffGranted: {
      subject: 'You help at {event}',
      body: 'You have a new role at “{event}”: {role}.',
      action: 'To the event',
    },
    staffWithdrawn: {
      subject: 'Your role at {event}',
      body: 'You no longer have this role at “{event}”: {role}.',
      action: 'To the event',
    },
    teamInvited: {
      subject: '{person} invites you to {team}',
      body: '{person} would like you to join the team “{team}”.',
      action: 'See the invitation',
    },
    teamJoined: {
      subject: '{person} joined {team}',
      body: '{person} is now a member of “{team}”.',
      action: 'To the team',
    },
    teamLeft: {
      subject: '{person} left {team}',
      body: '{person} is no longer a member of “{team}”.',
      action: 'To the team',
    },
    teamHandedOver: {
      subject: 'You are captain of {team}',
      body: 'The team “{team}” was handed over to you: you are its captain now.',
      action: 'To the team',
    },
    teamDisbanded: {
      subject: '{team} was disbanded',
      body: 'The team “{team}” no longer exists.',
      action: 'To my teams',
    },
    ticketOffered: {
      subject: '{person} gives you a ticket for {event}',
      body: '{person} wants to give you a ticket for “{event}”: {seat}. You have 48 hours to accept it.',
      action: 'See the ticket',
    },
    ticketAccepted: {
      subject: '{person} has your ticket for {event}',
      body: '{person} has accepted your ticket for “{event}”: {seat}. Its old code no longer lets anybody in.',
      action: 'To my tickets',
    },
    swapAsked: {
      subject: 'Change seats at {event}?',
      body: 'Somebody would like to change seats with you at “{event}”; yours is {seat}. You have 48 hours to answer.',
      action: 'See the offer',
    },
    seatMoved: {
      subject: 'Another seat at {event}',
      body: 'You have another seat at “{event}”: {seat}.',
      action: 'To my tickets',
    },
    matchReady: {
      subject: 'Your match is ready: {tournament}',
      body: 'You play against {opponent} in “{tournament}”.',
      action: 'To the match',
    },
    matchReported: {
      subject: 'Confirm the result: {tournament}',
      body: '{opponent} reported the result of your match in “{tournament}”. Is it right?',
      action: 'Confirm or dispute',
    },
    matchDisputed: {
      subject: 'Disputed: {match} in {tournament}',
      body: 'The sides of the match {match} in “{tournament}” do not agree. It needs a ruling.',
      action: 'To the match',
    },
    roleChanged: {
      subject: 'Your role on Ringside',
      body: 'Your role on the site is now: {role}.',
      action: 'To Ringside',
    },
    contactReceived: {
      subject: 'Somebody wrote: {subject}',
      body: 'A message came in by the contact form: “{subject}”.',
      action: 'Read and answer',
    },
    ...englishMoneyMails,
  },
};
