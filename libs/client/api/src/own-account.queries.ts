import type { EndpointInput } from '@ringside/contracts';
import {
  type Account,
  askPasswordReset,
  beginTwoFactor,
  changeAddress,
  changePassword,
  changeProfile,
  type CodeSignIn,
  confirmAddress,
  confirmTwoFactor,
  endOtherSessions,
  endOwnSession,
  endTwoFactor,
  getAccount,
  listOwnSessions,
  type PasswordReset,
  type ProfileChange,
  renewBackupCodes,
  resetPassword,
  sendConfirmation,
  signInWithCode,
  type TwoFactorProof,
} from '@ringside/contracts/accounts';
import type { SessionId } from '@ringside/kernel';
import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { accountQueries, become } from './accounts.queries';
import { call } from './call';

const ACCOUNT = 'own-account';

export const ownAccountQueries = {
  account: () =>
    queryOptions({ queryKey: [ACCOUNT], queryFn: ({ signal }): Promise<Account> => call(getAccount, {}, { signal }) }),
  sessions: () =>
    queryOptions({
      queryKey: [ACCOUNT, 'sessions'],
      queryFn: async ({ signal }) => (await call(listOwnSessions, {}, { signal })).items,
      refetchOnWindowFocus: 'always',
    }),
};

/** What is known of the account is asked anew, with who the session speaks for. */
async function askAnew(cache: QueryClient): Promise<void> {
  await Promise.all([
    cache.invalidateQueries({ queryKey: [ACCOUNT] }),
    cache.invalidateQueries({ queryKey: accountQueries.session().queryKey }),
  ]);
}

/** A command on one's own account; what is known of it is right again when the command is done. */
function useAccountCommand<Input, Answer>(command: (input: Input) => Promise<Answer>) {
  const cache = useQueryClient();
  return useMutation({ mutationFn: command, onSuccess: () => askAnew(cache) });
}

/** The second step of signing in. */
export function useSignInWithCode() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: CodeSignIn) => call(signInWithCode, { body }),
    onSuccess: (user) => become(cache, user),
  });
}

export const useChangeProfile = () => useAccountCommand((body: ProfileChange) => call(changeProfile, { body }));

export const useChangePassword = () =>
  useAccountCommand((body: EndpointInput<typeof changePassword>['body']) => call(changePassword, { body }));

export const useChangeAddress = () =>
  useAccountCommand((body: EndpointInput<typeof changeAddress>['body']) => call(changeAddress, { body }));

export const useSendConfirmation = () => useAccountCommand(() => call(sendConfirmation, {}));

/** Takes the token of a link that was sent to an address. */
export const useConfirmAddress = () => useAccountCommand((token: string) => call(confirmAddress, { body: { token } }));

export const useAskPasswordReset = () =>
  useMutation({ mutationFn: (email: string) => call(askPasswordReset, { body: { email } }) });

/** Every session has ended then, this browser's too. */
export const useResetPassword = () => useAccountCommand((body: PasswordReset) => call(resetPassword, { body }));

export const useEndSession = () =>
  useAccountCommand((sessionId: SessionId) => call(endOwnSession, { params: { sessionId } }));

export const useEndOtherSessions = () => useAccountCommand(() => call(endOtherSessions, {}));

export const useBeginTwoFactor = () =>
  useMutation({ mutationFn: (password: string) => call(beginTwoFactor, { body: { password } }) });

/** The backup codes; who the session speaks for is asked anew by `useRefreshAccount`, once they were seen. */
export const useConfirmTwoFactor = () =>
  useMutation({ mutationFn: (code: string) => call(confirmTwoFactor, { body: { code } }) });

export const useRenewBackupCodes = () =>
  useMutation({ mutationFn: (body: TwoFactorProof) => call(renewBackupCodes, { body }) });

export const useEndTwoFactor = () => useAccountCommand((body: TwoFactorProof) => call(endTwoFactor, { body }));

/** Asks anew what is known of the account and of the rights that its session has. */
export function useRefreshAccount(): () => Promise<void> {
  const cache = useQueryClient();
  return () => askAnew(cache);
}
