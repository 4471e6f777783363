import {
  LANGUAGES,
  MAIL_PARAMS,
  MAIL_TEMPLATES,
  NOTIFICATION_KINDS,
  NOTIFICATION_PARAMS,
} from '@ringside/contracts/notifications';
import { germanMails } from './mails/de';
import { englishMails } from './mails/en';
import { frenchMails } from './mails/fr';
import { renderMail } from './render-mail';

const PLACES = { publicUrl: 'https://hall.example', unsubscribeUrl: 'https://hall.example/unsubscribe/t' };
const NAMES = [...MAIL_TEMPLATES, ...NOTIFICATION_KINDS];
const PARAMS = { ...MAIL_PARAMS, ...NOTIFICATION_PARAMS };
const TEXTS = { en: englishMails, fr: frenchMails, de: germanMails };
const filled = (template: (typeof NAMES)[number]) =>
  Object.fromEntries(PARAMS[template].filter((name) => name !== 'name').map((name) => [name, `<${name}>`]));

describe.each(LANGUAGES)('the mails in %s', (language) => {
  it.each(NAMES)('%s names only what its cause gives, and leaves no gap', (template) => {
    const letter = { ...TEXTS[language].templates, ...TEXTS[language].kinds }[template];
    const named = [...`${letter.subject} ${letter.body}`.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(PARAMS[template]).toEqual(expect.arrayContaining(named));
    const mail = renderMail(
      { template, language, name: '<Zoé>', params: filled(template), link: '/x?a=1&b=2' },
      PLACES,
    );
    expect(mail.text).toContain('<Zoé>');
    expect(mail.html).toContain('&lt;Zoé&gt;');
    expect(`${mail.subject}${mail.text}${mail.html}`).not.toMatch(/\{\w+\}|undefined/);
    expect(mail.html.includes('https://hall.example/x?a=1&amp;b=2')).toBe(letter.action !== undefined);
  });

  it('tell nobody of an account who wrote a letter and may have none', () => {
    const mail = { template: 'contactReply', language, name: 'Z', params: filled('contactReply'), link: null } as const;
    const { text } = renderMail(mail, PLACES);
    expect(text).toContain(TEXTS[language].contactReason.replace('{site}', 'hall.example'));
    expect(text).not.toContain(TEXTS[language].accountReason.replace('{site}', 'hall.example'));
  });

  it('say a role in their own words', () => {
    const { text } = renderMail(
      { template: 'staffGranted', language, name: 'Z', params: { event: 'LAN', role: 'chatModerator' }, link: '/' },
      PLACES,
    );
    expect(text).toContain(TEXTS[language].roles.chatModerator);
    expect(text).not.toContain('chatModerator');
  });
});

it.each(['//evil.example/x', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)'])(
  'no mail is made with the link %s, which leads out of the product',
  (link) => {
    const mail = { template: 'resetPassword', language: 'en', name: 'Z', params: {}, link } as const;
    expect(() => renderMail(mail, PLACES)).toThrow('not a path');
  },
);

it('a mail about what people chose says how to end it, a mail that an account needs does not', () => {
  const about = (template: 'eventStarted' | 'passwordChanged') =>
    renderMail({ template, language: 'en', name: 'Z', params: { event: 'LAN' }, link: null }, PLACES).text;
  expect(about('eventStarted')).toContain(PLACES.unsubscribeUrl);
  expect(about('passwordChanged')).not.toContain('unsubscribe');
});
