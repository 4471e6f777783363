import { Controller } from '@nestjs/common';
import type { Body, Params, Query } from '@ringside/contracts';
import {
  countUnread,
  getChoices,
  listNotifications,
  markAllRead,
  markRead,
  type NotificationChoices,
  type NotificationPage,
  putChoice,
  type UnreadCount,
} from '@ringside/contracts/notifications';
import { BodyOf, Me, ParamsOf, QueryOf, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { NotificationService } from './notification.service';

@Controller()
export class NotificationController {
  constructor(private readonly notifications: NotificationService) {}

  @Route(listNotifications)
  listNotifications(
    @QueryOf(listNotifications) wish: Query<typeof listNotifications>,
    @Me() me: Actor,
  ): Promise<NotificationPage> {
    return this.notifications.list(me, wish);
  }

  @Route(countUnread)
  countUnread(@Me() me: Actor): Promise<UnreadCount> {
    return this.notifications.count(me.userId);
  }

  @Route(markAllRead)
  markAllRead(@BodyOf(markAllRead) { upTo }: Body<typeof markAllRead>, @Me() me: Actor): Promise<UnreadCount> {
    return this.notifications.markReadUpTo(me, upTo);
  }

  @Route(markRead)
  markRead(@ParamsOf(markRead) { notificationId }: Params<typeof markRead>, @Me() me: Actor): Promise<UnreadCount> {
    return this.notifications.markRead(me, notificationId);
  }

  @Route(getChoices)
  getChoices(@Me() me: Actor): Promise<NotificationChoices> {
    return this.notifications.choicesOf(me);
  }

  @Route(putChoice)
  putChoice(
    @ParamsOf(putChoice) { group }: Params<typeof putChoice>,
    @BodyOf(putChoice) ways: Body<typeof putChoice>,
    @Me() me: Actor,
  ): Promise<NotificationChoices> {
    return this.notifications.choose(me, group, ways);
  }
}
