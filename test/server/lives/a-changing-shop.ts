import type { FormConfig } from '../../../src/config/index.js';
import { digestForm, type KnownForm } from '../../../src/server/forms/known-forms.js';
import { loyaltyCard, readConfig } from '../a-submission.js';

/** What a form would offer, as its owner words it. */
export interface Offer {
  readonly id?: string;
  readonly text: string;
}

/** Another business that is named on the form. */
export interface Partner {
  readonly party: string;
  readonly name: string;
  readonly registration?: string;
  readonly goods: Offer;
}

/** How the shop stands at a time: its name, its goods, who calls for it, and whom it names beside itself. */
export interface Era {
  readonly name: string;
  readonly goods: Offer;
  /** Absent: the shop calls by itself. */
  readonly caller?: Offer;
  readonly partner: Partner;
}

const bread: Offer = { id: 'bakery', text: 'pains et gâteaux' };
const roaster: Partner = {
  party: 'roaster',
  name: 'Torréfaction du Quai SAS',
  registration: 'RCS Nantes 000 000 005',
  goods: { id: 'coffee', text: 'cafés en grains' },
};
const founded: Era = { name: 'Boulangerie des Tilleuls SARL', goods: bread, partner: roaster };

/** The shop changes one thing at a time, or several. */
export const eras: readonly Era[] = [
  founded,
  // Other words, the same business, goods and caller.
  { ...founded, name: 'Boulangerie des Tilleuls SAS', goods: { ...bread, text: 'pains, gâteaux et tartes' } },
  // A partner that changed its name and kept its number; one that is named by another id.
  { ...founded, partner: { ...roaster, name: 'Cafés du Quai SAS' } },
  { ...founded, partner: { ...roaster, party: 'maker' } },
  // Another company under the same id, and a new name without a number.
  { ...founded, partner: { ...roaster, name: 'Thés du Port SARL', registration: 'RCS Nantes 000 000 009' } },
  { ...founded, partner: { party: 'roaster', name: 'Maison Quai', goods: roaster.goods } },
  { ...founded, partner: { ...roaster, goods: { id: 'tea', text: 'thés' } } },
  // Other goods, with an id and without one; another caller, and that caller by a new name.
  { ...founded, goods: { id: 'books', text: 'livres de recettes' } },
  { ...founded, goods: { text: 'vaisselle' } },
  { ...founded, caller: { id: 'centre', text: 'Centre Voix SARL' } },
  { ...founded, caller: { id: 'centre', text: 'Centre Voix SAS' }, name: 'Les Tilleuls' },
];

type Json = Record<string, unknown>;
const change = (part: unknown, changes: Json): Json => ({ ...(part as Json), ...changes });

function cardOf({ name, goods, caller, partner }: Era, version: string): Json {
  const fields = loyaltyCard['fields'] as readonly Json[];
  const { required: _required, hint: _hint, ...email } = fields.find(({ id }) => id === 'email') ?? {};
  const { members, ...partners } = loyaltyCard['partners'] as { members: readonly Json[] };
  return {
    ...loyaltyCard,
    version,
    controller: change(loyaltyCard['controller'], { name }),
    fields: [...fields, { ...email, id: 'workEmail' }],
    marketing: {
      purpose: 'offers',
      goods: { fr: goods.text, en: goods.text, es: goods.text },
      ...(goods.id !== undefined && { goodsId: goods.id }),
      channels: ['email', 'sms', 'phone', 'post'],
      ...(caller && { phone: { caller: caller.text, callerId: caller.id } }),
    },
    partners: {
      ...partners,
      members: [
        {
          ...members[0],
          id: partner.party,
          name: partner.name,
          registration: partner.registration,
          goods: { fr: partner.goods.text, en: partner.goods.text, es: partner.goods.text },
          goodsId: partner.goods.id,
        },
      ],
    },
  };
}

/** What customers are told when they order: they may say that they want no offers. */
const ordersOf = (card: Json): Json => ({
  ...card,
  id: 'orders',
  partners: undefined,
  relationship: 'customer',
  marketing: change(card['marketing'], { channels: ['email', 'sms'], similarGoods: true, phone: undefined }),
});

/** A letter whose yes waits for a press in a mail. */
const letterOf = (card: Json): Json => ({
  ...card,
  id: 'letter',
  partners: undefined,
  confirm: ['email'],
  marketing: change(card['marketing'], { channels: ['email'], phone: undefined }),
});

/** The forms that the shop has: a card for anybody, one for customers, and one for a letter. */
export const formIds = ['loyalty-card', 'orders', 'letter'] as const;
export type FormId = (typeof formIds)[number];

const readForm = (json: Json): KnownForm => {
  const plain: unknown = JSON.parse(JSON.stringify(json));
  return { config: readConfig(plain), content: JSON.stringify(plain), digest: digestForm(plain) };
};

/** The three forms of each era. */
export const formsOf: readonly ReadonlyMap<string, KnownForm>[] = eras.map((era, index) => {
  const card = cardOf(era, `1.${index}.0`);
  const forms = [card, ordersOf(card), letterOf(card)].map(readForm);
  return new Map(forms.map((form) => [form.config.id, form]));
});

/** The JSON of one form in one era, read. */
export const configOf = (era: number, form: string): FormConfig => {
  const known = formsOf[era]?.get(form);
  if (!known) throw new Error(`The shop has no form ${form}.`);
  return known.config;
};
