import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { KnownForms } from '../forms/known-forms.js';
import { renderHolder, renderHolderDone } from './pages/holder-pages.js';
import { renderConfirm, renderConfirmed, renderConfirmOver } from './pages/link-pages.js';
import { imagesOf } from '../pages/look.js';
import type { Place } from '../pages/page.js';
import type { ProofRecord } from '../../proof/index.js';
import type { Confirmed, Waiting } from './confirmation-desk.js';
import { problemAnswer } from '../http/answer-schemas.js';
import { acceptPersonForms } from '../http/person-form-body.js';
import { pageLanguageOf } from '../http/preferences.js';
import { placeOf } from '../http/place-of.js';
import { sendPage } from '../http/send-page.js';

const page = (description: string) => ({
  description,
  content: { 'text/html': { schema: { type: 'string' } } },
});
const about = {
  tags: ['persons'],
  params: {
    type: 'object',
    properties: { token: { type: 'string', description: 'From the mail. Cannot be guessed.' } },
  },
};

/** What the routes need. */
export interface ConfirmRoutes {
  readonly limit: { readonly config: object };
  read(token: string): Promise<Waiting | null>;
  confirm(token: string, language: string): Promise<Confirmed | null>;
  proofAddress(recordId: string): string;
  readonly forms: Pick<KnownForms, 'current'>;
}

const placeAt = (request: FastifyRequest, { notice }: ProofRecord, { forms }: ConfirmRoutes): Place =>
  placeOf(request, forms.current.get(notice.id)?.config ?? null);

/** `GET` and `POST /c/:token`: a yes is confirmed by a press, and by nothing else. */
export async function addConfirmRoutes(app: FastifyInstance, routes: ConfirmRoutes): Promise<void> {
  await app.register(async (context) => {
    acceptPersonForms(context);
    const schema = {
      ...about,
      response: {
        200: page('Asks for the press, or says that it is recorded.'),
        410: page('The link has ended, or never was.'),
        429: problemAnswer('Too many requests from one address; Retry-After says when.'),
        503: problemAnswer('The store cannot be written; nothing is confirmed.'),
      },
    };
    context.get<{ Params: { token: string } }>(
      '/c/:token',
      {
        schema: {
          ...schema,
          operationId: 'showConfirm',
          summary: 'The page behind the link that confirms a yes',
        },
      },
      async (request, reply) => {
        const waiting = await routes.read(request.params.token);
        if (!waiting)
          return sendPage(reply, { status: 410, markup: renderConfirmOver(placeOf(request, null)) });
        const place = placeAt(request, waiting.record, routes);
        const { record, labels, isForHolder } = waiting;
        const render = isForHolder ? renderHolder : renderConfirm;
        return sendPage(reply, {
          status: 200,
          markup: render(place, { name: record.controllers[0]?.name ?? '', labels }),
          formTargets: ["'self'"],
          images: imagesOf(place.look),
        });
      },
    );
    context.post<{ Params: { token: string } }>(
      '/c/:token',
      { schema: { ...schema, operationId: 'confirm', summary: 'Confirm a yes' }, ...routes.limit },
      async (request, reply) => {
        const confirmed = await routes.confirm(request.params.token, pageLanguageOf(request));
        if (!confirmed)
          return sendPage(reply, { status: 410, markup: renderConfirmOver(placeOf(request, null)) });
        const { submission, counts } = confirmed;
        const proof = routes.proofAddress(submission.id);
        const record = JSON.parse(submission.record) as ProofRecord;
        const { event, controllers } = record;
        const place = placeAt(request, record, routes);
        const email = controllers[0]?.email ?? '';
        return sendPage(reply, {
          status: 200,
          markup:
            event.by === 'holder'
              ? renderHolderDone(place, { email, proof, counts })
              : renderConfirmed(place, { proof, counts }),
          images: imagesOf(place.look),
        });
      },
    );
  });
}
