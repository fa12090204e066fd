import { answersOf, makeSubmission, type Said } from './made-up-person.js';
import {
  addressAt,
  type Conversation,
  type EndpointCheck,
  type GivenReceipt,
  post,
  send,
} from './conversation.js';

const newSubmission = (conversation: Conversation, said: Said) =>
  makeSubmission(conversation.presentation, {
    said,
    email: `test-${conversation.newId().slice(0, 8)}@example.com`,
    now: conversation.now(),
  });

/** Sends somebody's answers; gives what is wrong with the receipt as a sentence. */
async function saySo(conversation: Conversation, said: Said): Promise<GivenReceipt | string> {
  const submission = newSubmission(conversation, said);
  const { receipt } = await send(conversation, submission);
  if (typeof receipt === 'string') return receipt;
  const wanted = answersOf(submission);
  const wrong = wanted.filter(
    ({ choice, answer }) => receipt.answers.find((one) => one.choice === choice)?.answer !== answer,
  );
  if (wrong.length === 0) return receipt;
  const list = wrong.map(({ choice, answer }) => `${choice}: ${answer}`).join(', ');
  return `the receipt’s answers are not what was said; wanted: ${list}.`;
}

const allows = (list: string | null, word: string): boolean =>
  (list ?? '').split(',').some((one) => one.trim() === '*' || one.trim().toLowerCase() === word);
const letsIn = (headers: Headers, origin: string): boolean =>
  ['*', origin].includes(headers.get('access-control-allow-origin') ?? '');

const refused = (status: number): boolean => status >= 400 && status < 500;
const instead = (status: number, wanted: string): string => `answered ${status}; wanted is ${wanted}.`;

/** What the widget cannot do without, and what keeps answers from being lost or doubled. */
export const keepsChecks: readonly EndpointCheck[] = [
  {
    level: 'keeps',
    title: 'a page of another origin may send',
    run: async (conversation) => {
      const { status, headers } = await conversation.ask(addressAt(conversation, 'v1/submissions'), {
        method: 'OPTIONS',
        headers: {
          origin: conversation.origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'accord-held,content-type,idempotency-key',
        },
      });
      if (status >= 300) return instead(status, '204 to OPTIONS');
      if (!letsIn(headers, conversation.origin))
        return `access-control-allow-origin does not let ${conversation.origin} in; with --origin, give one that it knows.`;
      const missing = ['content-type', 'idempotency-key', 'accord-held'].filter(
        (name) => !allows(headers.get('access-control-allow-headers'), name),
      );
      return missing.length > 0 ? `access-control-allow-headers lacks ${missing.join(', ')}.` : null;
    },
  },
  {
    level: 'keeps',
    title: 'a yes is taken, and said back as it was said',
    run: async (conversation) => {
      const receipt = await saySo(conversation, 'yes');
      if (typeof receipt === 'string') return receipt;
      if (receipt.standing !== 'counted')
        return `flagged (${receipt.flags.map(({ code }) => code).join(', ')}): give a form that it knows with --form.`;
      const skew = Math.abs(Date.parse(receipt.receivedAt) - conversation.now().getTime());
      return skew > 300_000 ? `receivedAt is ${Math.round(skew / 1000)} s from now: set the clock.` : null;
    },
  },
  {
    level: 'keeps',
    title: 'a no is taken, and said back as a no',
    run: async (conversation) => {
      const receipt = await saySo(conversation, 'no');
      return typeof receipt === 'string' ? receipt : null;
    },
  },
  {
    level: 'keeps',
    title: 'the page may read the answer, and gets no cookie',
    run: async (conversation) => {
      const { answer } = await send(conversation, newSubmission(conversation, 'no'));
      if (!letsIn(answer.headers, conversation.origin))
        return 'access-control-allow-origin is missing from the answer to POST.';
      return answer.headers.has('set-cookie') ? 'it sets a cookie; nothing here needs one.' : null;
    },
  },
  {
    level: 'keeps',
    title: 'a retry is the same answer, kept once',
    run: async (conversation) => {
      const submission = newSubmission(conversation, 'yes');
      const key = conversation.newId();
      const tries = [
        await send(conversation, submission, key),
        await send(conversation, submission, key),
        ...(await Promise.all([send(conversation, submission, key), send(conversation, submission, key)])),
      ];
      const ids = new Set<string>();
      for (const { receipt } of tries) {
        if (typeof receipt === 'string') return receipt;
        ids.add(receipt.id);
      }
      return ids.size === 1
        ? null
        : `${ids.size} receipts for one Idempotency-Key; wanted is the first, each time.`;
    },
  },
  {
    level: 'keeps',
    title: 'one key never stands for two answers',
    run: async (conversation) => {
      const key = conversation.newId();
      const first = await send(conversation, newSubmission(conversation, 'yes'), key);
      if (typeof first.receipt === 'string') return first.receipt;
      const { status } = (await send(conversation, newSubmission(conversation, 'no'), key)).answer;
      return status === 409 ? null : instead(status, '409 for another body under the same Idempotency-Key');
    },
  },
  {
    level: 'keeps',
    title: 'a body without a key is refused',
    run: async (conversation) => {
      const { status } = await post(conversation, JSON.stringify(newSubmission(conversation, 'yes')), null);
      return refused(status) ? null : instead(status, '400');
    },
  },
  {
    level: 'keeps',
    title: 'what is no JSON, or another JSON, is refused with a reason',
    run: async (conversation) => {
      for (const body of ['{"schema":', 'null', '[]', '{"schema":"accord/submission/1"}']) {
        const { status, json } = await post(conversation, body);
        if (!refused(status)) return `${body}: ${instead(status, '400 or 422')}`;
        if (typeof (json as { detail?: unknown } | null)?.detail !== 'string')
          return `${body}: answered ${status} without "detail"; wanted is JSON that says what to do (RFC 9457).`;
      }
      return null;
    },
  },
  {
    level: 'keeps',
    title: 'a body of more than 64 KiB is refused, and the next one taken',
    run: async (conversation) => {
      const long = {
        ...newSubmission(conversation, 'yes'),
        page: `https://shop.example/${'x'.repeat(80_000)}`,
      };
      const { status } = await post(conversation, JSON.stringify(long));
      if (!refused(status)) return instead(status, '413');
      const { receipt } = await send(conversation, newSubmission(conversation, 'no'));
      return typeof receipt === 'string' ? `after it, ${receipt}` : null;
    },
  },
  {
    level: 'keeps',
    title: 'a person opens their proof, and nobody guesses it',
    run: async (conversation) => {
      const receipt = await saySo(conversation, 'yes');
      if (typeof receipt === 'string') return receipt;
      // A test instance may give the name of the live one.
      const { pathname } = new URL(receipt.proof, conversation.endpoint);
      const address = new URL(pathname, conversation.endpoint);
      const { status, headers } = await conversation.ask(address, { headers: { accept: 'text/html' } });
      if (status !== 200) return `its address answered ${status}; wanted is 200.`;
      if (!/no-store/.test(headers.get('cache-control') ?? ''))
        return 'its page lacks "cache-control: no-store".';
      if (headers.get('referrer-policy') !== 'no-referrer')
        return 'its page lacks "referrer-policy: no-referrer".';
      if (!/[\w-]{22,}\/?$/.test(address.pathname))
        return 'its address is short enough to guess; end it with 128 random bits or more, as 22 characters of base64url.';
      const other = new URL(address);
      other.pathname = other.pathname.replace(/[\w-]{6}(\/?)$/, (end) =>
        end.startsWith('AAAAAA') ? 'BBBBBB' : 'AAAAAA',
      );
      const guessed = await conversation.ask(other);
      return guessed.status === 404 ? null : `another address answered ${guessed.status}; wanted is 404.`;
    },
  },
];
