import type { EventId } from '@ringside/kernel';
import { boxAddress, USUAL_ACCENT, writeSnippet } from './box-snippet';

const eventId = '0196a0b0-0000-7000-8000-000000000001' as EventId;
const usual = { theme: 'auto', accent: USUAL_ACCENT, language: '' } as const;

describe('the snippet of a ticket box', () => {
  it('says only what differs from the usual look', () => {
    const box = { eventId, site: 'https://lan.example.org', label: 'Tickets' };
    expect(writeSnippet(box, usual)).toBe(
      [
        `<ringside-tickets event="${eventId}">`,
        `  <a href="https://lan.example.org/events/${eventId}">Tickets</a>`,
        '</ringside-tickets>',
        '<script async src="https://lan.example.org/embed.js"></script>',
      ].join('\n'),
    );
    expect(writeSnippet(box, { theme: 'dark', accent: '#0055ff', language: 'de' })).toContain(
      `event="${eventId}" theme="dark" accent="#0055ff" language="de">`,
    );
  });

  it('keeps the name of an event from being markup', () => {
    const snippet = writeSnippet({ eventId, site: 'https://a.example', label: '<b>"A" & B</b>' }, usual);
    const page = new DOMParser().parseFromString(snippet, 'text/html');
    expect(page.querySelector('b')).toBeNull();
    expect(page.querySelector('a')?.textContent).toBe('<b>"A" & B</b>');
  });

  it('leads to the box in the same look', () => {
    expect(boxAddress(eventId, { ...usual, accent: '#0055ff' })).toBe(`/embed/events/${eventId}?accent=%230055ff`);
  });
});
