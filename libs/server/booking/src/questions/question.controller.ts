import { Controller } from '@nestjs/common';
import type { Body, Params, Query } from '@ringside/contracts';
import {
  addQuestion,
  changeQuestion,
  type DeskQuestions,
  getDeskQuestions,
  getQuestions,
  orderQuestions,
  removeQuestion,
} from '@ringside/contracts/booking';
import { Asker, BodyOf, Me, ParamsOf, QueryOf, Route } from '@ringside/server/platform';
import type { Actor, Visitor } from '@ringside/server/ports';
import { QuestionService } from './question.service';

type OfEvent = Params<typeof getQuestions>;
type OfQuestion = Params<typeof changeQuestion>;

@Controller()
export class QuestionController {
  constructor(private readonly questions: QuestionService) {}

  @Route(getQuestions)
  async shown(@Asker() asker: Visitor, @ParamsOf(getQuestions) { eventId }: OfEvent) {
    return { questions: await this.questions.shown(eventId, asker) };
  }

  @Route(getDeskQuestions)
  read(@Me() me: Actor, @ParamsOf(getDeskQuestions) { eventId }: OfEvent): Promise<DeskQuestions> {
    return this.questions.get(eventId, me);
  }

  @Route(addQuestion)
  add(
    @Me() me: Actor,
    @ParamsOf(addQuestion) { eventId }: OfEvent,
    @BodyOf(addQuestion) question: Body<typeof addQuestion>,
  ): Promise<DeskQuestions> {
    return this.questions.add(eventId, me, question);
  }

  @Route(changeQuestion)
  change(
    @Me() me: Actor,
    @ParamsOf(changeQuestion) { eventId, questionId }: OfQuestion,
    @BodyOf(changeQuestion) question: Body<typeof changeQuestion>,
  ): Promise<DeskQuestions> {
    return this.questions.put(eventId, me, questionId, question);
  }

  @Route(removeQuestion)
  remove(
    @Me() me: Actor,
    @ParamsOf(removeQuestion) { eventId, questionId }: OfQuestion,
    @QueryOf(removeQuestion) { withAnswers }: Query<typeof removeQuestion>,
  ): Promise<DeskQuestions> {
    return this.questions.remove(eventId, me, questionId, withAnswers !== undefined);
  }

  @Route(orderQuestions)
  order(
    @Me() me: Actor,
    @ParamsOf(orderQuestions) { eventId }: OfEvent,
    @BodyOf(orderQuestions) { questionIds }: Body<typeof orderQuestions>,
  ): Promise<DeskQuestions> {
    return this.questions.order(eventId, me, questionIds);
  }
}
