import { email } from './shared.js';
import type { Template } from './template.js';

/** News by mail, and nothing else. */
export const newsletter: Template = {
  name: { fr: 'Lettre d’information', en: 'Newsletter', es: 'Boletín' },
  about: {
    fr: 'Une adresse, une lettre, rien d’autre.',
    en: 'One address, one newsletter, nothing else.',
    es: 'Una dirección, un boletín, nada más.',
  },
  edition: 1,
  channels: ['email'],
  audience: 'consumer',
  title: { fr: 'Notre lettre', en: 'Our newsletter', es: 'Nuestro boletín' },
  submit: { fr: 'M’inscrire à la lettre', en: 'Sign up for the newsletter', es: 'Suscribirme al boletín' },
  without: {
    fr: 'Sans cette réponse, pas de lettre.',
    en: 'No newsletter without this answer.',
    es: 'Sin esta respuesta no hay boletín.',
  },
  saved: {
    fr: 'Votre inscription à la lettre est faite',
    en: 'You are signed up for the newsletter',
    es: 'Se ha suscrito al boletín',
  },
  purposes: [],
  offers: {
    id: 'letter',
    title: { fr: 'vous envoyer la lettre', en: 'send you the newsletter', es: 'enviarle el boletín' },
  },
  fields: [email],
};
