import assert from 'node:assert/strict';
import { describeProblem, parseConfig, type FormConfig } from '../../src/config/index.js';

type Json = Record<string, unknown>;

const text = (fr: string, en: string) => ({ fr, en });

/** A form that a careful owner wrote: own marketing by e-mail, phone and post, and one named partner. */
export const carefulForm = (): Json => ({
  id: 'garden-club',
  version: '1.0.0',
  languages: ['fr', 'en'],
  jurisdiction: 'FR',
  audience: 'consumer',
  relationship: 'prospect',
  minimumAge: 15,
  endpoint: 'https://forms.garden.example/',
  title: text('Le club du jardin', 'The garden club'),
  submit: text('Rejoindre le club', 'Join the club'),
  controller: {
    id: 'pepiniere-du-val',
    name: 'Pépinière du Val',
    address: '2 rue des Serres, 49000 Angers',
    email: 'club@garden.example',
  },
  policy: { url: 'https://garden.example/privacy', version: '3' },
  purposes: [
    {
      id: 'club',
      basis: 'contract',
      title: text('tenir votre adhésion', 'run your membership'),
      retention: { months: 24, after: 'last-contact' },
    },
    {
      id: 'history',
      basis: 'consent',
      title: text('retenir vos achats', 'remember what you buy'),
      retention: { months: 12, after: 'collection' },
    },
    {
      id: 'offers',
      basis: 'consent',
      title: text('vous envoyer nos offres', 'send you our offers'),
      interest: text('faire connaître la pépinière', 'make the nursery known'),
      retention: { months: 36, after: 'last-contact' },
    },
    {
      id: 'sharing',
      basis: 'consent',
      title: text('transmettre votre adresse', 'pass on your address'),
      retention: { months: 36, after: 'last-contact' },
    },
  ],
  recipients: [{ text: text('Notre hébergeur, en France.', 'Our hosting company, in France.') }],
  fields: [
    {
      id: 'email',
      type: 'email',
      label: text('E-mail', 'E-mail'),
      required: true,
      purposes: ['club', 'offers'],
      without: text('Pas de carte sans adresse.', 'No card without an address.'),
    },
    {
      id: 'phone',
      type: 'phone',
      label: text('Téléphone', 'Phone'),
      purposes: ['offers'],
      without: text('Rien ne change pour vous.', 'Nothing changes for you.'),
    },
    {
      id: 'address',
      type: 'address',
      label: text('Adresse', 'Address'),
      purposes: ['offers'],
      without: text('Rien ne change pour vous.', 'Nothing changes for you.'),
    },
    {
      id: 'birthDate',
      type: 'birth-date',
      label: text('Date de naissance', 'Date of birth'),
      purposes: ['club'],
      without: text('Rien ne change pour vous.', 'Nothing changes for you.'),
    },
    { id: 'shopping', type: 'service', service: 'history', label: text('Historique', 'History') },
  ],
  services: [
    {
      id: 'history',
      purpose: 'history',
      label: text('Retenez mes achats.', 'Remember what I buy.'),
      text: text('Pendant un an.', 'For one year.'),
    },
  ],
  terms: {
    label: text('J’ai lu les conditions générales de vente.', 'I have read the terms of sale.'),
    url: '/terms',
    purpose: 'club',
  },
  marketing: {
    purpose: 'offers',
    goods: text('plantes, graines et cours de jardinage', 'plants, seeds and gardening classes'),
    channels: ['email', 'phone', 'post'],
    phone: { answers: { yes: text('Oui, appelez-moi', 'Yes, call me'), no: text('Non', 'No') } },
  },
  partners: {
    purpose: 'sharing',
    list: { url: '/partners', version: '1', date: '2026-05-04' },
    members: [
      {
        id: 'beehive',
        name: 'Ruches du Val SAS',
        goods: text('miel et cire', 'honey and wax'),
        channels: ['email'],
      },
    ],
  },
});

/** Sets the value at a path such as `purposes/0/basis`; undefined removes the key. */
export function change(form: Json, path: string, value: unknown): Json {
  const keys = path.split('/');
  const last = keys.pop() ?? '';
  let part: Json = form;
  for (const key of keys) part = part[key] as Json;
  if (value === undefined) delete part[last];
  else part[last] = value;
  return form;
}

export type Changes = Readonly<Record<string, unknown>>;

/** The careful form with some values changed, as `parseConfig` reads it. */
export function formWith(changes: Changes = {}): FormConfig {
  const json = Object.entries(changes).reduce(
    (form, [path, value]) => change(form, path, value),
    carefulForm(),
  );
  const parsed = parseConfig(json);
  if (!parsed.ok) assert.fail(parsed.problems.map(describeProblem).join('\n'));
  return parsed.config;
}
