import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsModule } from '@ringside/server/accounts';
import { BookingModule } from '@ringside/server/booking';
import { ChatModule } from '@ringside/server/chat';
import { EventsModule } from '@ringside/server/events';
import { NotificationsModule } from '@ringside/server/notifications';
import { PicturesModule } from '@ringside/server/pictures';
import { SiteModule } from '@ringside/server/site';
import { TeamsModule } from '@ringside/server/teams';
import { TournamentsModule } from '@ringside/server/tournaments';
import { type Config, PlatformModule } from '@ringside/server/platform';

/** The whole server. Each feature is one line here and knows no other. */
@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(config, []),
        AccountsModule,
        EventsModule,
        PicturesModule,
        BookingModule,
        TeamsModule,
        TournamentsModule,
        ChatModule,
        NotificationsModule,
        SiteModule,
      ],
    };
  }
}
