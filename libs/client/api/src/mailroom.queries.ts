import type { EndpointInput } from '@ringside/contracts';
import {
  type Contact,
  contactChanged,
  type ContactState,
  getContact,
  listContacts,
  listMails,
  type MailState,
  putContactState,
  replyContact,
  resendMail,
  sendContact,
} from '@ringside/contracts/notifications';
import {
  infiniteQueryOptions,
  keepPreviousData,
  type QueryClient,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { call } from './call';
import { useLive } from './use-live';
import { on } from './watcher';

const firstPage = undefined as string | undefined;
const from = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });

export type ContactInput = EndpointInput<typeof sendContact>['body'];

/** The inbox of the contact form, and the mails that the site sends. */
export const mailroomQueries = {
  everyMail: ['mails'] as const,
  everyContact: ['contacts'] as const,

  mails: (state: MailState | undefined) =>
    infiniteQueryOptions({
      queryKey: [...mailroomQueries.everyMail, state ?? 'all'],
      queryFn: ({ signal, pageParam }) =>
        call(listMails, { query: { ...(state ? { state } : {}), ...from(pageParam) } }, { signal }),
      initialPageParam: firstPage,
      getNextPageParam: ({ next }) => next,
      placeholderData: keepPreviousData,
    }),

  contacts: (state: ContactState | undefined) =>
    infiniteQueryOptions({
      queryKey: [...mailroomQueries.everyContact, 'list', state ?? 'all'],
      queryFn: ({ signal, pageParam }) =>
        call(listContacts, { query: { ...(state ? { state } : {}), ...from(pageParam) } }, { signal }),
      initialPageParam: firstPage,
      getNextPageParam: ({ next }) => next,
      placeholderData: keepPreviousData,
    }),

  contact: (contactId: string) =>
    queryOptions({
      queryKey: [...mailroomQueries.everyContact, 'one', contactId],
      queryFn: ({ signal }) => call(getContact, { params: { contactId } }, { signal }),
    }),
};

/** Keeps the inbox as it is now. */
export function useLiveContacts(): void {
  const cache = useQueryClient();
  const askAgain = () => void cache.invalidateQueries({ queryKey: mailroomQueries.everyContact });
  useLive(null, [on(contactChanged, askAgain)], askAgain);
}

export const useSendContact = () =>
  useMutation({
    mutationFn: ({ key, ...body }: ContactInput & { readonly key: string }) => call(sendContact, { body }, { key }),
  });

function keepContact(cache: QueryClient, contact: Contact): void {
  cache.setQueryData(mailroomQueries.contact(contact.id).queryKey, contact);
  void cache.invalidateQueries({ queryKey: [...mailroomQueries.everyContact, 'list'] });
}

export function usePutContactState(contactId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (state: ContactState) => call(putContactState, { params: { contactId }, body: { state } }),
    onSuccess: (contact) => keepContact(cache, contact),
  });
}

export function useReplyContact(contactId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ text, key }: { readonly text: string; readonly key: string }) =>
      call(replyContact, { params: { contactId }, body: { text } }, { key }),
    onSuccess: (contact) => keepContact(cache, contact),
    onError: () => void cache.invalidateQueries({ queryKey: mailroomQueries.everyContact }), // a colleague was faster
  });
}

export function useResendMail() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (mailId: string) => call(resendMail, { params: { mailId } }),
    onSettled: () => void cache.invalidateQueries({ queryKey: mailroomQueries.everyMail }),
  });
}
