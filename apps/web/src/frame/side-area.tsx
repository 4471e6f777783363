import { lazy, type ReactNode } from 'react';
import { Route, Routes } from 'react-router';
import { NotFoundPage } from '../not-found-page';

const ConfirmAddressPage = lazy(async () => ({
  default: (await import('../accounts/confirm-address-page')).ConfirmAddressPage,
}));
const ResetPasswordPage = lazy(async () => ({
  default: (await import('../accounts/reset-password-page')).ResetPasswordPage,
}));
const SitePage = lazy(async () => ({ default: (await import('../site/site-page')).SitePage }));
const LeaderboardPage = lazy(async () => ({ default: (await import('../results/leaderboard-page')).LeaderboardPage }));
const PlayerPage = lazy(async () => ({ default: (await import('../results/player-page')).PlayerPage }));
const NotificationsPage = lazy(async () => ({
  default: (await import('../notifications/notifications-page')).NotificationsPage,
}));
const UnsubscribePage = lazy(async () => ({
  default: (await import('../notifications/unsubscribe-page')).UnsubscribePage,
}));
const PayArea = lazy(async () => ({ default: (await import('../pay/pay-area')).PayArea }));
const ContactPage = lazy(async () => ({ default: (await import('../contact/contact-page')).ContactPage }));

const TicketsArea = lazy(async () => ({ default: (await import('../tickets/tickets-area')).TicketsArea }));
const OrderPage = lazy(async () => ({ default: (await import('../orders/order-page')).OrderPage }));

/** Pages beside the way: one's own orders, how events ended, what links in mails lead to, what people were told, contact and the site's own pages. */
export function SideArea(): ReactNode {
  return (
    <Routes>
      <Route path="tickets/:eventId/*" element={<TicketsArea />} />
      <Route path="orders/:eventId/:orderId" element={<OrderPage />} />
      <Route path="leaderboard" element={<LeaderboardPage />} />
      <Route path="players/:username" element={<PlayerPage />} />
      <Route path="confirm-address" element={<ConfirmAddressPage />} />
      <Route path="reset-password" element={<ResetPasswordPage />} />
      <Route path="unsubscribe/:token" element={<UnsubscribePage />} />
      <Route path="notifications" element={<NotificationsPage />} />
      <Route path="pay/*" element={<PayArea />} />
      <Route path="contact" element={<ContactPage />} />
      <Route path="pages/:page" element={<SitePage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
