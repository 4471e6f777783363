import type { EventCreators } from '@ringside/contracts/site';

/** What the site's admins decided for all of it. Implemented by site. */
export abstract class SiteRules {
  /** Whether anybody may make an account now. */
  abstract takesSignUps(): Promise<boolean>;

  /** Who may make events of their own now. */
  abstract eventCreators(): Promise<EventCreators>;
}
