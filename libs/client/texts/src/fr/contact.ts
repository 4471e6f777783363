import type { contactTexts as en } from '../en/contact';
import type { TranslationOf } from '../message';

export const contactTexts = {
  'contact.title': 'Nous écrire',
  'contact.lead':
    'Une question, un problème, une idée ? Les responsables du site lisent chaque message et répondent par e-mail.',
  'contact.as': 'Vous écrivez en tant que {name}. La réponse ira à l’adresse e-mail de votre compte.',
  'contact.name': 'Votre nom',
  'contact.address': 'Votre adresse e-mail',
  'contact.address.hint': 'Seulement pour la réponse',
  'contact.subject': 'Objet',
  'contact.text': 'Votre message',
  'contact.text.hint': 'Au moins {min} et au plus {max} caractères',
  'contact.trap': 'Laissez ce champ vide',
  'contact.send': 'Envoyer',
  'contact.sent': 'Merci, votre message est arrivé',
  'contact.sent.text': 'Nous répondons par e-mail dès que possible.',
  'contact.another': 'Écrire un autre message',
  'contact.invalid.required': 'Remplissez ce champ.',
  'contact.invalid.long': 'C’est plus long que {max} caractères.',
  'contact.invalid.short': 'Écrivez au moins {min} caractères.',
  'contact.invalid.address': 'Ce n’est pas une adresse e-mail.',
} as const satisfies TranslationOf<typeof en>;
