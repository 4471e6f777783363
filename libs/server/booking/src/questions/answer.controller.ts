import { Controller, Header } from '@nestjs/common';
import type { Body, Params } from '@ringside/contracts';
import {
  answerQuestions,
  getAnswerReport,
  getMyAnswers,
  getOrderAnswers,
  type MyAnswers,
  type OrderAnswers,
} from '@ringside/contracts/booking';
import { BodyOf, Me, ParamsOf, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { DeskAnswers } from './desk-answers.service';
import { MyAnswersService } from './my-answers.service';

@Controller()
export class AnswerController {
  constructor(
    private readonly mine: MyAnswersService,
    private readonly desk: DeskAnswers,
  ) {}

  @Route(getMyAnswers)
  @Header('cache-control', 'no-store')
  read(@Me() me: Actor, @ParamsOf(getMyAnswers) { eventId }: Params<typeof getMyAnswers>): Promise<MyAnswers> {
    return this.mine.read(eventId, me);
  }

  @Route(answerQuestions)
  answer(
    @Me() me: Actor,
    @ParamsOf(answerQuestions) ref: Params<typeof answerQuestions>,
    @BodyOf(answerQuestions) { answers }: Body<typeof answerQuestions>,
  ): Promise<MyAnswers> {
    return this.mine.answer(ref, me, answers);
  }

  @Route(getOrderAnswers)
  @Header('cache-control', 'no-store')
  ofOrder(
    @Me() me: Actor,
    @ParamsOf(getOrderAnswers) { eventId, orderId }: Params<typeof getOrderAnswers>,
  ): Promise<OrderAnswers> {
    return this.desk.ofOrder(eventId, me, orderId);
  }

  @Route(getAnswerReport)
  async report(@Me() me: Actor, @ParamsOf(getAnswerReport) { eventId }: Params<typeof getAnswerReport>) {
    return { questions: await this.desk.summary(eventId, me) };
  }
}
