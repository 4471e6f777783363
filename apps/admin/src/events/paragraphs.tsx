import type { ReactNode } from 'react';

/** Plain text as people typed it: an empty line parts paragraphs, a line end stays one. */
export const Paragraphs = ({ text }: { readonly text: string }): ReactNode => (
  <div className="grid max-w-prose gap-3">
    {text
      .split(/\n\s*\n/)
      .filter((paragraph) => paragraph.trim() !== '')
      .map((paragraph, index) => (
        <p key={index} className="break-words whitespace-pre-line">
          {paragraph.trim()}
        </p>
      ))}
  </div>
);
