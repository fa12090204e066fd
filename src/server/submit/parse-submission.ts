import { randomUUID } from 'node:crypto';
import { refuseHeavy } from '../http/weigh-json.js';
import type { Derived } from '../forms/derive.js';

const before = Buffer.from('{"schema":"accord/submission/1","presentation":');
const comma = 0x2c;
// Nobody can send it: it is made anew by each process.
const mark = randomUUID();

/**
 * Parses a body as JSON.parse does, and throws as it does; throws HeavyBodyError before anything is made of it. Nine tenths of a submission are a presentation that came a
 * thousand times before: where its bytes are those of a known one, they are compared and not parsed again.
 */
export function parseSubmission(
  bytes: Buffer,
  known: Iterable<Pick<Derived, 'sent' | 'presentation'>>,
): unknown {
  if (bytes.subarray(0, before.length).equals(before)) {
    for (const { sent, presentation } of known) {
      const end = before.length + sent.length;
      if (bytes[end] !== comma || !bytes.subarray(before.length, end).equals(sent)) continue;
      // Those bytes were weighed when the form was made.
      refuseHeavy(bytes.subarray(end));
      const body = JSON.parse(`${before}"${mark}"${bytes.toString('utf8', end)}`) as {
        presentation: unknown;
      };
      // A second member of that name, further on, has replaced the mark: the last of two counts, as in JSON.parse.
      if (body.presentation === mark) body.presentation = presentation;
      return body;
    }
  }
  refuseHeavy(bytes);
  return JSON.parse(bytes.toString('utf8'));
}
