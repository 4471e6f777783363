import type { privacyTexts as en } from '../en/privacy';
import type { TranslationOf } from '../message';

export const privacyTexts = {
  'privacy.lead': 'Ce que vous avez accepté, ce qui est conservé à votre sujet, et comment partir.',
  'privacy.consent': 'Ce que vous avez accepté',
  'privacy.consent.given': 'Vous avez accepté la page de confidentialité le {date}.',
  'privacy.consent.none': 'Vous n’avez pas encore accepté la page de confidentialité.',
  'privacy.consent.changed': 'La page de confidentialité a changé depuis votre accord du {date}.',
  'privacy.consent.read': 'Lire la page de confidentialité',
  'privacy.consent.give': 'J’accepte',
  'privacy.consent.done': 'Merci, c’est noté.',
  'privacy.ask': 'Veuillez consulter la page de confidentialité : elle dit ce que ce site conserve à votre sujet.',
  'privacy.export': 'Tout ce qui vous concerne, dans un fichier',
  'privacy.export.text':
    'Votre compte, vos inscriptions, équipes, matchs, messages, commandes, sessions et plus, dans un fichier JSON. Les mots de passe et autres secrets n’y figurent pas.',
  'privacy.export.start': 'Créer le fichier',
  'privacy.export.done': 'Le fichier est enregistré là où votre navigateur place les téléchargements.',
  'privacy.password': 'Votre mot de passe',
  'privacy.password.hint': 'Pour que personne d’autre ne le fasse à votre écran.',
  'privacy.invalid.password': 'Saisissez votre mot de passe.',
  'privacy.erase': 'Effacer votre compte',
  'privacy.erase.text': 'C’est définitif. Avant de le faire, sachez ce qui se passe :',
  'privacy.erase.ends': 'Vous êtes déconnecté partout sur-le-champ, et vos jetons d’API ne fonctionnent plus.',
  'privacy.erase.gone':
    'Votre nom, votre nom d’utilisateur, votre adresse e-mail, vos images et vos réglages sont supprimés. Le nom d’utilisateur redevient libre.',
  'privacy.erase.stays':
    'Les résultats, messages et commandes restent, sous « Deleted player » : les autres en ont besoin pour lire leur propre histoire.',
  'privacy.erase.log': 'Ce que vous avez fait avec des droits particuliers reste au journal, sans votre nom.',
  'privacy.erase.duties': 'On compte encore sur vous',
  'privacy.erase.duties.text': 'Transmettez-les, terminez-les ou annulez-les d’abord :',
  'privacy.erase.lastAdmin': 'Vous êtes le seul administrateur. Nommez-en d’abord un autre.',
  'privacy.erase.confirm': 'Tapez votre nom d’utilisateur, {username}',
  'privacy.erase.submit': 'Effacer mon compte pour toujours',
  'privacy.erase.done': 'Votre compte est effacé. Adieu !',
  'refusal.DUTIES_LEFT': 'Vous menez encore des événements ou des équipes. Transmettez-les ou terminez-les d’abord.',
  'refusal.LAST_ADMIN': 'Vous êtes le seul administrateur. Nommez-en d’abord un autre.',
  'refusal.NOT_CONFIRMED': 'Ce n’est pas votre nom d’utilisateur. Tapez-le tel qu’il est écrit ci-dessus.',
} as const satisfies TranslationOf<typeof en>;
