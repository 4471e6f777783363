import { loadPayTexts, MoreTexts } from '@ringside/client/texts';
import type { ReactNode } from 'react';
import { Route, Routes } from 'react-router';
import { SignedInOnly } from '../teams/signed-in-only';
import { OrderPayPage } from './order-pay-page';
import { SandboxPage } from './sandbox-page';

/** Everything below `/pay`: the money of one's orders, and the pay page of the sandbox. */
export function PayArea(): ReactNode {
  return (
    <MoreTexts load={loadPayTexts}>
      <div className="mx-auto grid w-full max-w-2xl content-start gap-6 px-4 py-8 sm:px-6 sm:py-12 [&>*]:min-w-0">
        <Routes>
          <Route path="sandbox/:payment" element={<SandboxPage />} />
          <Route
            path=":eventId/:orderId"
            element={
              <SignedInOnly>
                <OrderPayPage />
              </SignedInOnly>
            }
          />
        </Routes>
      </div>
    </MoreTexts>
  );
}
