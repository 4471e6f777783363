/** Lists that are answered in one piece, each with what bounds it. */
export const WHOLE_LISTS: Readonly<Record<string, string>> = {
  '/account/tokens': 'a person has few',
  '/account/sessions': 'a person has few',
  '/people': 'the best few for what was typed',
  '/events/:eventId/schedule': 'a timetable has at most 200 lines',
  '/events/:eventId/announcements/:announcementId/versions': 'the newest 100',
  '/home/announcements': 'the newest few',
  '/events/:eventId/placings': 'their number is limited',
  '/events/:eventId/tournaments': 'an event has at most 100',
  '/events/:eventId/tournaments/:tournamentId/entrants': 'a tournament has at most 1,024; seeding needs them all',
  '/events/:eventId/tournaments/:tournamentId/standings': 'a tournament has at most 1,024',
  '/pictures/:ownerKind/:ownerId': 'an owner has few',
};

/** Logs that are read by number: an offset that never moves, unlike a cursor. */
export const NUMBERED_LISTS: readonly string[] = ['/chat/rooms/:roomId/entries', '/chat/rooms/:roomId/messages'];

const STEP = 'a step from one state to the next: a repeat is refused or changes nothing';
const UNIQUE = 'what it makes can be there once: a repeat is refused or changes nothing';
const SECRET = 'its answer holds a secret, which must not be kept for a repeat';
const READS = 'changes nothing';
const KEYED = 'carries a key of its own';
const REVISED = 'names the revision that it was decided on: a repeat is refused as STALE';
const MAIL = 'sends a mail again, as often as its limit allows';

/** POSTs that take no `Idempotency-Key`, each with why a repeat does no harm. */
export const HARMLESS_REPEATS: Readonly<Record<string, string>> = {
  '/events/:eventId/grid-feed/guests/:guestId/confirm': 'who is confirmed stays so',
  '/markdown/preview': READS,
  '/account/tokens': SECRET,
  '/account/consent': UNIQUE,
  '/account/export': READS,
  '/account/erasure': STEP,
  '/users': UNIQUE,
  '/session': SECRET,
  '/session/code': SECRET,
  '/account/confirmation': MAIL,
  '/address-confirmations': STEP,
  '/password-resets': MAIL,
  '/account/two-factor': SECRET,
  '/account/two-factor/confirmation': SECRET,
  '/account/two-factor/backup-codes': SECRET,
  '/account/two-factor/end': STEP,
  '/users/:userId/two-factor/reset': STEP,
  '/admin-claim': STEP,
  '/events/:eventId/submit': STEP,
  '/events/:eventId/withdraw': STEP,
  '/events/:eventId/start': STEP,
  '/events/:eventId/finish': STEP,
  '/events/:eventId/cancel': STEP,
  '/events/:eventId/approve': STEP,
  '/events/:eventId/reject': STEP,
  '/events/:eventId/suspend': STEP,
  '/events/:eventId/unsuspend': STEP,
  '/events/:eventId/proposed-edit/withdraw': STEP,
  '/events/:eventId/proposed-edit/approve': STEP,
  '/events/:eventId/proposed-edit/reject': STEP,
  '/events/:eventId/proposed-edit/dismiss': STEP,
  '/events/:eventId/registration': UNIQUE,
  '/events/:eventId/registration/withdraw': STEP,
  '/events/:eventId/registration/join': STEP,
  '/events/:eventId/staff': UNIQUE,
  '/events/:eventId/owner': STEP,
  '/my-calendar': SECRET,
  '/pictures/:ownerKind/:ownerId': 'a file is not kept for a repeat; how many there may be is limited',
  '/teams/:teamId/leave': STEP,
  '/teams/:teamId/captain': STEP,
  '/teams/:teamId/disband': STEP,
  '/teams/:teamId/invitations': UNIQUE,
  '/teams/:teamId/links': SECRET,
  '/team-invitations/:invitationId/accept': STEP,
  '/team-invitations/:invitationId/decline': STEP,
  '/team-links/look': READS,
  '/team-links/join': UNIQUE,
  '/events/:eventId/tournaments/:tournamentId/open': STEP,
  '/events/:eventId/tournaments/:tournamentId/start': STEP,
  '/events/:eventId/tournaments/:tournamentId/cancel': STEP,
  '/events/:eventId/tournaments/:tournamentId/entrants': UNIQUE,
  '/events/:eventId/tournaments/:tournamentId/seeding/draw': REVISED,
  '/events/:eventId/tournaments/:tournamentId/matches/:matchId/report': KEYED,
  '/events/:eventId/tournaments/:tournamentId/matches/:matchId/confirm': KEYED,
  '/events/:eventId/tournaments/:tournamentId/matches/:matchId/dispute': KEYED,
  '/events/:eventId/tournaments/:tournamentId/matches/:matchId/settle': KEYED,
  '/events/:eventId/tournaments/:tournamentId/matches/:matchId/correction/preview': READS,
  '/events/:eventId/tournaments/:tournamentId/matches/:matchId/correction': KEYED,
  '/events/:eventId/tournaments/:tournamentId/entrants/:entrantId/drop': KEYED,
  '/chat/rooms/:roomId/entries': KEYED,
  '/notifications/read': STEP,
  '/notifications/:notificationId/read': STEP,
  '/site/pages/:page/versions': REVISED,
  '/subscriptions/:token': STEP,
  '/mails/:mailId/resend': STEP,
};
