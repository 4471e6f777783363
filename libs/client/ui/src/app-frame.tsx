import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { Badge } from './badge';
import { classes } from './classes';
import { SkipLink } from './skip-link';

export interface FrameLink {
  readonly to: string;
  readonly label: string;
  readonly icon: ReactNode;
  /** Something waits there; the number is drawn on the link. */
  readonly count?: number;
  /** Current only at exactly this address. */
  readonly end?: boolean;
  /** Stands in the column at the side only: the tab bar of a phone has no room for it. */
  readonly sideOnly?: boolean;
}

interface AppFrameProps {
  /** The logo, as a link to the first page. */
  readonly brand: ReactNode;
  /** Up to five that are not `sideOnly`: they are the tab bar of a phone. */
  readonly links: readonly FrameLink[];
  readonly navLabel: string;
  readonly skipLabel: string;
  /** "top" for readers, "side" for those who work here all day. Phones have a bar at the bottom either way. */
  readonly navigation?: 'top' | 'side';
  /** At the end of the header: connection, account, language. */
  readonly actions?: ReactNode;
  /** Below the header, over the whole width: the state of the whole site. */
  readonly banner?: ReactNode;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

const CONTENT_ID = 'content';

/** What stands around every page: header, navigation, main landmark, footer. */
export function AppFrame({
  brand,
  links,
  navLabel,
  skipLabel,
  navigation = 'top',
  actions,
  banner,
  footer,
  children,
}: AppFrameProps): ReactNode {
  const side = navigation === 'side';
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink to={CONTENT_ID}>{skipLabel}</SkipLink>
      {/* the blur is a layer of its own: on the header itself it would capture the fixed bar of phones */}
      <header
        className={
          'sticky top-0 z-30 border-b border-line before:absolute before:inset-0 before:-z-10 before:bg-surface/85 ' +
          'before:backdrop-blur-md'
        }
      >
        <div
          className={classes(
            'mx-auto flex h-14 items-center gap-2 px-4 sm:gap-6 sm:px-6 md:h-16',
            !side && 'max-w-6xl',
          )}
        >
          <div className="flex shrink-0 items-center [&>*]:flex">{brand}</div>
          {links.length > 0 && <FrameNav label={navLabel} links={links} side={side} />}
          <div className="ml-auto flex min-w-0 items-center gap-1.5 sm:gap-2">{actions}</div>
        </div>
      </header>
      {banner}
      <div className={classes('flex grow flex-col', side && 'md:pl-56')}>
        <main id={CONTENT_ID} tabIndex={-1} className="grow outline-none">
          {children}
        </main>
        {footer != null && (
          <footer className="mt-8 border-t border-line pb-[calc(var(--bottom-bar)+env(safe-area-inset-bottom))]">
            <div
              className={classes(
                'mx-auto flex flex-wrap items-center justify-between gap-x-6 gap-y-3 px-4 py-6 text-sm text-muted sm:px-6',
                !side && 'max-w-6xl',
              )}
            >
              {footer}
            </div>
          </footer>
        )}
        {footer == null && <div className="h-[calc(var(--bottom-bar)+env(safe-area-inset-bottom))]" />}
      </div>
    </div>
  );
}

interface FrameNavProps {
  readonly label: string;
  readonly links: readonly FrameLink[];
  readonly side: boolean;
}

const phoneBar =
  'max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-30 max-md:grid max-md:auto-cols-fr max-md:grid-flow-col ' +
  'max-md:border-t max-md:border-line max-md:bg-raised max-md:pb-[env(safe-area-inset-bottom)]';
const sideBar =
  'md:fixed md:top-16 md:bottom-0 md:left-0 md:flex md:w-56 md:flex-col md:gap-1 md:overflow-y-auto md:border-r ' +
  'md:border-line md:p-3';

/** One landmark in three shapes: a bar at the bottom, a row in the header, a column at the side. */
function FrameNav({ label, links, side }: FrameNavProps): ReactNode {
  return (
    <nav aria-label={label} data-frame-bar="" className={classes(phoneBar, side ? sideBar : 'md:flex md:gap-1')}>
      {links.map(({ to, label: words, icon, count, end = false, sideOnly }) => (
        <NavLink
          key={to}
          to={to}
          end={end}
          className={({ isActive }) =>
            classes(
              'relative flex items-center rounded-control text-muted transition-colors hover:text-text -outline-offset-2',
              'max-md:h-16 max-md:min-w-0 max-md:flex-col max-md:justify-center max-md:gap-1 max-md:text-[0.6875rem]',
              'font-medium md:min-h-10 md:gap-2.5 md:px-3 md:text-sm [&_svg]:size-5 md:[&_svg]:size-4.5',
              sideOnly && 'max-md:hidden',
              isActive && 'text-text! md:bg-hover max-md:[&_svg]:text-accent-text md:[&_svg]:text-accent-text',
            )
          }
        >
          {icon}
          <span className="max-w-full max-md:line-clamp-2 max-md:px-0.5 max-md:text-center max-md:leading-tight md:truncate">
            {words}
          </span>
          {count ? (
            <Badge tone="accent" className="max-md:absolute max-md:top-1.5 max-md:left-1/2 max-md:ml-1.5 md:ml-auto">
              {count}
            </Badge>
          ) : null}
        </NavLink>
      ))}
    </nav>
  );
}
