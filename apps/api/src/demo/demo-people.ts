import type { SiteRole } from '@ringside/contracts';

/** The password of every demo account; they exist on demo servers only. */
export const DEMO_PASSWORD = 'ringside-demo';
/** A name that no mail server has (RFC 2606). */
export const DEMO_MAIL_DOMAIN = 'demo.example';

export interface DemoPerson {
  readonly username: string;
  readonly name: string;
  readonly role: SiteRole;
}

export const ADMIN: DemoPerson = { username: 'ada', name: 'Ada Okafor', role: 'admin' };
export const MODERATOR: DemoPerson = { username: 'moritz', name: 'Moritz Brandt', role: 'moderator' };
export const ORGANIZER: DemoPerson = { username: 'olivia', name: 'Olivia Lindqvist', role: 'organizer' };
export const SECOND_ORGANIZER: DemoPerson = { username: 'oscar', name: 'Oscar Moreau', role: 'organizer' };

/** Signs in with a second step, for who wants to try it. */
export const CAREFUL_ORGANIZER: DemoPerson = { username: 'tessa', name: 'Tessa Wagner', role: 'organizer' };
/** What her authenticator app knows: twenty bytes, which every demo has. */
export const DEMO_SECRET = Buffer.from('ringside demo tessa!');

const player = (username: string, name: string): DemoPerson => ({ username, name, role: 'player' });

/** The first two are the ones that the start message offers to try. */
export const PLAYERS: readonly DemoPerson[] = [
  player('pia', 'Pia Sommer'),
  player('paul', 'Paul Renard'),
  player('kestrel', 'Kestrel'),
  player('nimbus', 'Nimbus'),
  player('tofu.knight', 'Tofu Knight'),
  player('lena_b', 'Lena Becker'),
  player('hexadec', 'Hexadec'),
  player('mango', 'Mango'),
  player('oriol', 'Oriol Vidal'),
  player('static', 'Static'),
  player('juno', 'Juno Park'),
  player('brams', 'Brams'),
  player('quill', 'Quill'),
  player('sable', 'Sable'),
  player('fennec', 'Fennec'),
  player('adele', 'Adèle Martin'),
  player('rook', 'Rook'),
  player('viktor', 'Viktor Hansen'),
  player('ember', 'Ember'),
  player('pixelpeter', 'Pixel Peter'),
  player('noor', 'Noor Haddad'),
  player('glitch', 'Glitch'),
  player('marlow', 'Marlow'),
  player('yuki', 'Yuki Tanaka'),
  player('drift', 'Drift'),
  player('selma', 'Selma Öztürk'),
  player('cobalt', 'Cobalt'),
  player('tarn', 'Tarn'),
  player('wanda', 'Wanda Król'),
  player('echo', 'Echo'),
  player('bastien', 'Bastien Leroy'),
  player('lumen', 'Lumen'),
  player('osprey', 'Osprey'),
  player('hanna', 'Hanna Vogel'),
  player('zephyr', 'Zephyr'),
  player('domino', 'Domino'),
  player('ivo', 'Ivo Petrov'),
  player('moss', 'Moss'),
  player('clara', 'Clara Weiß'),
  player('riptide', 'Riptide'),
];

export const EVERYONE: readonly DemoPerson[] = [
  ADMIN,
  MODERATOR,
  ORGANIZER,
  SECOND_ORGANIZER,
  ...PLAYERS,
  CAREFUL_ORGANIZER,
];
