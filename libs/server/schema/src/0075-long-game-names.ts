import type { Migration } from '@ringside/server/platform';

/** A placing names its game as the tournament does that it comes from. */
export const longGameNamesMigration: Migration = {
  name: '0075-long-game-names',
  up: `
    alter table event_placing drop constraint ck_event_placing_game;
    alter table event_placing add constraint ck_event_placing_game check (char_length(game) <= 60);
  `,
};
