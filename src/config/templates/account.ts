import { email, firstName, ownOffers } from './shared.js';
import type { Template } from './template.js';

/** An account with a shop. */
export const account: Template = {
  name: { fr: 'Compte client', en: 'Account', es: 'Cuenta de cliente' },
  about: {
    fr: 'Un compte pour suivre ses commandes.',
    en: 'An account to follow one’s orders.',
    es: 'Una cuenta para seguir los pedidos.',
  },
  edition: 1,
  channels: ['email'],
  audience: 'consumer',
  title: { fr: 'Mon compte', en: 'My account', es: 'Mi cuenta' },
  submit: { fr: 'Créer mon compte', en: 'Create my account', es: 'Crear mi cuenta' },
  without: {
    fr: 'Sans cette réponse, pas de compte.',
    en: 'No account without this answer.',
    es: 'Sin esta respuesta no hay cuenta.',
  },
  purposes: [
    {
      id: 'account',
      basis: 'contract',
      title: {
        fr: 'tenir votre compte et suivre vos commandes',
        en: 'run your account and follow your orders',
        es: 'llevar su cuenta y seguir sus pedidos',
      },
      kept: 'account',
    },
  ],
  offers: ownOffers,
  fields: [
    {
      ...firstName,
      purposes: ['account'],
      without: {
        fr: 'Sans lui, nous écrivons « Bonjour » tout court.',
        en: 'Without it we just write “Hello”.',
        es: 'Sin él escribimos «Buenos días» y nada más.',
      },
    },
    { ...email, required: true, purposes: ['account'] },
  ],
};
