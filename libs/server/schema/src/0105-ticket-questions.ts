import type { Migration } from '@ringside/server/platform';

/** What organizers ask for each ticket, and what was answered. */
export const ticketQuestionsMigration: Migration = {
  name: '0105-ticket-questions',
  up: `
    create table ticket_question (
      id uuid primary key default uuidv7(),
      event_id uuid not null references event (id) on delete cascade,
      kind text not null,
      label text not null,
      help text not null default '',
      position int not null,
      is_required boolean not null default false,
      -- it may be answered after ordering, and answered otherwise: until that moment, or until the event is over
      is_later boolean not null default false,
      answer_until timestamptz,
      at_door boolean not null default false,
      -- of a number; of the letters of a text; of how many choices
      least float8,
      most float8,
      earliest date,
      latest date,
      -- [{key, label, isOffered}]: one that was chosen stays when it is not offered any more
      choices jsonb not null default '[]',
      is_for_all boolean not null default true,
      rev int not null default 0,
      constraint ck_ticket_question_kind check
        (kind in ('shortText', 'longText', 'number', 'yesNo', 'choice', 'choices', 'date')),
      constraint ck_ticket_question_bounds check (least <= most is not false and earliest <= latest is not false)
    );
    create index ticket_question_event on ticket_question (event_id, position);

    -- the ticket types that it is asked for, unless it is asked for all
    create table ticket_question_type (
      question_id uuid not null references ticket_question (id) on delete cascade,
      ticket_type_id uuid not null references ticket_type (id) on delete cascade,
      primary key (question_id, ticket_type_id)
    );
    create index ticket_question_type_type on ticket_question_type (ticket_type_id);

    create table ticket_answer (
      question_id uuid not null references ticket_question (id) on delete cascade,
      line_id uuid not null references order_line (id) on delete cascade,
      value jsonb not null,
      -- whom it tells of: who comes with the ticket, or whoever bears it while nobody with an account was named
      about uuid not null references app_user (id) on delete cascade,
      answered_by uuid references app_user (id) on delete set null,
      answered_at timestamptz not null default clock_timestamp(),
      primary key (question_id, line_id)
    );
    create index ticket_answer_line on ticket_answer (line_id);
    create index ticket_answer_about on ticket_answer (about);
    create index ticket_answer_by on ticket_answer (answered_by);

    -- what was said of one bearer is not the next one's to read; another participant of the same bearer is whom it is about
    create function follow_ticket_people() returns trigger language plpgsql as $$
      begin
        if new.bearer is distinct from old.bearer then
          delete from ticket_answer where line_id = new.line_id;
        else
          update ticket_answer set about = coalesce(new.participant, new.bearer) where line_id = new.line_id;
        end if;
        return null;
      end $$;
    create trigger ticket_answers_followed after update of bearer, participant on ticket
      for each row when (new.bearer is distinct from old.bearer or new.participant is distinct from old.participant)
      execute function follow_ticket_people();
  `,
};
