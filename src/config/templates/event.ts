import { email, firstName, lastName, ownOffers } from './shared.js';
import type { Template } from './template.js';

/** Who comes to an event. */
export const event: Template = {
  name: { fr: 'Inscription à un événement', en: 'Event', es: 'Inscripción a un evento' },
  about: {
    fr: 'Des places pour une rencontre, un atelier, une visite.',
    en: 'Places at a meeting, a workshop, a visit.',
    es: 'Plazas en un encuentro, un taller, una visita.',
  },
  edition: 1,
  channels: ['email'],
  audience: 'consumer',
  title: { fr: 'Votre inscription', en: 'Your registration', es: 'Su inscripción' },
  submit: { fr: 'Demander ma place', en: 'Ask for my place', es: 'Pedir mi plaza' },
  without: {
    fr: 'Sans ces réponses, pas de place.',
    en: 'No place without these answers.',
    es: 'Sin estas respuestas no hay plaza.',
  },
  saved: {
    fr: 'Votre inscription est enregistrée',
    en: 'Your registration is recorded',
    es: 'Su inscripción está registrada',
  },
  purposes: [
    {
      id: 'registration',
      basis: 'contract',
      title: {
        fr: 'garder votre place et vous donner les informations pratiques',
        en: 'keep your place and send you practical details',
        es: 'guardar su plaza y enviarle los detalles prácticos',
      },
      kept: null,
    },
  ],
  offers: ownOffers,
  fields: [
    { ...firstName, required: true, half: true, purposes: ['registration'] },
    { ...lastName, required: true, half: true, purposes: ['registration'] },
    { ...email, required: true, purposes: ['registration'] },
    {
      id: 'places',
      type: 'number',
      min: 1,
      max: 20,
      label: { fr: 'Nombre de places', en: 'Number of places', es: 'Número de plazas' },
      purposes: ['registration'],
      without: {
        fr: 'Sans réponse, une place.',
        en: 'Without an answer, one place.',
        es: 'Sin respuesta, una plaza.',
      },
    },
  ],
};
