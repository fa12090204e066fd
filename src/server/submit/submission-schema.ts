import { longestHeld } from './held-for.js';

const text = (maxLength: number) => ({ type: 'string', maxLength });
const instant = {
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)$',
  description: 'A time such as 2026-11-23T10:15:00Z (RFC 3339).',
};
const day = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$', description: 'A day such as 2026-11-23.' };

// Open: a newer widget may draw what this receiver does not know. It is then flagged, not lost.
const open = <Properties extends object>(required: readonly string[], properties: Properties) => ({
  type: 'object',
  required,
  properties,
});
const closed = (required: readonly string[], properties: object) => ({
  ...open(required, properties),
  additionalProperties: false,
});
const list = (items: object, maxItems: number) => ({ type: 'array', maxItems, items });

// Letters that need no escape anywhere: these names come back in pointers, logs of the owner and the record.
const name = { type: 'string', pattern: '^[a-zA-Z][\\w:.-]{0,119}$' };
const identifier = {
  type: 'string',
  pattern: '^[a-z][a-zA-Z0-9-]{0,39}$',
  description:
    'An id as forms have them: a small letter first, then letters, digits and -, 40 characters at most.',
};

const presentedText = open(['text'], {
  text: text(8000),
  link: open(['href', 'text'], { href: text(2000), text: text(2000) }),
});
const stands = { enum: ['open', 'press', 'choice'] };
const yes = { const: true };
const noticeItem = open(['id', 'title', 'texts'], {
  id: text(120),
  title: text(2000),
  apart: yes,
  texts: list(presentedText, 500),
});

const presentedField = open(['id', 'control', 'label', 'required', 'requirement', 'purpose', 'statements'], {
  id: text(120),
  stands,
  with: list(text(120), 1000),
  control: text(40),
  label: text(8000),
  required: { type: 'boolean' },
  requirement: text(200),
  purpose: text(8000),
  without: text(8000),
  hint: text(8000),
  statements: list(presentedText, 50),
  minimumAge: { type: 'integer', minimum: 0, maximum: 120 },
  parts: list(open(['id', 'label'], { id: text(40), label: text(2000), requirement: text(200) }), 20),
  unchosen: text(2000),
  options: list(open(['value', 'label'], { value: text(200), label: text(2000) }), 500),
});

const presentedChoice = open(
  [
    'id',
    'purpose',
    'channel',
    'party',
    'polarity',
    'regime',
    'ruleId',
    'control',
    'label',
    'details',
    'initial',
  ],
  {
    id: { ...name, description: 'A letter first, then letters, digits and _ : . -, 120 characters at most.' },
    purpose: identifier,
    channel: { ...identifier, type: ['string', 'null'] },
    party: identifier,
    polarity: { enum: ['consent', 'objection', 'request'] },
    regime: text(40),
    ruleId: text(40),
    control: { enum: ['checkbox', 'yes-no', 'submit'] },
    label: text(8000),
    short: text(8000),
    stands,
    opener: text(2000),
    details: list(presentedText, 50),
    answers: open(['yes', 'no'], { yes: text(2000), no: text(2000) }),
    mentions: { type: 'object', additionalProperties: text(8000) },
    period: open(['from', 'until'], { from: day, until: day }),
    needs: text(120),
    confirm: yes,
    initial: { const: 'unset' },
  },
);

const group = {
  type: 'object',
  required: ['kind'],
  discriminator: { propertyName: 'kind' },
  oneOf: [
    open(['kind', 'id', 'title', 'text', 'fields'], {
      kind: { const: 'fields' },
      id: text(40),
      stands,
      opener: text(2000),
      title: text(2000),
      text: text(8000),
      fields: list(presentedField, 100),
    }),
    open(['kind', 'id', 'title', 'text', 'choices'], {
      kind: { const: 'choices' },
      id: text(40),
      stands,
      title: text(2000),
      text: presentedText,
      parties: list(
        open(['id', 'name', 'text'], {
          id: identifier,
          name: text(2000),
          text: text(8000),
          href: text(2000),
        }),
        1000,
      ),
      choices: list(presentedChoice, 1000),
    }),
  ],
};

const presentation = {
  ...open(['schema', 'form', 'language', 'date', 'rulebook', 'title', 'notice', 'groups', 'submit'], {
    schema: { enum: ['accord/presentation/1', 'accord/presentation/2'] },
    surface: text(40),
    form: open(['id', 'version'], { id: identifier, version: text(20) }),
    language: text(35),
    date: day,
    rulebook: text(60),
    controller: text(2000),
    title: text(8000),
    introduction: text(8000),
    notice: open(['title', 'brief', 'full'], {
      title: text(2000),
      brief: list(noticeItem, 100),
      more: text(2000),
      less: text(2000),
      full: list(noticeItem, 100),
    }),
    groups: list(group, 20),
    minors: open(['text'], { text: text(2000), holder: group }),
    submit: text(2000),
    reset: text(2000),
    saved: {
      type: 'object',
      properties: { text: text(8000), link: presentedText.properties.link, href: text(2000) },
    },
  }),
  description:
    'The form as it was drawn, every sentence of it. The receiver compares it with the form that it knows.',
};

const passed = { type: ['boolean', 'null'] };

/** The body of `POST /v1/submissions`, as JSON Schema: what is checked and what is documented are one. */
export const submissionSchema = {
  title: 'Submission',
  ...closed(['schema', 'presentation', 'answers', 'device', 'page', 'widget'], {
    schema: { const: 'accord/submission/1' },
    presentation,
    answers: closed(['values', 'marks'], {
      values: {
        type: 'object',
        description: 'What was written, by field. A text, the parts of a postal address, or a tick.',
        maxProperties: 100,
        propertyNames: name,
        additionalProperties: {
          anyOf: [
            text(8000),
            { type: 'boolean' },
            closed([], {
              street: text(2000),
              line2: text(2000),
              postcode: text(200),
              city: text(2000),
              country: text(200),
            }),
          ],
        },
      },
      marks: {
        type: 'object',
        description: 'What was done with each choice: yes, no, or nothing.',
        maxProperties: 1000,
        propertyNames: name,
        additionalProperties: { enum: ['yes', 'no', null] },
      },
    }),
    device: {
      ...closed(['shownAt', 'sentAt'], {
        shownAt: instant,
        sentAt: instant,
        visit: {
          type: 'string',
          pattern: '^[\\w-]{22}$',
          description: 'One person’s way through one form: 16 random bytes, base64url.',
        },
        turn: {
          type: 'integer',
          minimum: 1,
          maximum: 1_000_000,
          description:
            'The how-manyeth submission of that visit. A later one takes the place of those before.',
        },
        stopped: {
          const: true,
          description:
            'The site’s own checks kept the form back after an earlier turn: no yes of it stands, and what is empty here was not answered.',
        },
        presses: {
          type: 'object',
          description: 'When each choice was pressed; left out for a mark that nobody was seen to press.',
          // As many as marks.
          maxProperties: 1000,
          propertyNames: name,
          additionalProperties: closed(['at', 'ago'], {
            at: instant,
            ago: {
              type: ['integer', 'null'],
              minimum: 0,
              maximum: longestHeld,
              description:
                'Milliseconds from the press to the making of the body; null where that is not known.',
            },
          }),
        },
        opened: {
          // As many as choices, the notice and what is optional.
          ...list(
            { type: 'string', pattern: '^[a-zA-Z][\\w:.-]{0,126}$', description: 'Name of a fold.' },
            1002,
          ),
          description:
            'What the person opened of what is folded away, in the order in which they first did: `notice`, `optional`, or `choice:` and the choice.',
        },
        drawn: {
          type: 'object',
          description:
            'How each question was drawn, as passed, failed or not measured. Never a size, a colour or a time.',
          maxProperties: 1000,
          propertyNames: name,
          additionalProperties: closed(['onScreen', 'uncovered', 'textSize', 'contrast'], {
            onScreen: passed,
            uncovered: passed,
            textSize: passed,
            contrast: passed,
          }),
        },
      }),
      description: 'The device’s own clocks (RFC 3339). They only ever weaken a yes.',
    },
    page: {
      type: 'string',
      maxLength: 2000,
      pattern: '^https?://[!-"$->@-~]+$',
      description: 'Origin and path of the page. No query and no fragment: they may hold personal data.',
    },
    widget: {
      type: 'string',
      pattern: '^[\\w@./+-]{1,100}$',
      description: 'Name and version of what drew the form.',
    },
    guard: {
      ...closed([], {
        token: { ...text(200), description: 'From `GET /forms/:id/token`, once for each form on a screen.' },
        trap: { const: true, description: 'A field was filled in that no person sees.' },
      }),
      description:
        'What tells a page from a program. It may be left out; what does not fit makes the answers flagged.',
    },
  }),
} as const;
