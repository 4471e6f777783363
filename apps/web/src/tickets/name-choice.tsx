import { ticketQueries, useChooseNameAudience } from '@ringside/client/api';
import { useTexts } from '@ringside/client/texts';
import { Card, Field, Select } from '@ringside/client/ui';
import { NAME_AUDIENCES } from '@ringside/contracts/tickets';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

/** Who may read one's name at one's seats. */
export function NameChoice(): ReactNode {
  const t = useTexts();
  const { data } = useQuery(ticketQueries.nameChoice());
  const choose = useChooseNameAudience();
  if (!data) return null;
  return (
    <Card>
      <Field label={t('tickets.shownTo')}>
        <Select
          value={choose.variables ?? data.shownTo}
          onChange={(event) => {
            const chosen = NAME_AUDIENCES.find((each) => each === event.target.value);
            if (chosen) choose.mutate(chosen);
          }}
        >
          {NAME_AUDIENCES.map((audience) => (
            <option key={audience} value={audience}>
              {t(`tickets.shownTo.${audience}`)}
            </option>
          ))}
        </Select>
      </Field>
    </Card>
  );
}
