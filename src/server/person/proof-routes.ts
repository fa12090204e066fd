import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FieldValue, Presentation } from '../../form/index.js';
import { assembleJws, readRecord } from '../log/make-receipt.js';
import { renderProofPage } from './pages/proof-page.js';
import { renderWithdrawalProof } from './pages/withdrawal-proof-page.js';
import { spokenLanguage } from '../../messages/spoken.js';
import type { FormConfig } from '../../config/index.js';
import type { Bundle, CheckText, ImportText, ProofRecord, WithdrawalText } from '../../proof/index.js';
import type { KnownForms } from '../forms/known-forms.js';
import { imagesOf } from '../pages/look.js';
import { pageSheet } from '../pages/style.js';
import { readProofToken } from '../people/proof-token.js';
import type { StoredSubmission } from '../store/submissions.js';
import { problemAnswer } from '../http/answer-schemas.js';
import { acceptPersonForms } from '../http/person-form-body.js';
import { placeOf } from '../http/place-of.js';
import { isLanguageAsked, languageName, pageLanguageOf } from '../http/preferences.js';
import { sendProblem } from '../http/problem.js';
import { sendPage } from '../http/send-page.js';

/** What the pages need. */
export interface ProofRoutes {
  readonly tokenSecret: Buffer;
  find(recordId: string): Promise<StoredSubmission | null>;
  findPresentation(digest: string): Promise<string | null>;
  readValues(submission: StoredSubmission): Promise<unknown>;
  makeBundle(submission: StoredSubmission): Promise<Bundle>;
  /** Where the person may ask for a link to their choices, from the root; null where nobody can. */
  changePath(form: string): string | null;
  readonly forms: Pick<KnownForms, 'current' | 'all'>;
  readonly limit: { readonly config: object };
  /** Stores that a copy is wanted by mail; undefined where no mail can be sent. */
  readonly mailCopy: ((recordId: string) => Promise<void>) | undefined;
}

interface Asked {
  readonly token: string;
  readonly submission: StoredSubmission;
  readonly presentation: string;
}

const params = {
  type: 'object',
  properties: { token: { type: 'string', description: 'From "proof" of the receipt. Cannot be guessed.' } },
};

const describe = (operationId: string, summary: string, type: string) => ({
  operationId,
  tags: ['proof'],
  summary,
  params,
  response: {
    200: { description: summary, content: { [type]: { schema: { type: 'string' } } } },
    404: problemAnswer('No proof has this address. The answer is the same for all such addresses.'),
  },
});

async function sendProof(
  request: FastifyRequest,
  reply: FastifyReply,
  { submission, presentation, token }: Asked,
  { readValues, changePath, forms, mailCopy }: ProofRoutes,
  isCopyAsked = false,
): Promise<FastifyReply> {
  const record = readRecord(submission);
  const config = forms.current.get(record.notice.id)?.config ?? null;
  const shown = JSON.parse(presentation) as Presentation | WithdrawalText | ImportText | CheckText;
  const language = isLanguageAsked(request)
    ? pageLanguageOf(request)
    : spokenLanguage(record.notice.language);
  const place = placeOf(request, config, language);
  const change = changePath(record.notice.id);
  const page = {
    record,
    place,
    logIndex: submission.logIndex,
    filesAddress: isCopyAsked ? `../${token}` : token,
    // In the language of this page, whatever the browser prefers.
    changeAddress: change && `${place.root}${change}?${languageName}=${language}`,
  };
  const values = (await readValues(submission)) as Record<string, FieldValue> | null;
  const mayMail = mailCopy !== undefined && isMailable(record, config, values);
  if (isCopyAsked && mayMail) await mailCopy(record.id);
  const copy = isCopyAsked && mayMail ? ('sent' as const) : mayMail ? ('offered' as const) : null;
  const markup =
    'sentences' in shown
      ? renderWithdrawalProof({ ...page, text: shown })
      : renderProofPage({
          ...page,
          presentation: shown,
          values,
          copy,
          naming: { config, forms, language },
        });
  const formTargets = copy === 'offered' ? ["'self'"] : [];
  return sendPage(reply, {
    status: copy === 'sent' ? 202 : 200,
    markup,
    formTargets,
    images: imagesOf(place.look),
  });
}

/** A copy goes to the address that was written there, of an answer that counts: a stranger's sends nothing. */
const isMailable = (
  { standing, event }: ProofRecord,
  config: FormConfig | null,
  values: Readonly<Record<string, FieldValue>> | null,
): boolean =>
  standing === 'counted' &&
  event.type === 'submitted' &&
  (config?.fields ?? []).some(
    ({ id, type }) => type === 'email' && values !== null && Object.hasOwn(values, id) && values[id] !== '',
  );

const sendNoProof = (reply: FastifyReply): FastifyReply =>
  sendProblem(reply, {
    status: 404,
    code: 'no-proof',
    detail: 'Check the address: it must be complete, to the last character.',
  });

/** The person’s proof page and the files that it links to. */
export function addProofRoutes(app: FastifyInstance, routes: ProofRoutes): void {
  app.get('/p/style.css', { schema: { hide: true } }, async (request, reply) => {
    const form = new URLSearchParams(request.url.split('?')[1] ?? '').get('form');
    const theme = form === null ? undefined : routes.forms.current.get(form)?.config.theme;
    return reply
      .type('text/css; charset=utf-8')
      .header('cache-control', 'public, max-age=3600')
      .send(pageSheet(theme));
  });

  const find = async (token: string, reply: FastifyReply): Promise<Asked | null> => {
    // The address is the key to the page: it must not stay in caches nor leave with a link.
    void reply.headers({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
    const id = readProofToken(routes.tokenSecret, token);
    const submission = id && (await routes.find(id));
    const presentation = submission && (await routes.findPresentation(submission.presentationDigest));
    return submission && presentation ? { token, submission, presentation } : null;
  };
  const add = (
    path: string,
    schema: object,
    type: string,
    send: (asked: Asked, request: FastifyRequest, reply: FastifyReply) => unknown,
  ) =>
    app.get<{ Params: { token: string } }>(`/p/:token${path}`, { schema }, async (request, reply) => {
      const asked = await find(request.params.token, reply);
      return asked ? send(asked, request, reply.type(type)) : sendNoProof(reply);
    });
  void app.register(async (context) => {
    acceptPersonForms(context);
    context.post<{ Params: { token: string } }>(
      '/p/:token/mail',
      {
        schema: {
          ...describe(
            'mailProof',
            'Send the person a copy by mail, to the address that they wrote',
            'text/html',
          ),
          response: {
            202: { description: 'It leaves.', content: { 'text/html': { schema: { type: 'string' } } } },
            404: problemAnswer('No proof has this address.'),
            429: problemAnswer('Too many requests from one address; Retry-After says when.'),
          },
        },
        ...routes.limit,
      },
      async (request, reply) => {
        const asked = await find(request.params.token, reply);
        return asked ? sendProof(request, reply, asked, routes, true) : sendNoProof(reply);
      },
    );
  });

  add(
    '',
    describe('getProofPage', 'The person’s proof, as a page', 'text/html'),
    'text/html; charset=utf-8',
    (asked, request, reply) => sendProof(request, reply, asked, routes),
  );
  add(
    '/record.json',
    describe('getRecord', 'The record: the very bytes that were signed', 'application/json'),
    'application/json; charset=utf-8',
    ({ submission }, _request, reply) => reply.send(submission.record),
  );
  add(
    '/receipt.jws',
    describe('getSignedRecord', 'The signed record (compact JWS, RFC 7515)', 'application/jose'),
    'application/jose',
    ({ submission }, _request, reply) =>
      reply.send(assembleJws(submission, readRecord(submission).collector.kid)),
  );
  add(
    '/presentation.json',
    describe(
      'getPresentation',
      'What was on screen: the very bytes whose digest is in the record',
      'application/json',
    ),
    'application/json; charset=utf-8',
    ({ presentation }, _request, reply) => reply.send(presentation),
  );
  add(
    '/proof.tlog-proof',
    describe('getLogProof', 'The record’s place in the log (C2SP tlog-proof)', 'text/plain'),
    'text/plain; charset=utf-8',
    ({ submission }, _request, reply) => reply.send(submission.logProof),
  );
  add(
    '/bundle.json',
    describe(
      'getProofBundle',
      'Everything that a stranger needs to check the record, in one file',
      'application/json',
    ),
    'application/json; charset=utf-8',
    async ({ submission }, _request, reply) => reply.send(await routes.makeBundle(submission)),
  );
}
