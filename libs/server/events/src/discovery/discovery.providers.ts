import { CalendarService } from './calendar.service';
import { DiscoveryController } from './discovery.controller';
import { EventPageHeads } from './event-page-heads';
import { EventSearchService } from './event-search.service';

export const discoveryControllers = [DiscoveryController];
export const discoveryProviders = [EventSearchService, CalendarService, EventPageHeads];
