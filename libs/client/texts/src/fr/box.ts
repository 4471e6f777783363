import type { boxTexts as en } from '../en/box';
import type { TranslationOf } from '../message';

/** The ticket box in pages of other sites. */
export const boxTexts = {
  'box.title': 'Billetterie intégrée',
  'box.lead':
    'Montre vos billets, leurs prix et ce qu’il en reste dans une page de votre propre site. L’achat se poursuit ici, dans un nouvel onglet.',
  'box.switch': 'D’autres sites peuvent montrer la billetterie',
  'box.switch.hint': 'Rien qu’elle : toutes les autres pages de ce site restent hors des cadres.',
  'box.saved.on': 'La billetterie peut maintenant être montrée',
  'box.saved.off': 'La billetterie intégrée est désactivée',
  'box.notPublic': 'Personne ne voit la billetterie avant la publication de l’événement.',
  'box.look': 'Apparence',
  'box.theme': 'Clair ou sombre',
  'box.theme.auto': 'Comme l’appareil du lecteur',
  'box.theme.light': 'Clair',
  'box.theme.dark': 'Sombre',
  'box.language': 'Langue',
  'box.language.auto': 'Comme le navigateur du lecteur',
  'box.accent': 'Couleur du bouton',
  'box.snippet': 'Pour votre page',
  'box.snippet.hint': 'Collez ceci à l’endroit voulu. Là où les scripts sont bloqués, le lien reste.',
  'box.copied': 'Copié',
  'box.preview': 'Aperçu',
  'box.link': 'Billets pour {event}',
} satisfies TranslationOf<typeof en>;
