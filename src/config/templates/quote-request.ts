import { email, ownOffers, wholeName } from './shared.js';
import type { Template } from './template.js';

/** A request for a quote. */
export const quoteRequest: Template = {
  name: { fr: 'Demande de devis', en: 'Quote request', es: 'Solicitud de presupuesto' },
  about: {
    fr: 'Un projet décrit, un devis en retour.',
    en: 'A project described, a quote in return.',
    es: 'Un proyecto descrito, un presupuesto a cambio.',
  },
  edition: 1,
  channels: ['email'],
  audience: 'consumer',
  title: { fr: 'Demander un devis', en: 'Ask for a quote', es: 'Pedir un presupuesto' },
  submit: { fr: 'Envoyer ma demande', en: 'Send my request', es: 'Enviar mi solicitud' },
  without: {
    fr: 'Sans ces réponses, pas de devis.',
    en: 'No quote without these answers.',
    es: 'Sin estas respuestas, no hay presupuesto.',
  },
  saved: {
    fr: 'Votre demande est enregistrée',
    en: 'Your request is recorded',
    es: 'Su solicitud está registrada',
  },
  purposes: [
    {
      id: 'quote',
      basis: 'contract',
      title: {
        fr: 'préparer votre devis et vous répondre',
        en: 'prepare your quote and answer you',
        es: 'preparar su presupuesto y responderle',
      },
      kept: 'prospect',
    },
  ],
  offers: ownOffers,
  fields: [
    { ...wholeName, required: true, purposes: ['quote'] },
    { ...email, required: true, purposes: ['quote'] },
    {
      id: 'message',
      type: 'text',
      lines: 5,
      maxLength: 2000,
      required: true,
      label: { fr: 'Votre projet', en: 'Your project', es: 'Su proyecto' },
      purposes: ['quote'],
    },
  ],
};
