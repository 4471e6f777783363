import type { Parts } from '../parts';
import { CardRepository } from './card.repository';
import { CardsController } from './cards.controller';

/** Badges and seat cards to print. */
export const cardsParts: Parts = { controllers: [CardsController], providers: [CardRepository] };
