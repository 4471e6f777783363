import { Part } from '@ringside/client/shell';
import { lazy, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { ScannerPart } from './scanner-part';

export { OfflineDoor } from './offline-door';

const DoorDeskPart = lazy(async () => ({ default: (await import('../door-desk/door-desk-part')).DoorDeskPart }));
const BoxOfficePart = lazy(async () => ({ default: (await import('../box-office/box-office-part')).BoxOfficePart }));

/** What staff use on the day: the scanner, the desk behind it, and the box office. */
export function OnSiteArea(): ReactNode {
  const { pathname } = useLocation();
  if (pathname.endsWith('/door')) return <ScannerPart />;
  return <Part key={pathname}>{pathname.endsWith('/desk') ? <DoorDeskPart /> : <BoxOfficePart />}</Part>;
}
