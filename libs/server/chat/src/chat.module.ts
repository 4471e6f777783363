import { Module } from '@nestjs/common';
import { ChatGateway } from './chat.gateway';
import { ChatLog } from './chat-log';
import { ChatReportController } from './chat-report.controller';
import { ChatReportRepository } from './chat-report.repository';
import { EventRoomJob } from './event-room.job';
import { ContentStamp } from './content-stamp';
import { LiveRooms } from './live-rooms';
import { MessageService } from './message.service';
import { NameBook } from './name-book';
import { NoticeService } from './notice.service';
import { PostgresChatLog } from './postgres-chat-log';
import { RoomAccessPolicy } from './room-access.policy';
import { RoomController } from './room.controller';
import { RoomGapsCheck } from './room-gaps.check';
import { RoomRepository } from './room.repository';
import { RoomService } from './room.service';
import { RoomSockets } from './room-sockets';

@Module({
  controllers: [RoomController, ChatReportController],
  providers: [
    { provide: ChatLog, useClass: PostgresChatLog },
    RoomRepository,
    ChatReportRepository,
    RoomAccessPolicy,
    NameBook,
    ContentStamp,
    RoomSockets,
    LiveRooms,
    RoomService,
    MessageService,
    NoticeService,
    EventRoomJob,
    RoomGapsCheck,
    ChatGateway,
  ],
})
export class ChatModule {}
