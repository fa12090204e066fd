import type { Presentation } from '../../form/index.js';
import { verifyProof } from '../../proof/index.js';
import { nodePrimitives } from '../../server/keys/sign.js';
import { addressAt, type Conversation, type EndpointCheck, type GivenReceipt, send } from './conversation.js';
import { keepsChecks } from './keeps.js';
import { answersOf, makeSubmission, type Said } from './made-up-person.js';

const made = (
  conversation: Conversation,
  said: Said,
  presentation: Presentation = conversation.presentation,
) =>
  makeSubmission(presentation, {
    said,
    email: `test-${conversation.newId().slice(0, 8)}@example.com`,
    now: conversation.now(),
  });

/** The same form with one word more in its first question. */
function altered(presentation: Presentation): Presentation {
  const copy = structuredClone(presentation) as unknown as { groups: { choices?: { label: string }[] }[] };
  const choice = copy.groups.flatMap(({ choices }) => choices ?? [])[0];
  if (choice) choice.label += ' And more.';
  return copy as unknown as Presentation;
}

const doesNotCount = (receipt: GivenReceipt | string): boolean =>
  typeof receipt === 'string' || receipt.standing === 'flagged';

const knowsForms: readonly EndpointCheck[] = [
  {
    level: 'checks',
    title: 'a yes to words that the form does not have never counts',
    run: async (conversation) => {
      const { receipt } = await send(
        conversation,
        made(conversation, 'yes', altered(conversation.presentation)),
      );
      return doesNotCount(receipt)
        ? null
        : 'counted; hold the presentation against the form of that day, and flag what differs (202).';
    },
  },
  {
    level: 'checks',
    title: 'a no to such words is kept all the same',
    run: async (conversation) => {
      const { receipt } = await send(
        conversation,
        made(conversation, 'no', altered(conversation.presentation)),
      );
      return typeof receipt === 'string'
        ? `refused (${receipt}); keep it, flagged (202): a no must never be lost.`
        : null;
    },
  },
  {
    level: 'checks',
    title: 'an answer to a question that the form does not have never counts',
    run: async (conversation) => {
      const submission = made(conversation, 'yes');
      const marks = { ...submission.answers.marks, 'anything:email:own': 'yes' as const };
      const { receipt } = await send(conversation, {
        ...submission,
        answers: { ...submission.answers, marks },
      });
      return doesNotCount(receipt) ? null : 'counted; take marks of the form’s own choices only.';
    },
  },
  {
    level: 'checks',
    title: 'a form in a version that nobody published never counts',
    run: async (conversation) => {
      const { presentation } = conversation;
      const form = { ...presentation.form, version: '987654.0.0' };
      const { receipt } = await send(conversation, made(conversation, 'yes', { ...presentation, form }));
      return doesNotCount(receipt) ? null : 'counted; flag it (202), or refuse it (404).';
    },
  },
];

/** What is published to check with. */
async function readTrust(conversation: Conversation) {
  const { status, json } = await conversation.ask(addressAt(conversation, '.well-known/jwks.json'));
  const keys = (json as { keys?: { kid?: string; crv?: string; x?: string }[] } | undefined)?.keys;
  if (status !== 200 || !Array.isArray(keys))
    return `/.well-known/jwks.json answered ${status}; wanted are the keys that sign (RFC 7517).`;
  const recordKeys = new Map(
    keys.flatMap(({ kid, crv, x }) =>
      kid && crv === 'Ed25519' && x ? [[kid, Buffer.from(x, 'base64url')] as const] : [],
    ),
  );
  const log = await conversation.ask(addressAt(conversation, 'v1/log/vkey'));
  return { recordKeys, logKey: log.status === 200 ? log.text : '' };
}

/** A yes, its receipt, and what verifying finds. */
async function verified(conversation: Conversation) {
  const submission = made(conversation, 'yes');
  const { receipt } = await send(conversation, submission);
  if (typeof receipt === 'string') return receipt;
  const trust = await readTrust(conversation);
  if (typeof trust === 'string') return trust;
  const { presentation } = submission;
  return { submission, receipt, ...verifyProof({ ...receipt, presentation }, trust, nodePrimitives) };
}

const signsAndProves: readonly EndpointCheck[] = [
  {
    level: 'signs',
    title: 'the receipt holds a record that a published key signed, with these answers and this screen',
    run: async (conversation) => {
      const found = await verified(conversation);
      if (typeof found === 'string') return found;
      const { record, faults, receipt, submission } = found;
      if (!record)
        return `"jws" does not verify (${faults.join(', ')}): compact JWS, EdDSA, its kid in the JWKS.`;
      if (faults.includes('presentation'))
        return 'the record’s notice has not the digest of the presentation that was sent.';
      if (record.id !== receipt.id) return 'the record has another id than the receipt.';
      const answers = new Map(record.items.map(({ id, answer }) => [id, answer]));
      return answersOf(submission).every(({ choice, answer }) => answers.get(choice) === answer)
        ? null
        : 'the record’s items are not the answers that were sent.';
    },
  },
  {
    level: 'proves',
    title: 'the receipt proves that its record stands in the log',
    run: async (conversation) => {
      const found = await verified(conversation);
      if (typeof found === 'string') return found;
      const { ok, faults } = found;
      return ok
        ? null
        : `"logProof" does not verify (${faults.join(', ')}): C2SP tlog-proof, the log’s key at /v1/log/vkey.`;
    },
  },
];

/** All that is asked of an endpoint, level by level. */
export const endpointChecks: readonly EndpointCheck[] = [...keepsChecks, ...knowsForms, ...signsAndProves];
