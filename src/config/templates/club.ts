import { email, firstName, lastName, ownOffers } from './shared.js';
import type { Template } from './template.js';

/** Members of a club, some of them too young to consent alone. */
export const club: Template = {
  name: { fr: 'Club avec des mineurs', en: 'Club with minors', es: 'Club con menores' },
  about: {
    fr: 'Une adhésion : les plus jeunes acceptent avec un parent.',
    en: 'A membership: the youngest agree together with a parent.',
    es: 'Una inscripción: los más jóvenes aceptan con su padre o su madre.',
  },
  edition: 1,
  channels: ['email'],
  audience: 'consumer',
  withParents: true,
  title: { fr: 'Adhérer au club', en: 'Join the club', es: 'Unirse al club' },
  submit: { fr: 'Envoyer mon adhésion', en: 'Send my membership', es: 'Enviar mi inscripción' },
  without: {
    fr: 'Sans ces réponses, pas d’adhésion.',
    en: 'No membership without these answers.',
    es: 'Sin estas respuestas no hay inscripción.',
  },
  saved: {
    fr: 'Votre adhésion est enregistrée',
    en: 'Your membership is recorded',
    es: 'Su inscripción está registrada',
  },
  purposes: [
    {
      id: 'membership',
      basis: 'contract',
      title: { fr: 'gérer votre adhésion', en: 'run your membership', es: 'gestionar su inscripción' },
      kept: null,
    },
  ],
  offers: ownOffers,
  fields: [
    { ...firstName, required: true, half: true, purposes: ['membership'] },
    { ...lastName, required: true, half: true, purposes: ['membership'] },
    {
      id: 'birthDate',
      type: 'birth-date',
      required: true,
      label: { fr: 'Date de naissance', en: 'Date of birth', es: 'Fecha de nacimiento' },
      purposes: ['membership'],
    },
    { ...email, required: true, purposes: ['membership'] },
  ],
};
