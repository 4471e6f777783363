import type { Parts } from '../parts';
import { CardPeople } from './card-people.service';
import { CardRepository } from './card.repository';
import { CardsController } from './cards.controller';
import { Cards } from './cards.service';

/** Badges and seat cards to print. */
export const cardsParts: Parts = {
  controllers: [CardsController],
  providers: [CardPeople, CardRepository, Cards],
};
