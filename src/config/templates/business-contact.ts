import { email, ownOffers, wholeName } from './shared.js';
import type { Template } from './template.js';

/** A message from somebody at work. */
export const businessContact: Template = {
  name: { fr: 'Contact professionnel', en: 'Business contact', es: 'Contacto profesional' },
  about: {
    fr: 'Un message d’une personne au travail, pour son métier.',
    en: 'A message from a person at work, about their job.',
    es: 'Un mensaje de una persona en su trabajo, sobre su oficio.',
  },
  edition: 1,
  channels: ['email'],
  audience: 'professional',
  facts: { relatedToJob: true },
  title: {
    fr: 'Parlons de votre projet',
    en: 'Tell us about your project',
    es: 'Hablemos de su proyecto',
  },
  submit: { fr: 'Envoyer mon message', en: 'Send my message', es: 'Enviar mi mensaje' },
  without: {
    fr: 'Sans ces réponses, impossible de vous répondre.',
    en: 'Without these answers we cannot reply.',
    es: 'Sin estas respuestas no podemos responderle.',
  },
  saved: {
    fr: 'Votre message est enregistré',
    en: 'Your message is recorded',
    es: 'Su mensaje está registrado',
  },
  purposes: [
    {
      id: 'request',
      basis: 'contract',
      title: { fr: 'répondre à votre message', en: 'answer your message', es: 'responder a su mensaje' },
      kept: 'prospect',
    },
  ],
  offers: ownOffers,
  fields: [
    { ...wholeName, required: true, half: true, purposes: ['request'] },
    {
      id: 'organisation',
      type: 'text',
      autocomplete: 'organization',
      maxLength: 160,
      required: true,
      half: true,
      label: { fr: 'Organisation', en: 'Organisation', es: 'Organización' },
      purposes: ['request'],
    },
    {
      ...email,
      label: { fr: 'E-mail professionnel', en: 'Work e-mail', es: 'Correo electrónico profesional' },
      required: true,
      purposes: ['request'],
    },
    {
      id: 'message',
      type: 'text',
      lines: 6,
      maxLength: 4000,
      required: true,
      label: { fr: 'Votre message', en: 'Your message', es: 'Su mensaje' },
      purposes: ['request'],
    },
  ],
};
