// Sends submissions over plain sockets that stay open, each with its own person and key. Bodies are made once and completed by
// a replacement of the same length, so that making them takes little of the two cores that the receiver shares.
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';

const mark = 'person-000000000@example.fr';

/** Bodies of a submission in which `mark` stands for the address. */
export function prepareBodies(text) {
  const [before, after] = text.split(mark).map((part) => Buffer.from(part));
  return (number) =>
    Buffer.concat([before, Buffer.from(`person-${String(number).padStart(9, '0')}@example.fr`), after]);
}

export const personMark = mark;

/** A socket that sends one request at a time, and gives the status and the milliseconds of its answer. */
export function makeSender(port, path = '/v1/submissions') {
  let socket;
  let waiting;
  let received = Buffer.alloc(0);
  const settle = (result) => {
    const one = waiting;
    waiting = undefined;
    one?.(result);
  };
  const open = () => {
    socket = connect(port, '127.0.0.1');
    socket.setNoDelay(true);
    socket.on('data', (chunk) => {
      received = received.length ? Buffer.concat([received, chunk]) : chunk;
      const end = received.indexOf('\r\n\r\n');
      if (end < 0) return;
      const head = received.toString('latin1', 0, end);
      const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
      if (received.length < end + 4 + length) return;
      received = Buffer.alloc(0);
      settle(Number(head.slice(9, 12)));
    });
    socket.on('error', () => settle(0));
    socket.on('close', () => {
      settle(0);
      socket = undefined;
      received = Buffer.alloc(0);
    });
  };
  const head = Buffer.from(
    `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: application/json\r\n`,
  );
  return {
    send: (body) =>
      new Promise((resolve) => {
        if (!socket) open();
        const start = performance.now();
        waiting = (status) =>
          resolve({ ok: status === 201, status, milliseconds: performance.now() - start });
        const rest = `idempotency-key: ${randomUUID()}\r\ncontent-length: ${body.length}\r\n\r\n`;
        socket.write(Buffer.concat([head, Buffer.from(rest), body]));
      }),
    close: () => socket?.destroy(),
  };
}

/** As fast as it goes, over so many connections, for so many seconds or submissions. */
export async function runFlatOut({
  port,
  makeBody,
  connections,
  seconds = Infinity,
  count = Infinity,
  first,
}) {
  const senders = Array.from({ length: connections }, () => makeSender(port));
  const started = performance.now();
  const times = [];
  let [errors, sent] = [0, 0];
  await Promise.all(
    senders.map(async ({ send, close }) => {
      while (sent < count && performance.now() - started < seconds * 1000) {
        const { ok, milliseconds } = await send(makeBody(first + sent++));
        if (ok) times.push(milliseconds);
        else errors += 1;
      }
      close();
    }),
  );
  return summarize(times, errors, (performance.now() - started) / 1000);
}

/** On schedule whether or not answers have come, so that a slow receiver shows as waiting and not as fewer sends. */
export async function runAtRate({ port, makeBody, rate, seconds, first }) {
  const idle = [];
  const all = [];
  const started = performance.now();
  const answers = [];
  const total = Math.round(rate * seconds);
  for (let sent = 0; sent < total;) {
    const due = Math.min(total, Math.floor(((performance.now() - started) / 1000) * rate));
    for (; sent < due; sent++) {
      let sender = idle.pop();
      if (!sender) all.push((sender = makeSender(port)));
      answers.push(
        sender.send(makeBody(first + sent)).then((answer) => {
          idle.push(sender);
          return answer;
        }),
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  const done = await Promise.all(answers);
  for (const { close } of all) close();
  const times = done.filter(({ ok }) => ok).map(({ milliseconds }) => milliseconds);
  return summarize(times, done.length - times.length, (performance.now() - started) / 1000);
}

function summarize(times, errors, elapsed) {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return {
    acknowledged: times.length,
    errors,
    perSecond: times.length / elapsed,
    p50: at(0.5),
    p99: at(0.99),
  };
}
