import type { Migration } from '@ringside/server/platform';

/**
 * Tournaments. The log of a stage is the truth about its results; `stage_match` is what the log says, kept for queries and
 * rebuilt from it at any time. Log entries hold ids only, so a person can be erased without touching the log.
 */
export const tournamentsMigration: Migration = {
  name: '0005-tournaments',
  up: `
    create table tournament (
      id uuid primary key default uuidv7(),
      event_id uuid not null,
      name text not null,
      game text not null,
      state text not null default 'draft',
      cap int not null,
      best_of int not null,
      final_best_of int,
      third_place boolean not null default false,
      rev int not null default 1,
      draw_seed text not null, -- secret until the draw uses it; its SHA-256 is public
      draw_count int not null default 0,
      champion_id uuid,
      created_by uuid not null,
      created_at timestamptz not null default clock_timestamp(),
      started_at timestamptz,
      finished_at timestamptz,
      constraint fk_tournament_event foreign key (event_id) references event (id),
      constraint fk_tournament_created_by foreign key (created_by) references app_user (id),
      constraint ck_tournament_name check (char_length(name) between 1 and 80),
      constraint ck_tournament_game check (char_length(game) between 1 and 60),
      constraint ck_tournament_state check (state in ('draft', 'open', 'running', 'finished', 'cancelled')),
      constraint ck_tournament_cap check (cap between 2 and 1024),
      constraint ck_tournament_best_of check (best_of % 2 = 1 and final_best_of % 2 = 1),
      constraint ck_tournament_draw_seed check (draw_seed ~ '^[0-9a-f]{32}$')
    );
    create index tournament_event on tournament (event_id, id);

    -- every draw that was held, for whoever wants to repeat it
    create table tournament_draw (
      tournament_id uuid not null,
      number int not null,
      seed text not null,
      drawn_ids uuid[] not null,
      drawn_by uuid not null,
      drawn_at timestamptz not null default clock_timestamp(),
      constraint pk_tournament_draw primary key (tournament_id, number),
      constraint fk_tournament_draw_tournament foreign key (tournament_id) references tournament (id),
      constraint fk_tournament_draw_drawn_by foreign key (drawn_by) references app_user (id)
    );

    create table entrant (
      id uuid primary key default uuidv7(),
      tournament_id uuid not null,
      user_id uuid not null,
      seed int,
      state text not null default 'entered',
      entered_at timestamptz not null default clock_timestamp(),
      withdrawn_at timestamptz,
      constraint fk_entrant_tournament foreign key (tournament_id) references tournament (id),
      constraint fk_entrant_user foreign key (user_id) references app_user (id),
      constraint ck_entrant_state check (state in ('entered', 'withdrawn', 'dropped', 'disqualified')),
      constraint ck_entrant_seed check (seed >= 1 and (state <> 'withdrawn' or seed is null)),
      -- deferred: a new order gives all of them at once
      constraint uq_entrant_seed unique (tournament_id, seed) deferrable initially deferred
    );
    create unique index uq_entrant_user on entrant (tournament_id, user_id) where state <> 'withdrawn';
    create index entrant_user on entrant (user_id);
    alter table tournament add constraint fk_tournament_champion foreign key (champion_id) references entrant (id);

    create table stage (
      id uuid primary key default uuidv7(),
      tournament_id uuid not null,
      number int not null default 1,
      config jsonb not null,
      seeds uuid[] not null, -- entrants, seed 1 first
      seq int not null default 0, -- entries in the log
      version int not null default 0, -- numbers what viewers are told: results, and reports too
      phase text not null default 'open',
      created_at timestamptz not null default clock_timestamp(),
      constraint fk_stage_tournament foreign key (tournament_id) references tournament (id),
      constraint uq_stage_number unique (tournament_id, number),
      constraint ck_stage_phase check (phase in ('open', 'complete'))
    );

    create table stage_log (
      stage_id uuid not null,
      seq int not null,
      entry jsonb not null,
      command_id uuid not null,
      recorded_at timestamptz not null default clock_timestamp(),
      constraint pk_stage_log primary key (stage_id, seq),
      constraint fk_stage_log_stage foreign key (stage_id) references stage (id),
      constraint ck_stage_log_seq check (seq >= 1)
    );
    create function refuse_log_change() returns trigger language plpgsql as $$
    begin
      raise exception 'The log of a stage is append-only.' using errcode = 'restrict_violation';
    end $$;
    create trigger stage_log_append_only before update or delete on stage_log
      for each row execute function refuse_log_change();
    create trigger stage_log_no_truncate before truncate on stage_log
      for each statement execute function refuse_log_change();

    -- who asked for what and was told what: makes a repeat harmless and is the audit of the stage
    create table stage_command (
      stage_id uuid not null,
      command_id uuid not null,
      actor_id uuid not null,
      request jsonb not null,
      answer jsonb not null,
      done_at timestamptz not null default clock_timestamp(),
      constraint pk_stage_command primary key (stage_id, command_id),
      constraint fk_stage_command_stage foreign key (stage_id) references stage (id),
      constraint fk_stage_command_actor foreign key (actor_id) references app_user (id)
    );

    create table stage_match (
      stage_id uuid not null,
      match_id text not null,
      position int not null, -- in the order of the structure
      rev int not null,
      status text not null,
      side_a uuid,
      side_b uuid,
      state jsonb not null, -- the match as the engine has it
      constraint pk_stage_match primary key (stage_id, match_id),
      constraint fk_stage_match_stage foreign key (stage_id) references stage (id),
      constraint fk_stage_match_side_a foreign key (side_a) references entrant (id),
      constraint fk_stage_match_side_b foreign key (side_b) references entrant (id),
      constraint uq_stage_match_position unique (stage_id, position),
      constraint ck_stage_match_status check (status in ('pending', 'ready', 'done', 'walkover', 'bye', 'empty'))
    );
    create index stage_match_ready on stage_match (stage_id, position) where status = 'ready';

    -- what the sides of a match say before it has a result; belongs to the match as it was at rev
    create table match_report (
      stage_id uuid not null,
      match_id text not null,
      rev int not null,
      phase text not null,
      flow jsonb not null,
      updated_at timestamptz not null default clock_timestamp(),
      constraint pk_match_report primary key (stage_id, match_id),
      constraint fk_match_report_match foreign key (stage_id, match_id) references stage_match (stage_id, match_id),
      constraint ck_match_report_phase check (phase in ('open', 'reported', 'disputed', 'confirmed', 'ruled'))
    );
    create index match_report_disputed on match_report (stage_id, updated_at) where phase = 'disputed';
  `,
};
