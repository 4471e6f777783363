import { answersTexts } from './answers';
import { auditTexts } from './audit';
import { boxTexts } from './box';
import { holdersTexts } from './holders';
import { issuerTexts } from './issuer';
import { officeTexts } from './office';
import { cardsTexts } from './cards';
import { doorTexts } from './door';
import { keepingTexts } from './keeping';
import { rulesTexts } from './rules';
import { vouchersTexts } from './vouchers';
import { waitlistTexts } from './waitlist';
import { lifeTexts } from './life';
import { mailroomTexts } from './mailroom';
import { moneyTexts } from './money';
import { peopleTexts } from './people';
import { placingsTexts } from './placings';
import { pricesTexts } from './prices';
import { draftingTexts } from './drafting';
import { plansTexts } from './plans';
import { questionsTexts } from './questions';
import { reportsTexts } from './reports';
import { rosterTexts } from './roster';
import { staffTexts } from './staff';
import { upkeepTexts } from './upkeep';

/** What views of the organizers' app bring along with `<MoreTexts>`: here for the types, loaded one by one. */
export const adminViewTexts = {
  ...answersTexts,
  ...auditTexts,
  ...boxTexts,
  ...holdersTexts,
  ...issuerTexts,
  ...officeTexts,
  ...cardsTexts,
  ...doorTexts,
  ...keepingTexts,
  ...rulesTexts,
  ...vouchersTexts,
  ...waitlistTexts,
  ...lifeTexts,
  ...peopleTexts,
  ...placingsTexts,
  ...pricesTexts,
  ...draftingTexts,
  ...plansTexts,
  ...questionsTexts,
  ...reportsTexts,
  ...rosterTexts,
  ...staffTexts,
  ...mailroomTexts,
  ...moneyTexts,
  ...upkeepTexts,
};
