import type { Submission } from '../../src/index.js';
import type { Receipt } from '../../src/proof/receipt.js';

/** What came in over the wire. */
export interface Received {
  readonly url: string;
  readonly key: string | null;
  /** What it said it had been kept for. */
  readonly held: string | null;
  readonly body: string;
  readonly submission: Submission;
}

/** How a receiver answers a submission; throwing is a broken line. */
export type Answer = (submission: Submission) => Response | Promise<Response>;

const meaning = { consent: 'granted', request: 'granted', objection: 'objected' } as const;

const receiptFor = ({ presentation, answers }: Submission, standing: Receipt['standing']): Receipt => ({
  schema: 'accord/receipt/1',
  id: 'urn:uuid:0e9f6d0e-1111-4000-8000-000000000001',
  standing,
  flags: standing === 'flagged' ? [{ code: 'unknown-version', detail: presentation.form.version }] : [],
  receivedAt: '2026-11-23T10:00:00Z',
  proof: '/p/secret-token',
  answers: presentation.groups.flatMap((group) =>
    group.kind === 'choices'
      ? group.choices.map(({ id, polarity }) => ({
          choice: id,
          answer: answers.marks[id] === 'yes' ? meaning[polarity] : ('refused' as const),
        }))
      : [],
  ),
  jws: 'a.b.c',
  logProof: 'c2sp.org/tlog-proof@v1',
});

const json = (body: unknown, status: number) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

export const answers = {
  saved: (submission) => json(receiptFor(submission, 'counted'), 201),
  flagged: (submission) => json(receiptFor(submission, 'flagged'), 202),
  refused: () => json({ detail: 'The e-mail address is unknown here.' }, 422),
  forbidden: () => json({ detail: 'origin' }, 403),
  /** Five minutes until the next try: what comes sooner was asked for. */
  busy: () => new Response('{}', { status: 503, headers: { 'retry-after': '300' } }),
  offline: () => {
    throw new TypeError('Failed to fetch');
  },
  hotel: () => new Response('<h1>Log in</h1>', { headers: { 'content-type': 'text/html' } }),
  never: () => new Promise<Response>(() => {}),
} satisfies Record<string, Answer>;

/** Stands in for the receiver: submissions come here, everything else goes to the test's own server. */
export class FakeReceiver {
  readonly received: Received[] = [];
  /** Addresses asked for other than submissions, in order. */
  readonly fetched: string[] = [];
  answer: Answer = answers.saved;
  /** Answers to addresses that begin like this, before the server is asked. */
  readonly pages = new Map<string, (url: URL) => Response | Promise<Response>>();
  readonly #fetch = window.fetch;

  constructor() {
    window.fetch = async (input, init) => {
      const url = new URL(input instanceof Request ? input.url : String(input), document.baseURI);
      if (!url.pathname.endsWith('/v1/submissions')) {
        this.fetched.push(url.pathname);
        const page = this.pages.get(url.pathname);
        return page ? page(url) : this.#fetch.call(window, input, init);
      }
      const body = String(init?.body);
      const submission = JSON.parse(body) as Submission;
      const headers = new Headers(init?.headers);
      const [key, held] = [headers.get('idempotency-key'), headers.get('accord-held')];
      this.received.push({ url: url.href, key, held, body, submission });
      return this.answer(submission);
    };
  }

  restore(): void {
    window.fetch = this.#fetch;
  }
}
