import { type ReactNode, useMemo } from 'react';
import { encode } from 'uqr';

/** Modules of quiet around the code, which readers need (ISO 18004). */
const QUIET = 4;

/** A ticket's code, black on plain white in any theme: at full contrast, and as large as its place. */
export function TicketQr({ code, label }: { readonly code: string; readonly label: string }): ReactNode {
  const { size, path } = useMemo(() => {
    const { data, size: modules } = encode(code, { border: QUIET, ecc: 'M' });
    const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
    return { size: modules, path: dark.join('') };
  }, [code]);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      className="w-full rounded-control"
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
