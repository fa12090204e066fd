import * as z from 'zod/mini';
import { languages, type Language } from '../messages/languages.js';
import { audiences, channels, relationships, sectors } from '../law/question.js';

/** A form may offer any language that Accord has sentences for; the first it lists is its default. */
export { languages, type Language };

/** The six legal bases of GDPR article 6(1). */
export const legalBases = [
  'consent',
  'contract',
  'legal-obligation',
  'vital-interests',
  'public-task',
  'legitimate-interest',
] as const;

/** The event from which a retention period runs. */
export const retentionStarts = [
  'collection',
  'last-contact',
  'end-of-relationship',
  'end-of-contract',
  'end-of-financial-year',
  'withdrawal',
] as const;

/** What a text field is for, in the words of the HTML autofill standard. */
export const autofillNames = [
  'name',
  'given-name',
  'family-name',
  'honorific-prefix',
  'organization',
  'organization-title',
  'off',
] as const;

const text = (longest: number) => z.string().check(z.minLength(1), z.maxLength(longest));
const identifier = z
  .string()
  .check(z.maxLength(40), z.regex(/^[a-z][a-zA-Z0-9-]*$/, { error: 'identifier' }));
const link = z
  .string()
  .check(z.maxLength(500), z.regex(/^(https?:\/\/[^\s/]\S*|\.{0,2}\/(?!\/)\S*)$/, { error: 'link' }));
const colour = z.string().check(z.regex(/^#[0-9a-f]{6}$/i, { error: 'colour' }));
const date = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/, { error: 'date' }));
const email = z.string().check(z.maxLength(254), z.regex(/^[^\s@<>]+@[^\s@<>]+$/, { error: 'email' }));
const months = z.int().check(z.minimum(1), z.maximum(1200));
const list = <Item extends z.core.$ZodType>(item: Item, most: number) =>
  z.array(item).check(z.maxLength(most));
const listOf = <Item extends z.core.$ZodType>(item: Item, most: number) =>
  list(item, most).check(z.minLength(1));

/**
 * The shape of a form's JSON file. `words` is the shape of one owner's text: an object with one string per
 * language of the form, which only the caller knows.
 */
export function configSchema<Text extends z.core.$ZodType<Record<string, string>>>(words: Text) {
  const wordsAndLink = z.strictObject({ text: words, url: z.optional(link) });

  const formerly = z.optional(listOf(text(200), 50));
  const controller = z.strictObject({
    /** Who the business is, for good: names change, this never does. */
    id: identifier,
    name: text(200),
    registration: z.optional(text(60)),
    /** Names and registrations under which answers were given before, where neither is today's. */
    formerly,
    address: text(300),
    email: email,
    phone: z.optional(text(40)),
    url: z.optional(link),
    /** Picture that the receiver's pages show beside the name. */
    logo: z.optional(link),
    rightsUrl: z.optional(link),
    dataProtectionOfficer: z.optional(
      z.strictObject({ name: z.optional(text(200)), email: z.optional(email), url: z.optional(link) }),
    ),
    outsideEU: z.optional(z.boolean()),
    representative: z.optional(
      z.strictObject({ name: text(200), address: text(300), email: z.optional(email) }),
    ),
  });

  const pick = z.strictObject({ id: identifier, label: words });
  const purpose = z.strictObject({
    id: identifier,
    basis: z.enum(legalBases),
    title: words,
    interest: z.optional(words),
    retention: z.strictObject({ months, after: z.enum(retentionStarts) }),
    automatedDecision: z.optional(words),
    /** What people may pick of it, each with a box of its own: a yes then covers what they picked, and no more. */
    topics: z.optional(listOf(pick, 30)),
    /** How often at most, the rarest first: what they pick is a promise, and no leave. */
    frequency: z.optional(listOf(pick, 10)),
  });

  const fieldBase = {
    id: identifier,
    label: words,
    hint: z.optional(words),
    required: z.optional(z.boolean()),
    purposes: z.optional(list(identifier, 20)),
    without: z.optional(words),
    unlocks: z.optional(identifier),
    half: z.optional(z.boolean()),
  };
  const field = z.discriminatedUnion('type', [
    z.strictObject({
      ...fieldBase,
      type: z.literal('text'),
      autocomplete: z.optional(z.enum(autofillNames)),
      maxLength: z.optional(z.int().check(z.minimum(1), z.maximum(4000))),
      lines: z.optional(z.int().check(z.minimum(1), z.maximum(20))),
    }),
    z.strictObject({ ...fieldBase, type: z.literal('email') }),
    z.strictObject({ ...fieldBase, type: z.literal('phone') }),
    z.strictObject({ ...fieldBase, type: z.literal('address') }),
    z.strictObject({ ...fieldBase, type: z.literal('birth-date') }),
    z.strictObject({
      ...fieldBase,
      type: z.literal('select'),
      options: listOf(z.strictObject({ value: text(80), label: words }), 200),
    }),
    z.strictObject({
      ...fieldBase,
      type: z.literal('number'),
      min: z.optional(z.number()),
      max: z.optional(z.number()),
    }),
    z.strictObject({ ...fieldBase, type: z.literal('service'), service: identifier }),
    z.strictObject({
      ...fieldBase,
      type: z.literal('document'),
      /** Whether a copy is kept besides: only where the law orders it, which `check` holds it to (RT11). */
      copy: z.optional(z.boolean()),
    }),
  ]);

  const channelList = listOf(z.enum(channels), channels.length);
  const forbiddenHere = {
    /** Accepted only so that `check` can say why the law forbids it (CV02). */
    preset: z.optional(z.boolean()),
    /** Accepted only so that `check` can say why the law forbids it (CV10). */
    required: z.optional(z.boolean()),
  };

  return z.strictObject({
    $schema: z.optional(text(500)),
    id: identifier,
    version: z.string().check(z.regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/, { error: 'version' })),
    languages: listOf(z.enum(languages), languages.length),
    jurisdiction: text(10),
    audience: z.enum(audiences),
    relationship: z.enum(relationships),
    sector: z.optional(z.enum(sectors)),
    strictB2B: z.optional(z.boolean()),
    relatedToJob: z.optional(z.boolean()),
    concludesContract: z.optional(z.boolean()),
    minimumAge: z.optional(z.int().check(z.minimum(0), z.maximum(120))),
    parentalConsent: z.optional(z.boolean()),
    endpoint: link,
    origins: z.optional(list(z.string().check(z.regex(/^https?:\/\/[^\s/]+$/, { error: 'origin' })), 50)),
    title: words,
    introduction: z.optional(words),
    submit: words,
    /** What does not happen without the mandatory answers, said once for all of them. */
    without: z.optional(words),
    /** What is said first once the answers are stored: what the person came for; or the address where that is said. */
    saved: z.optional(z.strictObject({ text: z.optional(words), url: z.optional(link) })),
    controller,
    policy: z.strictObject({ url: link, version: text(40) }),
    purposes: listOf(purpose, 20),
    recipients: z.optional(list(wordsAndLink, 20)),
    /** Where data comes from that people did not give on this form (GDPR 14). */
    sources: z.optional(
      list(
        z.strictObject({
          from: words,
          data: words,
          isOpen: z.optional(z.boolean()),
          url: z.optional(link),
        }),
        20,
      ),
    ),
    transfers: z.optional(
      list(z.strictObject({ country: words, safeguard: words, url: z.optional(link) }), 20),
    ),
    fields: listOf(field, 40),
    services: z.optional(
      list(
        z.strictObject({
          id: identifier,
          purpose: identifier,
          label: words,
          text: words,
          /** The field with the address or number that it cannot do without. */
          needs: z.optional(identifier),
        }),
        10,
      ),
    ),
    terms: z.optional(z.strictObject({ label: words, url: link, purpose: identifier })),
    callback: z.optional(z.strictObject({ purpose: identifier, about: words })),
    confirm: z.optional(listOf(z.literal('email'), 1)),
    /** Forms on paper; without a reason, no picture of them is kept. */
    paper: z.optional(z.strictObject({ photo: z.optional(words) })),
    marketing: z.optional(
      z.strictObject({
        purpose: identifier,
        goods: words,
        /** Tells these goods from others, however they are worded. Without it, the words do. */
        goodsId: z.optional(identifier),
        similarGoods: z.optional(z.boolean()),
        channels: channelList,
        openTracking: z.optional(z.boolean()),
        phone: z.optional(
          z.strictObject({
            caller: z.optional(text(200)),
            /** Tells this caller from others, however it is named. Without it, the name does. */
            callerId: z.optional(identifier),
            until: z.optional(date),
            answers: z.optional(z.strictObject({ yes: words, no: words })),
          }),
        ),
        ...forbiddenHere,
      }),
    ),
    partners: z.optional(
      z.strictObject({
        purpose: identifier,
        list: z.strictObject({ url: link, version: text(40), date }),
        members: list(
          z.strictObject({
            id: identifier,
            name: text(200),
            /** Number in a register: with it a partner may change its name and keep its yeses. */
            registration: z.optional(text(60)),
            goods: words,
            goodsId: z.optional(identifier),
            sector: z.optional(z.enum(sectors)),
            channels: channelList,
            url: z.optional(link),
          }),
          100,
        ),
        ...forbiddenHere,
      }),
    ),
    /** The looks of the pages that the receiver draws: proof, choices, links. */
    theme: z.optional(z.strictObject({ accent: colour, dark: z.optional(colour) })),
  });
}

/** One text of the owner's, in each of the form's languages. */
export type Words = Readonly<Record<string, string>>;

type AnyConfig = z.infer<ReturnType<typeof configSchema<z.ZodMiniType<Record<string, string>>>>>;

/** A form as its owner wrote it, once `parseConfig` has accepted it. */
export type FormConfig = Readonly<AnyConfig>;
export type FieldConfig = FormConfig['fields'][number];
export type PurposeConfig = FormConfig['purposes'][number];
export type PickConfig = NonNullable<PurposeConfig['topics']>[number];
export type PartnerConfig = NonNullable<FormConfig['partners']>['members'][number];
export type FieldType = FieldConfig['type'];
