import { lifeTexts } from './life';
import { mailroomTexts } from './mailroom';
import { reportsTexts } from './reports';
import { rosterTexts } from './roster';
import { staffTexts } from './staff';

/** What views of the organizers' app bring along with `<MoreTexts>`: here for the types, loaded one by one. */
export const adminViewTexts = { ...lifeTexts, ...reportsTexts, ...rosterTexts, ...staffTexts, ...mailroomTexts };
