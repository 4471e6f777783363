import { germanGuestMails } from './guest';
import type { MailTexts } from './mail-texts';
import { germanMoneyMails } from './de-money';

export const germanMails: MailTexts = {
  greeting: 'Hallo {name},',
  ...germanGuestMails,
  linkHint: 'Wenn der Knopf nicht geht, kopiere diese Adresse in deinen Browser:',
  accountReason:
    'Du bekommst diese Mail, weil dein Konto bei {site} sie braucht. Antworten an diese Adresse liest niemand.',
  notificationReason: 'Du bekommst diese Mail, weil du Mails möchtest über: {group}.',
  unsubscribe: 'Keine solchen Mails mehr',
  settings: 'Alle Einstellungen',
  groups: {
    registrations: 'meine Anmeldungen',
    events: 'Events, an denen ich teilnehme',
    teams: 'meine Teams',
    matches: 'meine Matches',
    organizing: 'Events, die ich veranstalte',
    site: 'den Betrieb der Seite',
  },
  roles: {
    player: 'Spieler',
    organizer: 'Veranstalter',
    moderator: 'Moderator',
    admin: 'Administrator',
    owner: 'Inhaber',
    manager: 'Manager',
    referee: 'Schiedsrichter',
    chatModerator: 'Chat-Moderator',
    door: 'Einlass',
  },
  templates: {
    ...germanGuestMails.templates,
    confirmAddress: {
      subject: 'Bestätige deine E-Mail-Adresse',
      body: 'Willkommen bei Ringside! Drück auf den Knopf, um zu bestätigen, dass diese Adresse dir gehört.\n\nWenn du dich nicht angemeldet hast, vergiss diese Mail.',
      action: 'Adresse bestätigen',
    },
    confirmNewAddress: {
      subject: 'Bestätige deine neue E-Mail-Adresse',
      body: 'Du möchtest diese Adresse ab jetzt für dein Konto benutzen. Drück auf den Knopf, um sie zu bestätigen.\n\nWenn du das nicht warst, vergiss diese Mail: Nichts ändert sich.',
      action: 'Adresse bestätigen',
    },
    addressChanged: {
      subject: 'Deine E-Mail-Adresse wurde geändert',
      body: 'Dein Konto benutzt jetzt die Adresse {address}. An diese hier kommen keine Mails mehr.\n\nWenn du das nicht warst, schreib uns sofort.',
    },
    resetPassword: {
      subject: 'Wähle ein neues Passwort',
      body: 'Jemand, wahrscheinlich du, möchte ein neues Passwort für dein Konto. Drück auf den Knopf, um es zu wählen.\n\nWenn du das nicht warst, vergiss diese Mail: Dein Passwort bleibt, wie es ist.',
      action: 'Passwort wählen',
    },
    passwordChanged: {
      subject: 'Dein Passwort wurde geändert',
      body: 'Dein Konto hat ein neues Passwort, und andere Geräte wurden abgemeldet.\n\nWenn du das nicht warst, wähle sofort ein neues Passwort und schreib uns.',
    },
    signUpExists: {
      subject: 'Du hast schon ein Konto',
      body: 'Jemand, wahrscheinlich du, wollte sich mit dieser Adresse registrieren. Du hast schon ein Konto: Melde dich an, oder wähle ein neues Passwort, wenn du deins vergessen hast.',
      action: 'Anmelden',
    },
    twoFactorOn: {
      subject: 'Die Anmeldung in zwei Schritten ist an',
      body: 'Ab jetzt braucht die Anmeldung einen Code deiner Authenticator-App. Heb deine Ersatzcodes sicher auf.\n\nWenn du das nicht warst, schreib uns sofort.',
    },
    twoFactorOff: {
      subject: 'Die Anmeldung in zwei Schritten ist aus',
      body: 'Die Anmeldung braucht jetzt nur noch dein Passwort.\n\nWenn du das nicht warst, wähle sofort ein neues Passwort und schreib uns.',
    },
    accountErased: {
      subject: 'Dein Konto wurde gelöscht',
      body: 'Dein Konto und deine persönlichen Daten sind weg, wie du es wolltest. Danke, dass du dabei warst.',
    },
    contactReply: { subject: 'Re: {subject}', body: '{text}' },
  },
  kinds: {
    registrationAccepted: {
      subject: 'Du bist dabei: {event}',
      body: 'Deine Anmeldung für „{event}“ wurde angenommen.',
      action: 'Zum Event',
    },
    registrationRejected: {
      subject: 'Deine Anmeldung für {event}',
      body: 'Deine Anmeldung für „{event}“ wurde abgelehnt.\n\n{reason}',
      action: 'Zum Event',
    },
    registrationWaitlisted: {
      subject: 'Auf der Warteliste: {event}',
      body: '„{event}“ ist voll. Du bist Nummer {place} auf der Warteliste und rückst von selbst nach.',
      action: 'Zum Event',
    },
    registrationPromoted: {
      subject: 'Ein Platz gehört dir: {event}',
      body: 'Du bist von der Warteliste nachgerückt: Du hast einen Platz bei „{event}“.',
      action: 'Zum Event',
    },
    registrationReceived: {
      subject: 'Neue Anmeldung: {event}',
      body: '{person} möchte an „{event}“ teilnehmen und wartet auf deine Entscheidung.',
      action: 'Entscheiden',
    },
    eventSubmitted: {
      subject: 'Zu prüfen: {event}',
      body: '„{event}“ wurde eingereicht und wartet auf eine Entscheidung.',
      action: 'Prüfen',
    },
    eventPublished: {
      subject: 'Veröffentlicht: {event}',
      body: '„{event}“ ist jetzt öffentlich. Alle können es sehen.',
      action: 'Zum Event',
    },
    eventRejected: {
      subject: 'Zurückgegeben: {event}',
      body: '„{event}“ wurde nicht veröffentlicht.\n\n{reason}\n\nÄndere es und reich es noch einmal ein.',
      action: 'Event bearbeiten',
    },
    eventSuspended: {
      subject: 'Gesperrt: {event}',
      body: '„{event}“ wurde vorerst von den öffentlichen Seiten genommen.\n\n{reason}',
      action: 'Zum Event',
    },
    eventResumed: {
      subject: 'Wieder öffentlich: {event}',
      body: '„{event}“ ist wieder öffentlich.',
      action: 'Zum Event',
    },
    eventStarted: { subject: '{event} hat begonnen', body: '„{event}“ hat begonnen. Viel Spaß!', action: 'Mitmachen' },
    eventChanged: {
      subject: 'Geändert: {event}',
      body: 'Termin oder Ort von „{event}“ hat sich geändert. Sieh nach, ob es dir noch passt.',
      action: 'Änderungen ansehen',
    },
    eventCancelled: {
      subject: 'Abgesagt: {event}',
      body: '„{event}“ findet nicht statt.\n\n{reason}',
      action: 'Zum Event',
    },
    eventFinished: {
      subject: '{event} ist vorbei',
      body: '„{event}“ ist vorbei. Die Ergebnisse sind da.',
      action: 'Ergebnisse ansehen',
    },
    eventAnnouncement: {
      subject: '{event}: {title}',
      body: 'Neues von „{event}“: {title}',
      action: 'Weiterlesen',
    },
    editSubmitted: {
      subject: 'Änderungen zu prüfen: {event}',
      body: 'Änderungen an „{event}“ warten auf eine Entscheidung.',
      action: 'Prüfen',
    },
    editApproved: {
      subject: 'Änderungen veröffentlicht: {event}',
      body: 'Deine Änderungen an „{event}“ wurden angenommen und sind jetzt öffentlich.',
      action: 'Zum Event',
    },
    editRejected: {
      subject: 'Änderungen abgelehnt: {event}',
      body: 'Deine Änderungen an „{event}“ wurden abgelehnt.\n\n{reason}',
      action: 'Zum Event',
    },
    staffGranted: {
      subject: 'Du hilfst bei {event}',
      body: 'Du hast eine neue Rolle bei „{event}“: {role}.',
      action: 'Zum Event',
    },
    staffWithdrawn: {
      subject: 'Deine Rolle bei {event}',
      body: 'Diese Rolle hast du bei „{event}“ nicht mehr: {role}.',
      action: 'Zum Event',
    },
    teamInvited: {
      subject: '{person} lädt dich zu {team} ein',
      body: '{person} hätte dich gern im Team „{team}“.',
      action: 'Einladung ansehen',
    },
    teamJoined: {
      subject: '{person} ist jetzt bei {team}',
      body: '{person} gehört jetzt zu „{team}“.',
      action: 'Zum Team',
    },
    teamLeft: {
      subject: '{person} hat {team} verlassen',
      body: '{person} gehört nicht mehr zu „{team}“.',
      action: 'Zum Team',
    },
    teamHandedOver: {
      subject: 'Du führst jetzt {team}',
      body: 'Das Team „{team}“ wurde dir übergeben: Du bist jetzt sein Captain.',
      action: 'Zum Team',
    },
    teamDisbanded: {
      subject: '{team} wurde aufgelöst',
      body: 'Das Team „{team}“ gibt es nicht mehr.',
      action: 'Zu meinen Teams',
    },
    ticketOffered: {
      subject: '{person} gibt dir ein Ticket für {event}',
      body: '{person} möchte dir ein Ticket für „{event}“ geben: {seat}. Du hast 48 Stunden, es anzunehmen.',
      action: 'Ticket ansehen',
    },
    ticketAccepted: {
      subject: '{person} hat dein Ticket für {event}',
      body: '{person} hat dein Ticket für „{event}“ angenommen: {seat}. Der alte Code lässt niemanden mehr hinein.',
      action: 'Zu meinen Tickets',
    },
    swapAsked: {
      subject: 'Platz tauschen bei {event}?',
      body: 'Jemand möchte bei „{event}“ mit dir den Platz tauschen; deiner ist {seat}. Du hast 48 Stunden, zu antworten.',
      action: 'Angebot ansehen',
    },
    seatMoved: {
      subject: 'Ein anderer Platz bei {event}',
      body: 'Du hast bei „{event}“ einen anderen Platz: {seat}.',
      action: 'Zu meinen Tickets',
    },
    matchReady: {
      subject: 'Dein Match ist bereit: {tournament}',
      body: 'Du spielst gegen {opponent} in „{tournament}“.',
      action: 'Zum Match',
    },
    matchReported: {
      subject: 'Bestätige das Ergebnis: {tournament}',
      body: '{opponent} hat das Ergebnis eures Matches in „{tournament}“ gemeldet. Stimmt es?',
      action: 'Bestätigen oder widersprechen',
    },
    matchDisputed: {
      subject: 'Strittig: {match} in {tournament}',
      body: 'Die Seiten des Matches {match} in „{tournament}“ sind sich nicht einig. Jemand muss entscheiden.',
      action: 'Zum Match',
    },
    roleChanged: {
      subject: 'Deine Rolle bei Ringside',
      body: 'Deine Rolle auf der Seite ist jetzt: {role}.',
      action: 'Zu Ringside',
    },
    contactReceived: {
      subject: 'Jemand hat geschrieben: {subject}',
      body: 'Eine Nachricht kam über das Kontaktformular: „{subject}“.',
      action: 'Lesen und antworten',
    },
    ...germanMoneyMails,
  },
};
