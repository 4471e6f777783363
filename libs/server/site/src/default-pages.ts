import type { Language } from '@ringside/contracts/notifications';
import type { SitePageName } from '@ringside/contracts/site';

/**
 * The texts that the pages have until an admin writes better ones: what Ringside itself keeps and does, which is true on
 * every site, and a plain word that the rest is still to be written. They are version 0.
 */
export const defaultPages: Readonly<Record<SitePageName, Readonly<Record<Language, string>>>> = {
  privacy: {
    en: `This site runs on Ringside, on a server of whoever operates it. **Nothing is passed on to advertisers or analysts**, and no page loads anything from elsewhere.

## What is kept

- **Your account**: username, display name, e-mail address, language and time zone, and a hash of your password.
- **What you take part in**: registrations, seats and orders, teams, tournaments, results and the messages that you write.
- **Your sessions**: when and from which address you signed in, so that you can see and end them.
- **A log** of what people with special rights did.

## Who sees it

Others see your display name, username, picture, results and messages. Your e-mail address is seen by administrators only. Organizers see who registered for their events.

## Cookies

One cookie keeps you signed in. There is no other.

## What you can do

In your settings you can read and correct what is kept, take all of it along as a file, and erase your account. Results and messages then stay under “Deleted player”.`,
    fr: `Ce site fonctionne avec Ringside, sur un serveur de son exploitant. **Rien n’est transmis à des annonceurs ni à des services d’analyse**, et aucune page ne charge quoi que ce soit d’ailleurs.

## Ce qui est conservé

- **Votre compte** : nom d’utilisateur, nom affiché, adresse e-mail, langue et fuseau horaire, et une empreinte de votre mot de passe.
- **Ce à quoi vous participez** : inscriptions, places et commandes, équipes, tournois, résultats et messages que vous écrivez.
- **Vos sessions** : quand et depuis quelle adresse vous vous êtes connecté, afin que vous puissiez les voir et y mettre fin.
- **Un journal** de ce qu’ont fait les personnes ayant des droits particuliers.

## Qui le voit

Les autres voient votre nom affiché, votre nom d’utilisateur, votre image, vos résultats et vos messages. Seuls les administrateurs voient votre adresse e-mail. Les organisateurs voient qui s’est inscrit à leurs événements.

## Cookies

Un seul cookie maintient votre connexion. Il n’y en a pas d’autre.

## Ce que vous pouvez faire

Dans vos réglages, vous pouvez lire et corriger ce qui est conservé, tout emporter dans un fichier et effacer votre compte. Les résultats et messages restent alors sous « Deleted player ».`,
    de: `Diese Seite läuft mit Ringside, auf einem Server ihres Betreibers. **Nichts wird an Werbung oder Auswertung weitergegeben**, und keine Seite lädt etwas von anderswo.

## Was gespeichert wird

- **Dein Konto**: Benutzername, Anzeigename, E-Mail-Adresse, Sprache und Zeitzone, und ein Hash deines Passworts.
- **Woran du teilnimmst**: Anmeldungen, Plätze und Bestellungen, Teams, Turniere, Ergebnisse und die Nachrichten, die du schreibst.
- **Deine Sitzungen**: wann und von welcher Adresse du dich angemeldet hast, damit du sie sehen und beenden kannst.
- **Ein Protokoll** dessen, was Menschen mit besonderen Rechten getan haben.

## Wer es sieht

Andere sehen deinen Anzeigenamen, Benutzernamen, dein Bild, deine Ergebnisse und Nachrichten. Deine E-Mail-Adresse sehen nur Administratoren. Veranstalter sehen, wer sich zu ihren Events angemeldet hat.

## Cookies

Ein Cookie hält dich angemeldet. Es gibt keinen weiteren.

## Was du tun kannst

In deinen Einstellungen kannst du lesen und berichtigen, was gespeichert ist, alles als Datei mitnehmen und dein Konto löschen. Ergebnisse und Nachrichten bleiben dann unter „Deleted player“.`,
  },
  imprint: {
    en: 'Whoever operates this site has not yet said here who they are. Until then, write to them by the contact form.',
    fr: 'L’exploitant de ce site n’a pas encore indiqué ici qui il est. En attendant, écrivez-lui par le formulaire de contact.',
    de: 'Der Betreiber dieser Seite hat hier noch nicht gesagt, wer er ist. Bis dahin erreichst du ihn über das Kontaktformular.',
  },
  rules: {
    en: `1. **Play fair.** No cheats, no agreed results, no second account.
2. **Be kind.** No insults, threats or hatred, in the chat or beside it.
3. **Be on time.** Whoever does not come to a match loses it.
4. **The referees decide.** Tell them calmly when you disagree, and accept what they say.

Whoever breaks these rules may be taken out of a tournament or banned.`,
    fr: `1. **Jouez franc jeu.** Pas de triche, pas de résultats convenus, pas de second compte.
2. **Restez courtois.** Ni insultes, ni menaces, ni haine, dans le chat comme ailleurs.
3. **Soyez à l’heure.** Qui ne se présente pas à un match le perd.
4. **Les arbitres décident.** Dites-leur calmement votre désaccord, et acceptez leur décision.

Qui enfreint ces règles peut être retiré d’un tournoi ou banni.`,
    de: `1. **Spiel fair.** Keine Cheats, keine abgesprochenen Ergebnisse, kein zweites Konto.
2. **Sei freundlich.** Keine Beleidigungen, Drohungen oder Hass, im Chat wie daneben.
3. **Sei pünktlich.** Wer nicht zum Match kommt, verliert es.
4. **Die Schiedsrichter entscheiden.** Sag ihnen ruhig, wenn du anderer Meinung bist, und nimm an, was sie sagen.

Wer diese Regeln bricht, kann aus einem Turnier genommen oder gesperrt werden.`,
  },
};
