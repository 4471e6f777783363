import type { Parts } from '../parts';
import { AnswerController } from './answer.controller';
import { AnsweredOrders } from './answered-orders.service';
import { AnswerRepository } from './answer.repository';
import { DeskAnswers } from './desk-answers.service';
import { DoorAnswers } from './door-answers.service';
import { MyAnswersService } from './my-answers.service';
import { QuestionController } from './question.controller';
import { QuestionRepository } from './question.repository';
import { QuestionService } from './question.service';

/** What is asked for each ticket, and what was answered. */
export const questionsParts: Parts = {
  controllers: [QuestionController, AnswerController],
  providers: [
    AnswerRepository,
    AnsweredOrders,
    DeskAnswers,
    DoorAnswers,
    MyAnswersService,
    QuestionRepository,
    QuestionService,
  ],
};
