import { cardsAddress, type CardsWish, refusalOf, useDiscardCards, usePrintCards } from '@ringside/client/api';
import { loadCardsTexts, MoreTexts, useAdminTexts, useLanguage } from '@ringside/client/texts';
import { Button, buttonClasses, FormError, toasts } from '@ringside/client/ui';
import { CARD_KINDS, type CardPrint } from '@ringside/contracts/box-office';
import type { EventId } from '@ringside/kernel';
import { Printer } from 'lucide-react';
import { type ReactNode, useState } from 'react';

interface PrintCardsProps {
  readonly eventId: EventId;
  /** What the cards are of, for who does not see it. */
  readonly what: string;
  /** Which of both kinds; of all tickets unless told. */
  readonly which: Omit<CardsWish, 'kind'>;
}

/** Prints badges or seat cards of some tickets. */
export function PrintCards(props: PrintCardsProps): ReactNode {
  return (
    <MoreTexts load={loadCardsTexts}>
      <BothKinds {...props} />
    </MoreTexts>
  );
}

function BothKinds({ eventId, what, which }: PrintCardsProps): ReactNode {
  const t = useAdminTexts();
  const printing = usePrinting(eventId);
  return (
    <div className="grid gap-3">
      <div role="group" aria-label={t('cards.of', { what })} className="flex flex-wrap gap-2">
        {CARD_KINDS.map((kind) => (
          <Button
            key={kind}
            size="small"
            icon={<Printer aria-hidden="true" />}
            busy={printing.isBusy}
            onClick={() => printing.print({ ...which, kind })}
          >
            {t(`cards.${kind}`)}
          </Button>
        ))}
      </div>
      <Printed eventId={eventId} printing={printing} />
    </div>
  );
}

interface LastPrint {
  readonly print: CardPrint;
  readonly wish: CardsWish;
}

/** Makes a file, and has the browser fetch it. */
export function usePrinting(eventId: EventId) {
  const { language } = useLanguage();
  const command = usePrintCards(eventId);
  const [last, setLast] = useState<LastPrint | null>(null);
  const print = (wish: CardsWish) =>
    void command.mutateAsync(wish).then(
      (made) => {
        setLast({ print: made, wish });
        window.location.assign(cardsAddress(eventId, made.printId, language)); // a file: the page stays
      },
      () => setLast(null), // said below
    );
  return { print, last, forget: () => setLast(null), isBusy: command.isPending, error: command.error };
}

interface PrintedProps {
  readonly eventId: EventId;
  readonly printing: ReturnType<typeof usePrinting>;
}

/** What is in the file, and what if it did not come out or did not hold everything. */
export function Printed({ eventId, printing: { print, last, forget, error, isBusy } }: PrintedProps): ReactNode {
  const t = useAdminTexts();
  const { language } = useLanguage();
  const discard = useDiscardCards(eventId);
  const failed = error ?? discard.error;
  const refusal = failed ? refusalOf(failed) : undefined;
  if (!last) return <FormError message={refusal ? t.refusal(refusal.code, refusal.details) : null} />;
  const { printId, cards, left } = last.print;
  const undo = () =>
    void discard.mutateAsync(printId).then(
      () => {
        toasts.push({ tone: 'info', title: t('cards.discarded'), key: 'cards' });
        forget();
      },
      () => undefined, // said above
    );
  // what is printed now is no longer among what is not
  const part = last.wish.unprinted ? 0 : (last.wish.part ?? 0) + 1;
  return (
    <div role="status" className="grid gap-2 text-sm">
      <p>
        {t('cards.made', { count: cards })} {left > 0 && t('cards.left', { count: left })}
      </p>
      <p className="flex flex-wrap gap-2">
        {left > 0 && (
          <Button size="small" busy={isBusy} onClick={() => print({ ...last.wish, part })}>
            {t('cards.next')}
          </Button>
        )}
        <a
          href={cardsAddress(eventId, printId, language)}
          download
          className={buttonClasses({ size: 'small', variant: 'ghost' })}
        >
          {t('cards.again')}
        </a>
        <Button size="small" variant="ghost" busy={discard.isPending} onClick={undo}>
          {t('cards.discard')}
        </Button>
      </p>
    </div>
  );
}
