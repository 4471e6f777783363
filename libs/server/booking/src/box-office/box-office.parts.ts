import type { Parts } from '../parts';
import { BoxOfficeLines } from './box-office-lines.service';
import { BoxOfficeOrders } from './box-office-orders.service';
import { BoxOfficeReader } from './box-office-reader.service';
import { BoxOfficeTill } from './box-office-till.service';
import { BoxOfficeController } from './box-office.controller';
import { BoxOfficeService } from './box-office.service';
import { CashDrawer } from './cash-drawer.repository';
import { ShiftController } from './shift.controller';
import { ShiftReader } from './shift.reader';
import { ShiftRepository } from './shift.repository';
import { ShiftService } from './shift.service';
import { TakeBackController } from './take-back.controller';
import { TakeBackService } from './take-back.service';
import { WalkInRepository } from './walk-in.repository';

/** Selling on site. */
export const boxOfficeParts: Parts = {
  controllers: [BoxOfficeController, ShiftController, TakeBackController],
  providers: [
    BoxOfficeLines,
    BoxOfficeOrders,
    BoxOfficeReader,
    BoxOfficeService,
    BoxOfficeTill,
    CashDrawer,
    ShiftReader,
    ShiftRepository,
    ShiftService,
    TakeBackService,
    WalkInRepository,
  ],
};
