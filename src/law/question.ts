/** The channels a form may ask about; `sms` covers MMS, `phone` is a human caller. */
export const channels = ['email', 'sms', 'automated-call', 'fax', 'phone', 'post'] as const;
/** A channel a form may ask about. */
export type Channel = (typeof channels)[number];

/** Every way to reach a person that the law layer knows: the channels, social messaging and push. */
export const media = [
  'email',
  'sms',
  'automated-call',
  'fax',
  'phone',
  'post',
  'social-message',
  'push',
] as const;
/** A way to reach a person. */
export type Medium = (typeof media)[number];

/** Who is reached: `professional` is a named person at work, `organisation` a generic address or a legal person. */
export const audiences = ['consumer', 'professional', 'organisation'] as const;
/** Who is reached. */
export type Audience = (typeof audiences)[number];

/** What links the person to the business; a finished contract leaves a `customer`. */
export const relationships = ['prospect', 'customer', 'running-contract'] as const;
/** What links the person to the business. */
export type Relationship = (typeof relationships)[number];

/** What is offered, as far as the law treats it apart. */
export const sectors = [
  'general',
  'energy-renovation',
  'home-adaptation',
  'training-account',
  'press',
  'charity',
] as const;
/** What is offered. */
export type Sector = (typeof sectors)[number];

/** What the law answers: how the person's will must be asked, or that asking changes nothing. */
export const regimes = ['opt-in', 'soft-opt-in', 'opt-out', 'exempt', 'prohibited'] as const;
/** How the person's will must be asked. */
export type Regime = (typeof regimes)[number];

/** What is done; `requested-call` means something by phone only and `open-tracking` by e-mail only, else both count as marketing. */
export const acts = ['marketing', 'requested-call', 'open-tracking', 'survey'] as const;
/** What is done. */
export type Act = (typeof acts)[number];

/** One case put to the law; the five switches choose the reading where the text leaves a choice. */
export interface Question {
  /** ISO 3166 code of the recipient's country, such as `FR`. */
  readonly jurisdiction: string;
  readonly audience: Audience;
  readonly channel: Medium;
  readonly relationship: Relationship;
  /** `own`, or the id of a partner who would do the marketing. */
  readonly party: string;
  readonly sector: Sector;
  /** Default `marketing`. */
  readonly act?: Act;
  /** Default true; false makes a customer a prospect for e-mail and SMS (CPCE L34-5 al. 4). */
  readonly similarGoods?: boolean;
  /** Default false; true when what is offered is about the running contract itself (L223-1 al. 4): unsaid is no. */
  readonly aboutContract?: boolean;
  /** Default true; false takes a professional out of the B2B tolerance. */
  readonly relatedToJob?: boolean;
  /** Default false; true gives a professional the consumer's rules on electronic channels (FR-D8, FR-M08). */
  readonly strictB2B?: boolean;
  /** Default false; true takes the lenient reading of a partner's e-mail to a professional (FR-M02). */
  readonly partnerB2BOptOut?: boolean;
}
