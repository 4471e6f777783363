import type { ReactNode } from 'react';
import { Notice } from './notice';

interface FormErrorProps {
  /** Why the form was not taken; nothing is drawn without it. */
  readonly message: string | null | undefined;
  readonly children?: ReactNode;
}

/** Why a whole form was refused, above its submit button. Read out when it appears; what was typed stays. */
export function FormError({ message, children }: FormErrorProps): ReactNode {
  if (!message) return null;
  return (
    <Notice tone="danger" announce title={message}>
      {children}
    </Notice>
  );
}
