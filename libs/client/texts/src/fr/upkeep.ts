import type { upkeepTexts as en } from '../en/upkeep';
import type { TranslationOf } from '../message';

export const upkeepTexts = {
  'upkeep.title': 'Le site',
  'upkeep.lead': 'Son nom, qui peut le rejoindre, et les pages que chacun peut lire.',
  'upkeep.settings': 'Réglages',
  'upkeep.name': 'Nom du site',
  'upkeep.contact': 'Adresse de contact',
  'upkeep.contact.hint': 'Affichée dans les mentions légales. Sans elle, on utilise le formulaire de contact.',
  'upkeep.language': 'Langue du site',
  'upkeep.language.hint': 'Une page qui n’existe pas dans la langue du lecteur est montrée dans celle-ci.',
  'upkeep.signUp': 'Nouveaux comptes',
  'upkeep.signUp.open': 'Chacun peut s’inscrire',
  'upkeep.signUp.closed': 'Personne ne peut s’inscrire pour le moment',
  'upkeep.eventCreation': 'Qui peut créer des événements',
  'upkeep.eventCreation.hint':
    'Les modérateurs examinent chaque événement avant sa publication, quel qu’en soit l’auteur.',
  'upkeep.eventCreation.organizers': 'Les organisateurs et les administrateurs',
  'upkeep.eventCreation.everybody': 'Toute personne connectée',
  'upkeep.save': 'Enregistrer',
  'upkeep.saved': 'Enregistré.',
  'upkeep.invalid.name': 'Donnez un nom au site.',
  'upkeep.stale':
    'Quelqu’un a modifié les réglages entre-temps. Vous les voyez tels qu’ils sont ; refaites votre changement.',
  'upkeep.pages': 'Pages',
  'upkeep.pages.text': 'En trois langues, en Markdown. Chaque version est conservée.',
  'upkeep.page.default': 'Texte fourni avec Ringside',
  'upkeep.page.version': 'Version {version}',
  'upkeep.page.edit': 'Rédiger',
  'upkeep.page.read': 'Voir la page',
  'upkeep.page.text': 'Texte',
  'upkeep.page.text.hint':
    'Markdown : # titre, **gras**, - liste, [lien](https://…). Une langue laissée vide est montrée dans une autre.',
  'upkeep.page.note': 'Ce qui est nouveau',
  'upkeep.page.note.hint': 'Une phrase pour celles et ceux qui connaissent la version précédente.',
  'upkeep.page.material': 'Redemander l’accord de chacun',
  'upkeep.page.material.hint':
    'Pour les changements importants. La question est posée à la prochaine visite, sans bloquer personne.',
  'upkeep.page.publish': 'Publier cette version',
  'upkeep.page.published': 'La version {version} est en ligne.',
  'upkeep.page.empty': 'Écrivez-la au moins dans une langue.',
  'upkeep.page.stale':
    'Quelqu’un a publié la version {version} entre-temps. La vôtre n’est pas perdue : comparez, puis publiez-la par-dessus ou reprenez l’autre.',
  'upkeep.page.stale.mine': 'Publier la mienne par-dessus',
  'upkeep.page.stale.theirs': 'Reprendre l’autre',
  'upkeep.versions': 'Versions',
  'upkeep.versions.by': '{name}, le {date}',
  'upkeep.versions.gone': 'quelqu’un',
  'upkeep.versions.material': 'Accord redemandé',
} as const satisfies TranslationOf<typeof en>;
