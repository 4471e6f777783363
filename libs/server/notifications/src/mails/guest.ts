import type { GuestMailTexts } from './mail-texts';

export const englishGuestMails: GuestMailTexts = {
  greetingNameless: 'Hello,',
  contactReason:
    'You get this mail because you wrote to {site}. Nobody can answer this address: write by the form there once more.',
  guestReason:
    'You get this mail because somebody who holds seats at {site} gave this address. It is not kept for anything else. Nobody can answer it.',
  templates: {
    holdCarried: {
      subject: 'Your seats at {event}',
      body: 'You hold seats for “{event}”. Press the button on the device where you want to carry on. The link works as long as the seats are held, and whoever has it can go on in your place.\n\nIf that was not you, ignore this mail.',
      action: 'Carry on',
    },
  },
};

export const frenchGuestMails: GuestMailTexts = {
  greetingNameless: 'Bonjour,',
  contactReason:
    'Vous recevez ce message car vous avez écrit à {site}. Personne ne lit les réponses à cette adresse : écrivez de nouveau par le formulaire du site.',
  guestReason:
    'Vous recevez ce message car quelqu’un qui réserve des places sur {site} a indiqué cette adresse. Elle ne sert à rien d’autre. Personne ne lit les réponses.',
  templates: {
    holdCarried: {
      subject: 'Vos places : {event}',
      body: 'Vous avez réservé des places pour « {event} ». Cliquez sur le bouton avec l’appareil sur lequel vous voulez continuer. Le lien fonctionne tant que les places sont réservées, et quiconque l’a peut continuer à votre place.\n\nSi ce n’était pas vous, ignorez ce message.',
      action: 'Continuer',
    },
  },
};

export const germanGuestMails: GuestMailTexts = {
  greetingNameless: 'Hallo,',
  contactReason:
    'Du bekommst diese Mail, weil du an {site} geschrieben hast. Antworten an diese Adresse liest niemand: Schreib noch einmal über das Formular dort.',
  guestReason:
    'Du bekommst diese Mail, weil jemand, der bei {site} Plätze vorgemerkt hat, diese Adresse angegeben hat. Sie dient sonst zu nichts. Antworten liest niemand.',
  templates: {
    holdCarried: {
      subject: 'Deine Plätze: {event}',
      body: 'Du hast Plätze für „{event}“ vorgemerkt. Drück den Knopf auf dem Gerät, auf dem du weitermachen willst. Der Link gilt, solange die Plätze vorgemerkt sind, und wer ihn hat, kann an deiner Stelle weitermachen.\n\nWarst du das nicht, beachte diese Mail nicht.',
      action: 'Weitermachen',
    },
  },
};
