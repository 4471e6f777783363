import { Injectable } from '@nestjs/common';
import { type GivenAnswer, judgeAnswers } from '@ringside/booking-core';
import type { Order } from '@ringside/contracts/booking';
import { type HoldId, orRefuse } from '@ringside/kernel';
import type { HeldLine } from '../holds/cart-line';
import type { NewOrder } from '../orders/order.repository';
import { OrderStore } from '../orders/order-store.service';
import { AnswerRepository } from './answer.repository';
import { QuestionRepository } from './question.repository';

/** Orders with what their buyers answer. Parts of the running transaction. */
@Injectable()
export class AnsweredOrders {
  constructor(
    private readonly questions: QuestionRepository,
    private readonly answers: AnswerRepository,
    private readonly store: OrderStore,
  ) {}

  /** @throws Refusal HOLD_LAPSED; ANSWER_NEEDED or ANSWER_WRONG, naming the ticket and the question */
  async add(
    order: NewOrder & { readonly holdId: HoldId },
    lines: readonly HeldLine[],
    given: readonly GivenAnswer[],
  ): Promise<Order> {
    const { eventId, buyer, channel } = order;
    const questions = await this.questions.list(eventId);
    // what sells elsewhere cannot ask
    const answers = orRefuse(judgeAnswers({ questions, lines, given, mayStayOpen: channel !== 'web' }));
    const placed = await this.store.add(order, lines);
    await this.answers.put(answers, { about: buyer, by: buyer });
    return placed;
  }
}
