import { Injectable } from '@nestjs/common';
import type { AskedQuestion } from '@ringside/booking-core';
import type { Body } from '@ringside/contracts';
import type { addQuestion, Question, QuestionKind } from '@ringside/contracts/booking';
import { type EventId, type Instant, instant, type TicketTypeId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

export type QuestionFacts = Body<typeof addQuestion>;
type Choice = Question['choices'][number];

/** A question as it is stored, with the choices that are not offered any more. */
export interface StoredQuestion extends AskedQuestion {
  readonly kind: QuestionKind;
  readonly help: string;
  readonly answerUntil: Instant | null;
  readonly atDoor: boolean;
  readonly rev: number;
  readonly choices: readonly Choice[];
  readonly retired: readonly Choice[];
  readonly ticketTypeIds: readonly TicketTypeId[] | null;
}

type Row = Omit<StoredQuestion, 'answerUntil' | 'choices' | 'retired'> & {
  readonly answerUntil: Date | null;
  readonly choices: readonly (Choice & { readonly isOffered: boolean })[];
};

const QUESTIONS = `
  select q.id as "questionId", q.kind, q.label, q.help, q.is_required as "isRequired", q.is_later as "isLater",
         q.answer_until as "answerUntil", q.at_door as "atDoor", q.least, q.most, q.earliest::text, q.latest::text, q.choices,
         q.rev,
         case when not q.is_for_all then (
           select coalesce(json_agg(x.ticket_type_id order by x.ticket_type_id), '[]') from ticket_question_type x
            where x.question_id = q.id) end as "ticketTypeIds"
    from ticket_question q where q.event_id = $1`;

/** What events ask for each ticket. */
@Injectable()
export class QuestionRepository {
  constructor(private readonly database: Database) {}

  /** In the order in which they are asked. */
  async list(eventId: EventId): Promise<StoredQuestion[]> {
    const rows = await this.database.query<Row>(`${QUESTIONS} order by q.position, q.id`, [eventId]);
    return rows.map(stored);
  }

  async find(eventId: EventId, questionId: string): Promise<StoredQuestion | undefined> {
    const [row] = await this.database.query<Row>(`${QUESTIONS} and q.id = $2`, [eventId, questionId]);
    return row && stored(row);
  }

  /** How many tickets have answered each. */
  async answers(eventId: EventId): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database.query<{ id: string; answers: number }>(
      `select q.id, count(*)::int as answers from ticket_question q join ticket_answer a on a.question_id = q.id
        where q.event_id = $1 group by q.id`,
      [eventId],
    );
    return new Map(rows.map(({ id, answers }) => [id, answers]));
  }

  /** Adds a question behind the others. */
  async add(eventId: EventId, question: QuestionFacts): Promise<void> {
    const [added] = await this.database.write<{ id: string }>(
      `insert into ticket_question (event_id, kind, label, help, is_required, is_later, answer_until, at_door, least, most,
                                    earliest, latest, is_for_all, choices, position)
       select $1::uuid, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14::jsonb,
              (select coalesce(max(position), 0) + 1 from ticket_question where event_id = $1)
       returning id`,
      [eventId, ...columns(question), JSON.stringify(question.choices.map(offered))],
    );
    if (!added) throw new Error('A question was not stored.');
    await this.scope(eventId, added.id, question.ticketTypeIds);
  }

  /**
   * Stores a question over its revision; a choice that somebody made stays, no longer offered. Answers false, with nothing
   * changed, when there is another revision by now.
   */
  async put(eventId: EventId, questionId: string, question: QuestionFacts & { rev: number }): Promise<boolean> {
    const before = await this.find(eventId, questionId);
    const left = [...(before?.choices ?? []), ...(before?.retired ?? [])].filter(
      ({ key }) => !question.choices.some((choice) => choice.key === key),
    );
    const made = await this.chosenOf(questionId);
    const retired = left.filter(({ key }) => made.has(key)).map((choice) => ({ ...choice, isOffered: false }));
    const changed = await this.database.change(
      `update ticket_question set rev = rev + 1, kind = $3, label = $4, help = $5, is_required = $6, is_later = $7,
              answer_until = $8, at_door = $9, least = $10, most = $11, earliest = $12, latest = $13, is_for_all = $14,
              choices = $15::jsonb
        where id = $1 and rev = $2`,
      [questionId, question.rev, ...columns(question), JSON.stringify([...question.choices.map(offered), ...retired])],
    );
    if (changed > 0) await this.scope(eventId, questionId, question.ticketTypeIds);
    return changed > 0;
  }

  /** Removes a question with its answers. */
  async remove(questionId: string): Promise<void> {
    await this.database.change('delete from ticket_question where id = $1', [questionId]);
  }

  /** Those that are not named stay behind those that are, as they were. */
  async order(eventId: EventId, ids: readonly string[]): Promise<void> {
    await this.database.change(
      `update ticket_question q set position = placed.place from (
         select k.id, row_number() over (order by array_position($2::uuid[], k.id) nulls last, k.position, k.id) as place
           from ticket_question k where k.event_id = $1) placed where placed.id = q.id`,
      [eventId, ids],
    );
  }

  /**
   * Gives an event another's questions, unless it has some. Those for some ticket types are asked for those of the same
   * name; moments lie as far from the start.
   */
  async copy(from: EventId, to: EventId): Promise<void> {
    await this.database.write(
      `with copied as (
         insert into ticket_question (event_id, kind, label, help, is_required, is_later, answer_until, at_door, least, most,
                                      earliest, latest, choices, is_for_all, position)
         select n.id, q.kind, q.label, q.help, q.is_required, q.is_later,
                moved_along(q.answer_until, o.starts_at, o.time_zone, n.starts_at, n.time_zone), q.at_door, q.least, q.most,
                q.earliest, q.latest,
                (select coalesce(jsonb_agg(c order by place), '[]') from jsonb_array_elements(q.choices)
                   with ordinality as each (c, place) where (c ->> 'isOffered')::boolean),
                q.is_for_all, q.position
           from event o join ticket_question q on q.event_id = o.id join event n on n.id = $2
          where o.id = $1 and not exists (select from ticket_question where event_id = $2)
         returning id, position)
       insert into ticket_question_type (question_id, ticket_type_id)
       select c.id, mine.id from copied c
         join ticket_question q on q.event_id = $1 and q.position = c.position
         join ticket_question_type x on x.question_id = q.id join ticket_type theirs on theirs.id = x.ticket_type_id
         join ticket_type mine on mine.event_id = $2 and mine.name = theirs.name`,
      [from, to],
    );
  }

  /** The choices that somebody made. */
  private async chosenOf(questionId: string): Promise<ReadonlySet<string>> {
    const rows = await this.database.query<{ key: string }>(
      `select distinct k.key from ticket_answer a cross join lateral (
         select jsonb_array_elements_text(case jsonb_typeof(a.value) when 'array' then a.value else jsonb_build_array(a.value) end)
                as key) k where a.question_id = $1`,
      [questionId],
    );
    return new Set(rows.map(({ key }) => key));
  }

  private async scope(eventId: EventId, questionId: string, typeIds: QuestionFacts['ticketTypeIds']): Promise<void> {
    await this.database.change('delete from ticket_question_type where question_id = $1', [questionId]);
    await this.database.write(
      `insert into ticket_question_type (question_id, ticket_type_id)
       select $2::uuid, id from ticket_type where event_id = $1 and id = any($3::uuid[])`,
      [eventId, questionId, typeIds ?? []],
    );
  }
}

const offered = (choice: Choice) => ({ ...choice, isOffered: true });

const columns = (question: QuestionFacts) => [
  question.kind,
  question.label,
  question.help,
  question.isRequired,
  question.isLater,
  question.answerUntil,
  question.atDoor,
  question.least,
  question.most,
  question.earliest,
  question.latest,
  question.ticketTypeIds === null,
];

const plain = ({ key, label }: Choice): Choice => ({ key, label });

const stored = ({ answerUntil, choices, ...row }: Row): StoredQuestion => ({
  ...row,
  answerUntil: answerUntil && instant(answerUntil.getTime()),
  choices: choices.filter(({ isOffered }) => isOffered).map(plain),
  retired: choices.filter(({ isOffered }) => !isOffered).map(plain),
});
