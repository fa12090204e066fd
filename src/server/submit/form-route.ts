import type { FastifyInstance } from 'fastify';
import { findProblems, type FormConfig } from '../../config/index.js';
import { mappableFieldsOf, serveForm } from '../../form/serve-form.js';
import { fieldsMapped } from '../../form/served-form.js';
import { wordsOf } from '../../messages/wording-of.js';
import { matchLanguage } from '../../messages/match-language.js';
import type { CalendarDate } from '../../law/index.js';
import type { Derive } from '../forms/derive.js';
import type { KnownForm } from '../forms/known-forms.js';
import { Recent } from '../forms/recent.js';
import type { Intake } from './receive-submission.js';
import { problemAnswer } from '../http/answer-schemas.js';
import { drawnFor, formParams, sendUnknownForm } from '../http/drawn-forms.js';
import { browserLanguageOf } from '../http/preferences.js';
import { type Kept, nameKept, type SendKept } from '../http/send-kept.js';

const schema = {
  operationId: 'getForm',
  tags: ['forms'],
  summary: 'A form, as it is today',
  description:
    'What the widget’s config attribute points to. With `language` the form comes presented, ready to be drawn; without, or where the law of today does not let it be drawn, as its owner wrote it. Send If-None-Match to ask whether it changed.',
  params: formParams,
  querystring: {
    type: 'object',
    properties: {
      language: {
        type: 'string',
        maxLength: 200,
        description:
          'Those that the page asks for (BCP 47), the most wanted first, with commas between; after them those of Accept-Language. The form’s nearest; otherwise its first.',
      },
      mapped: {
        ...drawnFor.mapped,
        description:
          'For <accord-choices>, with `language`: its attributes that may map a field of the site, with commas between. Then the notice and the choices come, with what is said of these fields.',
      },
    },
    // An owner's cache may add a version to each address.
    additionalProperties: true,
  },
  response: {
    200: {
      description: 'The form.',
      content: { 'application/json': { schema: { type: 'object', additionalProperties: true } } },
    },
    304: { description: 'It did not change.', type: 'null' },
    404: problemAnswer('This receiver has no such form.'),
  },
};

/**
 * Says that the form holds against the law of a day, so that a page need not fetch the checks to draw it. Left out
 * when it does not: the page then checks for itself and tells the owner why.
 */
function makeCheckedHeader() {
  const verdicts = new Map<string, boolean>();
  return ({ digest, config }: KnownForm, day: CalendarDate): { 'accord-checked'?: CalendarDate } => {
    const key = `${day} ${digest}`;
    let isLawful = verdicts.get(key);
    if (isLawful === undefined) {
      isLawful = !findProblems(config, day).some(({ level }) => level === 'error');
      // A verdict is for its day; yesterday's are of no more use.
      for (const old of verdicts.keys()) if (!old.startsWith(day)) verdicts.delete(old);
      verdicts.set(key, isLawful);
    }
    return isLawful ? { 'accord-checked': day } : {};
  };
}

interface Asked {
  readonly Params: { readonly id: string };
  readonly Querystring: { readonly language?: string; readonly mapped?: string };
}

interface Forms extends Pick<Intake, 'forms' | 'derive' | 'dayOf' | 'now'> {
  readonly send: SendKept;
  endpointOf(config: FormConfig): string;
}

/** `GET /forms/:id`. */
export function addFormRoute(
  app: FastifyInstance,
  { forms, derive, dayOf, now, send, endpointOf }: Forms,
): void {
  const checkedFor = makeCheckedHeader();
  const serve = makeServer(derive, endpointOf);
  const type = 'application/json; charset=utf-8';
  app.get<Asked>('/forms/:id', { schema }, async (request, reply) => {
    const form = forms.current.get(request.params.id);
    if (!form) return sendUnknownForm(reply);
    const day = dayOf(now());
    const { language, mapped } = request.query;
    const { languages } = form.config;
    if (language !== undefined) {
      const wanted = [...language.split(','), browserLanguageOf(request, languages) ?? ''];
      const served = serve(form, matchLanguage(wanted, languages), day, mapped?.split(','));
      const headers = { 'content-type': type, vary: 'origin, accept-language' };
      if (served) return send(request, reply, served, headers);
    }
    const { content, digest } = form;
    const kept = { content, etag: `W/"${digest.slice(0, 32)}"` };
    return send(request, reply, kept, { ...checkedFor(form, day), 'content-type': type, vary: 'origin' });
  });
}

/**
 * Gives a form presented, and names it. Null where the law does not let it be drawn: the page then gets the JSON, holds it
 * against the law itself, and tells the owner why; and where too many different pages ask in one minute.
 */
function makeServer(derive: Derive, endpointOf: Forms['endpointOf']) {
  const kept = new Recent<Kept>(200);
  return (
    form: KnownForm,
    language: string,
    day: CalendarDate,
    mapped: readonly string[] | undefined,
  ): Kept | null => {
    const whole = derive(form, language, day);
    if (!whole?.isLawful) return null;
    const fields = mapped && mappableFieldsOf(whole.presentation);
    const given = fields && fieldsMapped(fields, mapped);
    const key = [form.digest, day, language, String(given)].join(' ');
    const known = kept.get(key);
    if (known) return known;
    const derived = given ? derive(form, language, day, given) : whole;
    if (!derived) return null;
    const words = wordsOf(language, given !== undefined);
    const ready = serveForm(
      { ...form.config, endpoint: endpointOf(form.config) },
      derived.presentation,
      words,
      fields,
    );
    const served = nameKept(JSON.stringify({ ...ready, tokens: true }));
    kept.set(key, served);
    return served;
  };
}
