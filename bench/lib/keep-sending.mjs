import { randomUUID } from 'node:crypto';

/** Sends one submission after the other, a few at a time, each of somebody new, until `stop`. */
export function keepSending(url, body, together = 8) {
  const state = { isStopped: false };
  let sent = 0;
  const send = async () => {
    while (!state.isStopped) {
      const answer = await fetch(`${url}/v1/submissions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
        body: body(randomUUID()),
      });
      await answer.arrayBuffer();
      if (![201, 202].includes(answer.status)) throw new Error(`submission: ${answer.status}`);
      sent++;
    }
  };
  const all = Promise.all(Array.from({ length: together }, send));
  return {
    count: () => sent,
    stop: () => {
      state.isStopped = true;
      return all;
    },
  };
}
