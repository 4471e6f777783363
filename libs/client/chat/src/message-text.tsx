import { useTexts } from '@ringside/client/texts';
import { memo, type ReactNode } from 'react';
import { splitLinks } from './split-links';

/**
 * What somebody wrote, as text: no markup, addresses as plain links, and characters that turn the reading direction kept
 * inside it.
 */
export const MessageText = memo(function MessageText({ text }: { readonly text: string }): ReactNode {
  const t = useTexts();
  return (
    <span
      dir="auto"
      className="block max-h-96 overflow-x-clip overflow-y-auto wrap-anywhere whitespace-pre-wrap [unicode-bidi:isolate]"
    >
      {splitLinks(text).map((piece, index) =>
        piece.kind === 'words' ? (
          piece.text
        ) : (
          <span key={index}>
            <a
              href={piece.href}
              target="_blank"
              rel="noopener noreferrer nofollow ugc"
              className="rounded-sm text-accent-text underline decoration-current/40 underline-offset-3 hover:decoration-current"
            >
              {piece.text}
              <span className="sr-only"> {t('chat.opensNewTab')}</span>
            </a>
            {piece.host !== undefined && <span className="text-muted"> ({piece.host})</span>}
          </span>
        ),
      )}
    </span>
  );
});
