import type { TemplateField, Texts } from './template.js';

/** What is offered, where the owner says nothing nearer. */
export const anyGoods: Texts = {
  fr: 'nouveautés et promotions',
  en: 'news and promotions',
  es: 'novedades y promociones',
};

/** Why a business may write where people can only object. */
export const interest: Texts = {
  fr: 'faire connaître nos nouveautés',
  en: 'let people know what is new',
  es: 'dar a conocer nuestras novedades',
};

/** The offers of the owner, as a use of data. */
export const ownOffers = {
  id: 'offers',
  title: { fr: 'vous envoyer nos offres', en: 'send you our offers', es: 'enviarle nuestras ofertas' },
} as const;

/** What partners do with data. */
export const partnerOffers = {
  id: 'partner-offers',
  title: {
    fr: 'transmettre vos coordonnées à nos partenaires nommés',
    en: 'pass your contact details on to our named partners',
    es: 'dar sus datos de contacto a nuestros socios nombrados',
  },
} as const;

/** A call that people ask for. */
export const callBack = {
  id: 'callback',
  title: {
    fr: 'vous rappeler si vous le demandez',
    en: 'call you back if you ask us to',
    es: 'llamarle si nos lo pide',
  },
} as const;

/** Who keeps the machines of nearly every site. */
export const hosting: Texts = {
  fr: 'Notre hébergeur.',
  en: 'Our hosting company.',
  es: 'Nuestra empresa de alojamiento.',
};

export const email = {
  id: 'email',
  type: 'email',
  label: { fr: 'Adresse e-mail', en: 'E-mail address', es: 'Dirección de correo electrónico' },
} as const satisfies TemplateField;

export const phone = {
  id: 'phone',
  type: 'phone',
  label: { fr: 'Téléphone', en: 'Phone', es: 'Teléfono' },
} as const satisfies TemplateField;

export const address = {
  id: 'address',
  type: 'address',
  label: { fr: 'Adresse postale', en: 'Postal address', es: 'Dirección postal' },
} as const satisfies TemplateField;

/** The question that a way of writing or calling needs, where a template has none of its own. */
export const contactFields: readonly TemplateField[] = [email, phone, address];

export const firstName = {
  id: 'firstName',
  type: 'text',
  autocomplete: 'given-name',
  maxLength: 80,
  label: { fr: 'Prénom', en: 'First name', es: 'Nombre' },
} as const satisfies TemplateField;

export const lastName = {
  id: 'lastName',
  type: 'text',
  autocomplete: 'family-name',
  maxLength: 80,
  label: { fr: 'Nom', en: 'Last name', es: 'Apellidos' },
} as const satisfies TemplateField;

export const wholeName = {
  id: 'name',
  type: 'text',
  autocomplete: 'name',
  maxLength: 120,
  label: { fr: 'Prénom et nom', en: 'First and last name', es: 'Nombre y apellidos' },
} as const satisfies TemplateField;
