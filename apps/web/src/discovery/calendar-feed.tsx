import { discoveryQueries, refusalOf, useCreateFeed, useRemoveFeed } from '@ringside/client/api';
import { loadDiscoveryTexts, MoreTexts, useFormats, useTexts } from '@ringside/client/texts';
import { Button, Card, copyText, Field, FormError, TextInput } from '@ringside/client/ui';
import { useQuery } from '@tanstack/react-query';
import { CalendarPlus } from 'lucide-react';
import type { ReactNode } from 'react';

/** The person's own calendar feed: getting its address, another one, and closing it. */
export const CalendarFeed = (): ReactNode => (
  <MoreTexts load={loadDiscoveryTexts}>
    <Feed />
  </MoreTexts>
);

function Feed(): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const { data: feed } = useQuery(discoveryQueries.feed());
  const create = useCreateFeed();
  const remove = useRemoveFeed();
  const failure = create.error ?? remove.error;
  const isOpen = feed?.createdAt != null;
  const close = () => remove.mutate(undefined, { onSuccess: () => create.reset() });
  return (
    <Card title={t('discovery.feed')}>
      <div className="grid gap-4">
        <p className="text-sm text-muted">{t('discovery.feed.lead')}</p>
        {create.data ? (
          <Address address={create.data.address} />
        ) : (
          isOpen && <p className="text-sm">{t('discovery.feed.since', { since: format.date(feed.createdAt ?? '') })}</p>
        )}
        {failure && <FormError message={t.refusal(refusalOf(failure).code, refusalOf(failure).details)} />}
        <div className="flex flex-wrap items-center gap-2">
          <Button icon={<CalendarPlus />} busy={create.isPending} onClick={() => create.mutate()}>
            {isOpen ? t('discovery.feed.again') : t('discovery.feed.make')}
          </Button>
          {isOpen && (
            <Button variant="ghost" busy={remove.isPending} onClick={close}>
              {t('discovery.feed.close')}
            </Button>
          )}
          {isOpen && <span className="text-sm text-muted">{t('discovery.feed.again.hint')}</span>}
        </div>
      </div>
    </Card>
  );
}

function Address({ address }: { readonly address: string }): ReactNode {
  const t = useTexts();
  return (
    <div className="flex flex-wrap items-end gap-2">
      <Field label={t('discovery.feed.address')} hint={t('discovery.feed.once')} className="min-w-0 grow">
        <TextInput readOnly value={address} onFocus={(event) => event.target.select()} />
      </Field>
      <Button
        className="mb-7"
        onClick={() => void copyText(address, { title: t('discovery.feed.copied'), key: 'feed' })}
      >
        {t('discovery.feed.copy')}
      </Button>
    </div>
  );
}
