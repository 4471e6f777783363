import { getLive, getReady, previewMarkdown, unwatchTopic, watchTopic } from '@ringside/contracts/platform';
import { commandRow, row } from '../row';

export const platformRows = [
  row(getLive, () => ({})),
  row(getReady, () => ({})),
  row(previewMarkdown, () => ({ body: { text: '**Bring** your own computer.' } })),
  commandRow(watchTopic, ({ eventId }) => ({ topic: `event:${eventId}` })),
  commandRow(unwatchTopic, ({ eventId }) => ({ topic: `event:${eventId}` })),
];
