import type { FastifyInstance } from 'fastify';
import { checkForm } from '../../config/check-form.js';
import { type FormConfig, parseConfig } from '../../config/index.js';
import type { Mend } from '../../config/mend/edit.js';
import { drawForm } from '../../draw/form.js';
import { toHtml } from '../../draw/to-html.js';
import { noAnswers, planForm, presentForm } from '../../form/index.js';
import { type CalendarDate, coversFrom, parseCalendarDate } from '../../law/index.js';
import { matchLanguage } from '../../messages/match-language.js';
import { languageAbroad } from '../../messages/languages.js';
import { wordingOf } from '../../messages/wording-of.js';
import { problemAnswer } from '../http/answer-schemas.js';
import type { Caller } from '../http/caller.js';
import { sendProblem } from '../http/problem.js';
import type { DraftContent } from './draft-content.js';
import type { FormList } from './owner-answers.js';

/** The whole of a version, and what its owner wrote: shorter, where it names a template. */
export interface FormVersionContent {
  readonly content: DraftContent;
  readonly source: DraftContent;
}

/** What the routes need. */
export interface FormRoutes {
  readonly today: () => CalendarDate;
  list(caller: Caller): Promise<FormList>;
  /** The JSON of one content of a form; null where there is none, or it is somebody else's. */
  read(form: string, digest: string, caller: Caller): Promise<FormVersionContent | null>;
}

/** More than any form of a hundred partners in three languages. */
export const longestForm = 262_144;

export const formTag = { tags: ['forms'], security: [{ ownerToken: [] }] };
export const formRefusals = {
  400: problemAnswer('A parameter is malformed.'),
  401: problemAnswer('The token is missing or wrong.'),
};
export const openObject = { type: 'object', additionalProperties: true } as const;
export const answerOf = (description: string, properties: object) => ({
  description,
  content: { 'application/json': { schema: { type: 'object', properties } } },
});
const list = { type: 'array', items: openObject };

const trial = {
  type: 'object',
  additionalProperties: false,
  required: ['content'],
  properties: {
    content: { ...openObject, description: 'The JSON of a form.' },
    date: { type: 'string', format: 'date', description: 'The day whose law counts; today unless told.' },
    language: { type: 'string', maxLength: 35, description: 'One of the form’s; its first unless told.' },
  },
};

interface Trial {
  readonly content: DraftContent;
  readonly date?: string;
  readonly language?: string;
}

// Each is a sentence in every language; a form with more is looked at again once these are mended.
const mostFindings = 200;

/** What the owner asks of forms: `/v1/forms`, one version of one, and a trial of what is not saved. */
export function addFormRoutes(app: FastifyInstance, routes: FormRoutes): void {
  app.get(
    '/v1/forms',
    {
      schema: {
        ...formTag,
        operationId: 'listForms',
        summary: 'The forms of this receiver with their versions, and the drafts',
        description:
          'A version is staged until its day, then live, then locked: it stays for the proofs of it. A form of the receiver’s folder is changed there.',
        response: {
          200: answerOf('All of them.', {
            forms: list,
            drafts: list,
            sendsMail: { type: 'boolean' },
            publicUrl: { type: 'string' },
          }),
          ...formRefusals,
        },
      },
    },
    (request) => routes.list(request.caller),
  );
  app.get<{ Params: { id: string; digest: string } }>(
    '/v1/forms/:id/versions/:digest',
    {
      schema: {
        ...formTag,
        operationId: 'readFormVersion',
        summary: 'The JSON of one version of a form',
        params: {
          type: 'object',
          properties: {
            id: { type: 'string', maxLength: 60 },
            digest: { type: 'string', pattern: '^[0-9a-f]{64}$', description: 'As GET /v1/forms names it.' },
          },
        },
        response: {
          200: answerOf('The whole of it, and what its owner wrote: shorter, where it names a template.', {
            content: openObject,
            source: openObject,
          }),
          404: problemAnswer('There is no such version.'),
          ...formRefusals,
        },
      },
    },
    async ({ params, caller }, reply) => {
      const content = await routes.read(params.id, params.digest, caller);
      return content === null
        ? sendProblem(reply, {
            status: 404,
            code: 'unknown-form',
            detail: 'Take the form and the digest of a version from GET /v1/forms.',
          })
        : content;
    },
  );
  app.post<{ Body: Trial }>(
    '/v1/forms/check',
    {
      bodyLimit: longestForm,
      schema: {
        ...formTag,
        operationId: 'checkForm',
        summary: 'What the law of a day has against a form, without saving it',
        body: trial,
        response: {
          200: answerOf('The first findings, errors on top.', { findings: list, more: { type: 'integer' } }),
          ...formRefusals,
        },
      },
    },
    async ({ body }, reply) => {
      const day = readDay(body.date, routes.today());
      if (day === null) return sendWrongDay(reply);
      const found = findingsOf(body.content, day);
      return { findings: found.slice(0, mostFindings), more: Math.max(0, found.length - mostFindings) };
    },
  );
  app.post<{ Body: Trial }>(
    '/v1/forms/preview',
    {
      bodyLimit: longestForm,
      schema: {
        ...formTag,
        operationId: 'previewForm',
        summary: 'A form as it would be drawn on a day, without saving it',
        body: trial,
        response: {
          200: answerOf('As the element draws it.', { presentation: openObject, html: { type: 'string' } }),
          422: problemAnswer('It cannot be drawn; "errors" says why.'),
          ...formRefusals,
        },
      },
    },
    async ({ body }, reply) => {
      const day = readDay(body.date, routes.today());
      if (day === null) return sendWrongDay(reply);
      const parsed = parseConfig(body.content);
      const errors = findingsOf(body.content, day).filter(({ level }) => level === 'error');
      if (!parsed.ok || errors.length > 0)
        return sendProblem(reply, {
          status: 422,
          code: 'form-refused',
          detail: `This form cannot be drawn on ${day}: mend what each of "errors" names.`,
          errors: errors.slice(0, mostFindings).map(({ path, code, sentence }) => ({
            pointer: path,
            code,
            detail: sentence[languageAbroad] ?? '',
          })),
        });
      return preview(parsed.config, day, body.language);
    },
  );
}

interface Found {
  readonly level: string;
  readonly code: string;
  /** Where the form that was sent has it. */
  readonly path: string;
  readonly ruleId: string | null;
  readonly sentence: Readonly<Record<string, string>>;
  readonly example?: unknown;
  /** JSON Patch (RFC 6902) that puts it right, where there is one right answer. */
  readonly mend?: Mend;
}

function findingsOf(content: DraftContent, day: CalendarDate): readonly Found[] {
  const { problems, findings } = checkForm(content, day);
  return [
    ...problems.map(({ code, path, sentence, example, mend }): Found => ({
      level: 'error',
      code,
      path,
      ruleId: null,
      sentence,
      ...(example !== undefined && { example }),
      ...(mend && { mend }),
    })),
    ...findings.map(({ level, code, path, written, ruleId, sentence, mend }): Found => ({
      level,
      code,
      path: written ?? path,
      ruleId,
      sentence,
      ...(mend && { mend }),
    })),
  ];
}

const nothing = (): void => undefined;

function preview(config: FormConfig, date: CalendarDate, asked: string | undefined) {
  const language = matchLanguage(asked === undefined ? [] : [asked], config.languages);
  const wording = wordingOf(language);
  const presentation = presentForm(planForm(config, { date }), wording);
  const drawn = drawForm(
    presentation,
    {
      id: 'accord-preview',
      level: 1,
      wording,
      answers: noAnswers,
      asked: presentation,
      problems: [],
      isLive: true,
      open: new Set(),
      summary: null,
      progress: null,
      isBusy: false,
      isPreview: true,
      isNoticeAsked: true,
    },
    { submit: nothing, change: nothing, press: nothing, enter: nothing, askNotice: nothing },
  );
  return { presentation, html: toHtml(drawn) };
}

// Nobody plans further ahead, and the calendar ends with the year 9999.
const coversUntil: CalendarDate = '2999-12-31';

/** Null for a day that no calendar has, or that the books do not reach. */
function readDay(date: string | undefined, today: CalendarDate): CalendarDate | null {
  if (date === undefined) return today;
  try {
    const day = parseCalendarDate(date);
    return day >= coversFrom && day <= coversUntil ? day : null;
  } catch {
    // LawError: no day of the calendar.
    return null;
  }
}

const sendWrongDay = (reply: Parameters<typeof sendProblem>[0]) =>
  sendProblem(reply, {
    status: 400,
    code: 'invalid-parameter',
    detail: `"date" is a day such as 2027-01-01, from ${coversFrom} to ${coversUntil}.`,
  });
