import type { ReactNode } from 'react';

const ADDRESS = /(https?:\/\/[^\s<>"]+)/;

/** The plain text of a mail, with the addresses in it to be pressed. */
export const LinkedText = ({ text }: { readonly text: string }): ReactNode => (
  <p className="mt-3 rounded-control bg-well p-4 font-mono text-xs/5 break-words whitespace-pre-wrap">
    {text.split(ADDRESS).map((part, index) =>
      ADDRESS.test(part) ? (
        <a key={index} href={part} className="text-accent-text underline">
          {part}
        </a>
      ) : (
        part
      ),
    )}
  </p>
);
