import type { Parts } from '../parts';
import { GridFeedChronicle } from './grid-feed.chronicle';
import { GridFeedController } from './grid-feed.controller';
import { GridFeedGateway } from './grid-feed.gateway';
import { GridFeedRepository } from './grid-feed.repository';
import { GridFeedService } from './grid-feed.service';
import { GridSales } from './grid-sales.service';

/** The feed for clients of the classic grid protocol. */
export const gridFeedParts: Parts = {
  controllers: [GridFeedController],
  providers: [GridFeedChronicle, GridFeedGateway, GridFeedRepository, GridFeedService, GridSales],
};
