import { useAdminTexts } from '@ringside/client/texts';
import { type ReactNode, useMemo } from 'react';
import { type DiffPart, wordDiff } from './word-diff';

/** Unchanged text longer than this is left out in its middle. */
const CONTEXT_WORDS = 24;

/** A long text with what is new and what is gone. Said to those who listen, too: browsers read `ins` and `del` as nothing. */
export function WordDiffView({ before, after }: { readonly before: string; readonly after: string }): ReactNode {
  const parts = useMemo(() => wordDiff(before, after), [before, after]);
  return (
    <p className="max-w-prose leading-relaxed break-words whitespace-pre-line">
      {parts.map((part, index) =>
        part.kind === 'same' ? (
          <Same key={index} text={part.text} isFirst={index === 0} isLast={index === parts.length - 1} />
        ) : (
          <Change key={index} part={part} />
        ),
      )}
    </p>
  );
}

export function Change({ part: { kind, text } }: { readonly part: DiffPart }): ReactNode {
  const t = useAdminTexts();
  if (kind === 'del') {
    return (
      <del className="mr-1 rounded-sm bg-danger-soft text-danger decoration-2">
        <span className="sr-only">{t('life.diff.deleted')} </span>
        {text}
        <span className="sr-only"> {t('life.diff.end')} </span>
      </del>
    );
  }
  return (
    <ins className="rounded-sm bg-positive-soft font-medium text-positive decoration-2 underline-offset-2">
      <span className="sr-only">{t('life.diff.inserted')} </span>
      {text}
      <span className="sr-only"> {t('life.diff.end')} </span>
    </ins>
  );
}

interface SameProps {
  readonly text: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function Same({ text, isFirst, isLast }: SameProps): ReactNode {
  const t = useAdminTexts();
  const words = text.split(/(?<=\s)/);
  const [head, tail] = [isFirst ? 0 : CONTEXT_WORDS, isLast ? 0 : CONTEXT_WORDS];
  if (words.length <= head + tail + CONTEXT_WORDS) return text;
  return (
    <>
      {words.slice(0, head).join('')}
      <span className="mx-1 rounded-full bg-well px-2 py-0.5 text-xs whitespace-nowrap text-muted">
        … {t('life.diff.skipped', { count: words.length - head - tail })} …
      </span>
      {tail > 0 && words.slice(-tail).join('')}
    </>
  );
}
