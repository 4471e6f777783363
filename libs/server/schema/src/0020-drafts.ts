import type { Migration } from '@ringside/server/platform';

/**
 * Drafts that are removed or made from an older event, and rejected edits that are put away.
 *
 * What belongs to a draft goes with it. What people have done does not: entrants, draws, stages, orders and tickets have no
 * cascade, so an event that has any cannot be deleted, whoever tries.
 */
export const draftsMigration: Migration = {
  name: '0020-drafts',
  up: `
    alter table tournament drop constraint fk_tournament_event;
    alter table tournament
      add constraint fk_tournament_event foreign key (event_id) references event (id) on delete cascade;

    -- pictures name their owner by kind and id, which no foreign key can follow
    create function remove_pictures_of_event() returns trigger language plpgsql as $$
    begin
      delete from picture where owner_kind = 'event' and owner_id = old.id;
      return null;
    end $$;
    create trigger event_pictures_removed after delete on event
      for each row execute function remove_pictures_of_event();

    -- what was as far from one start as this is from another, by the clocks of their zones: 20:00 stays 20:00
    create function moved_along(
      moment timestamptz, old_start timestamptz, old_zone text, new_start timestamptz, new_zone text
    ) returns timestamptz language sql immutable as $$
      select ((moment at time zone old_zone)
        + ((new_start at time zone new_zone) - (old_start at time zone old_zone))) at time zone new_zone
    $$;

    -- the end of something that began then; where a clock change would put it before its beginning it keeps its length
    create function moved_end(
      begun timestamptz, ended timestamptz, old_start timestamptz, old_zone text, new_start timestamptz, new_zone text
    ) returns timestamptz language sql immutable as $$
      select case when coalesce(ended > begun, true) then ended else begun + length end
        from (select moved_along(begun, old_start, old_zone, new_start, new_zone),
                     moved_along(ended, old_start, old_zone, new_start, new_zone), ended - begun) moved (begun, ended, length)
    $$;

    alter table proposed_edit add column dismissed_at timestamptz; -- its authors have read why it was rejected
    alter table proposed_edit add constraint ck_proposed_edit_dismissed check (dismissed_at is null or state = 'rejected');
  `,
};
