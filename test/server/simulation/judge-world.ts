import {
  emptyTree,
  growTree,
  hashLeaf,
  parseCheckpoint,
  parseNote,
  verifyProof,
} from '../../../src/proof/index.js';
import { rawPublicKey, nodePrimitives, sha256 } from '../../../src/server/keys/sign.js';
import { assembleJws } from '../../../src/server/log/make-receipt.js';
import { prepareAsk } from '../../../src/server/owner/ask-may-contact.js';
import { readLogHead } from '../../../src/server/store/log.js';
import { makeStore } from '../../../src/server/store/make-store.js';
import type { Database } from '../../../src/server/store/sql.js';
import { listAfter } from '../../../src/server/store/submissions.js';
import { emailOf, type World } from './a-world.js';
import type { Kit } from './a-kit.js';

const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.from(one).equals(Buffer.from(other));

/** Everything that a world's store may not have done; empty where all is well. */
export async function judge(world: World, database: Database, kit: Kit): Promise<readonly string[]> {
  const faults: string[] = [];
  const say = (isWell: boolean, fault: string): void => {
    if (!isWell) faults.push(fault);
  };
  const stored = await listAfter(database, -1, 100_000);
  const head = await readLogHead(database, kit.keys.log.name);
  const entries = await database.all('select log_index, entry from log_entry order by log_index');

  // Receipts, records and entries are the same ones.
  say(
    world.acts.every(({ receipt }) => receipt),
    'a device never got its receipt',
  );
  say(stored.length === world.acts.length, `${stored.length} records of ${world.acts.length} acts`);
  say(entries.length === stored.length, `${entries.length} entries of ${stored.length} records`);
  say(head.edge.size === stored.length, `the head says ${head.edge.size} of ${stored.length}`);
  say(
    stored.every(({ logIndex }, place) => logIndex === place),
    'the log has a gap',
  );
  const byKey = new Map(stored.map((one) => [one.idempotencyKey, one]));
  say(byKey.size === stored.length, 'a key was taken twice');
  for (const { key, receipt } of world.acts) {
    const one = byKey.get(key);
    say(
      one?.id === receipt?.id && one?.logIndex === receipt?.logIndex,
      `the receipt of ${key} is of another record`,
    );
  }

  // The log is what its checkpoint says, and every record stands in it.
  const leaves = stored.map(({ record }) => sha256(Buffer.from(record)));
  say(
    entries.every(
      (row, place) => leaves[place] !== undefined && same(row['entry'] as Uint8Array, leaves[place]),
    ),
    'an entry is not of its record',
  );
  if (stored.length > 0) {
    const tree = growTree(
      sha256,
      emptyTree,
      leaves.map((leaf) => hashLeaf(sha256, leaf)),
    );
    const checkpoint = parseCheckpoint(parseNote(head.checkpoint ?? '')?.text ?? '');
    say(checkpoint !== null && same(checkpoint.root, tree.root), 'the checkpoint is of another tree');
  }
  const trust = {
    recordKeys: new Map([[kit.keys.record.jwk.kid, rawPublicKey(kit.keys.record.privateKey)]]),
    logKey: kit.keys.log.vkey,
  };
  for (const one of stored) {
    const evidence = { jws: assembleJws(one, kit.keys.record.jwk.kid), logProof: one.logProof };
    const { ok, faults: found } = verifyProof(evidence, trust, nodePrimitives);
    say(ok, `record ${one.logIndex}: ${found.join(', ')}`);
  }

  // No refusal was turned: whoever said no last, whenever that arrived, may not be contacted.
  const ask = prepareAsk(
    {
      store: makeStore(database),
      secret: kit.lookupSecret,
      now: () => new Date(world.now),
      config: kit.config,
      siblings: [kit.config],
      earlierForm: (then) => kit.forms.contentsOf(kit.config.id, then)[0]?.config,
    },
    { question: { channel: 'email' } },
  );
  const people = new Set(world.acts.map(({ person }) => person));
  for (const person of people) {
    const theirs = world.acts.filter((act) => act.person === person);
    const [answer] = await ask([{ email: emailOf(person) }]);
    const lastStop = theirs.findLast(({ kind }) => kind === 'stop');
    const yesAfter = theirs.some(({ kind, at }) => kind === 'yes' && at > (lastStop?.at ?? -1));
    const isLastNo = lastStop !== undefined && !yesAfter;
    say(!(isLastNo && answer?.allowed), `person ${person} said stop last, and may be contacted`);
    say(!(theirs.every(({ kind }) => kind !== 'yes') && answer?.allowed), `person ${person} never said yes`);
    world.note('answer', person, String(answer?.allowed), answer?.reason ?? '');
  }
  return faults;
}
