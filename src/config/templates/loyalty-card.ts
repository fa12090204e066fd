import { email, firstName, lastName, ownOffers } from './shared.js';
import type { Template } from './template.js';

/** A card that counts points. */
export const loyaltyCard: Template = {
  name: { fr: 'Carte de fidélité', en: 'Loyalty card', es: 'Tarjeta de fidelidad' },
  about: {
    fr: 'Une carte qui compte les points, et vos offres à qui les veut.',
    en: 'A card that counts points, and your offers for those who want them.',
    es: 'Una tarjeta que cuenta puntos, y sus ofertas para quien las quiera.',
  },
  edition: 1,
  channels: ['email', 'sms'],
  audience: 'consumer',
  facts: { concludesContract: true },
  title: { fr: 'Votre carte de fidélité', en: 'Your loyalty card', es: 'Su tarjeta de fidelidad' },
  submit: { fr: 'Créer ma carte', en: 'Create my card', es: 'Crear mi tarjeta' },
  without: {
    fr: 'Sans ces réponses, pas de carte.',
    en: 'No card without these answers.',
    es: 'Sin estas respuestas no hay tarjeta.',
  },
  saved: { fr: 'Votre carte est créée', en: 'Your card is ready', es: 'Su tarjeta está lista' },
  purposes: [
    {
      id: 'card',
      basis: 'contract',
      title: {
        fr: 'tenir votre carte et compter vos points',
        en: 'run your card and count your points',
        es: 'llevar su tarjeta y contar sus puntos',
      },
      kept: 'account',
    },
  ],
  offers: ownOffers,
  fields: [
    { ...firstName, required: true, half: true, purposes: ['card'] },
    { ...lastName, required: true, half: true, purposes: ['card'] },
    { ...email, required: true, purposes: ['card'] },
  ],
};
