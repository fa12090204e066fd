import { dataOrigins } from '../../proof/index.js';

/** What the receiver answers, as JSON Schema for the OpenAPI document. */
const text = (description: string) => ({ type: 'string', description });

export const receiptSchema = {
  title: 'Receipt',
  type: 'object',
  properties: {
    schema: { const: 'accord/receipt/1' },
    id: text('urn:uuid: of the record.'),
    standing: {
      enum: ['counted', 'flagged'],
      description:
        'counted: it stands as the person’s answer. flagged: it is stored and signed, and never counts as consent.',
    },
    flags: {
      type: 'array',
      description: 'Why it does not count; not-seen: why one choice of it does not, while all else does.',
      items: {
        type: 'object',
        properties: { code: text('Stable code.'), detail: text('Where, or which choice.') },
      },
    },
    receivedAt: text('The receiver’s clock (RFC 3339).'),
    proof: text('Address of the person’s proof page. Reading it needs nothing but this address.'),
    answers: {
      type: 'array',
      items: {
        type: 'object',
        properties: { choice: text('Id of the choice.'), answer: text('What was answered.') },
      },
    },
    jws: text('The signed record: compact JWS (RFC 7515).'),
    logProof: text('Its place in the log: C2SP tlog-proof.'),
  },
} as const;

export const problemSchema = {
  title: 'Problem',
  description: 'RFC 9457',
  type: 'object',
  properties: {
    type: text('A name for the kind of problem.'),
    title: text('The kind of problem, in words.'),
    status: { type: 'integer' },
    code: text('Stable: programs may branch on it.'),
    detail: text('What to do.'),
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          pointer: text('JSON pointer into the body.'),
          header: text('Name of a header.'),
          code: text('Stable code.'),
          detail: text('What is wrong there.'),
        },
      },
    },
  },
} as const;

export const collectedSchema = {
  title: 'Collected submissions',
  type: 'object',
  properties: {
    items: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          id: text('urn:uuid: of the record.'),
          kind: {
            enum: ['submitted', 'granted', 'withdrawn', 'confirmed', 'imported', 'checked'],
            description:
              'An answer to a form, a yes to one choice since, a no since, a yes that was confirmed by mail, or data out of a file or a document that was shown, which answer nothing.',
          },
          receivedAt: text('The receiver’s clock (RFC 3339).'),
          form: {
            type: 'object',
            properties: { id: text('Id of the form.'), version: text('Its version.') },
          },
          standing: { enum: ['counted', 'flagged'] },
          flags: receiptSchema.properties.flags,
          values: {
            type: ['object', 'null'],
            additionalProperties: true,
            description: 'What was written, by field; null once erased.',
          },
          sources: {
            type: 'object',
            additionalProperties: { enum: dataOrigins },
            description: 'How each of these values came, by field.',
          },
          answers: receiptSchema.properties.answers,
          withdrawn: {
            type: 'array',
            description: 'What was taken back; null stands for every channel, purpose or party.',
            items: {
              type: 'object',
              properties: {
                channel: { type: ['string', 'null'] },
                purpose: { type: ['string', 'null'] },
                party: { type: ['string', 'null'] },
                choice: { type: 'string', description: 'Id of the one choice that was refused by itself.' },
                until: {
                  type: 'string',
                  description:
                    'The last day of a pause: a no until then. A day that is over ends a pause of the same.',
                },
              },
            },
          },
          restrictedSince: text(
            'The person had their data put aside then (GDPR 18): it is kept, and not used. Missing where it is not.',
          ),
          proof: receiptSchema.properties.proof,
        },
      },
    },
    next: {
      type: ['string', 'null'],
      description: 'Give it as `after` for what follows; null when nothing does yet.',
    },
  },
} as const;

/** Who received the data behind a closed request, and when each was told of it. */
export const recipientsSchema = {
  type: 'array',
  description: 'Who received the data, and has to be told (GDPR 19).',
  items: {
    type: 'object',
    properties: {
      name: text('Of the recipient.'),
      toldAt: { type: ['string', 'null'], description: 'RFC 3339; null until then.' },
    },
  },
};

/** An answer that is a problem, for a route's description. */
export const problemAnswer = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
});
