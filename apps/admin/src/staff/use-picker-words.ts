import type { PickerWords } from '@ringside/client/people';
import { useAdminTexts } from '@ringside/client/texts';
import { PEOPLE_SEARCH_MIN } from '@ringside/contracts/accounts';

/** What the field says in which a person is chosen. */
export function usePickerWords(label: string): PickerWords {
  const t = useAdminTexts();
  return {
    label,
    hint: t('staff.person.hint', { min: PEOPLE_SEARCH_MIN }),
    nobody: t('staff.person.nobody'),
    clear: t('frame.remove'),
  };
}
