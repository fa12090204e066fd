import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Meter } from './meter.js';

/** How it stands at the moment of asking. */
export interface Standing {
  /** Records in the log. */
  readonly records: number;
  /** Drafts that wait for the next transaction. */
  readonly draftsWaiting: number;
  /** Null without a mail server. */
  readonly mails: { readonly waiting: number; readonly failed: number } | null;
  /** Null without a webhook. `lagSeconds` is how long the first untold record has waited. */
  readonly webhook: { readonly behind: number; readonly lagSeconds: number } | null;
  /** Null without a time-stamp authority. `lagSeconds` is how long the first unstamped record has waited. */
  readonly time: {
    readonly behind: number;
    readonly lagSeconds: number;
    readonly failures: number;
  } | null;
}

/** A meter, and what it has counted in the text format of Prometheus. */
export interface Metrics {
  readonly meter: Meter;
  readonly contentType: string;
  read(): Promise<string>;
}

/**
 * Makes the metrics of one receiver, in a registry of its own: several may run in one process. `readStanding` is asked at each
 * reading; where the store cannot answer, the rest is told all the same, with `accord_store_reachable` at 0.
 */
export function makeMetrics(readStanding: () => Promise<Standing>): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'accord_requests_total',
    help: 'Requests that were answered, by the pattern of the route and the first digit of the status.',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  const seconds = new Histogram({
    name: 'accord_request_seconds',
    help: 'Time from a request to the end of its answer.',
    labelNames: ['route'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  });
  const problems = new Counter({
    name: 'accord_problems_total',
    help: 'Answers that said no, by their code (docs/errors.md): "too-many" is a limit, "store-unavailable" the store.',
    labelNames: ['code'],
    registers,
  });
  const appends = new Counter({
    name: 'accord_appends_total',
    help: 'What was to be stored, by what became of it.',
    labelNames: ['outcome'],
    registers,
  });
  const batch = new Histogram({
    name: 'accord_batch_drafts',
    help: 'Drafts that shared one transaction.',
    buckets: [1, 2, 5, 10, 20, 50, 100, 200],
    registers,
  });
  const batchSeconds = new Histogram({
    name: 'accord_batch_seconds',
    help: 'Time to sign, log and write the drafts of one transaction.',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers,
  });
  const mails = new Counter({
    name: 'accord_mails_total',
    help: 'Mails that the mail server took (sent) or did not take (failed), tries that are made again among them.',
    labelNames: ['outcome'],
    registers,
  });
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers });
  const reachable = gauge('accord_store_reachable', '1 when the store answered this reading.');
  const records = gauge('accord_log_records', 'Records in the log.');
  const draftsWaiting = gauge('accord_drafts_waiting', 'Drafts that wait for the next transaction.');
  const mailsWaiting = gauge('accord_mails_waiting', 'Mails that are stored and have not gone.');
  const mailsGivenUp = gauge(
    'accord_mails_given_up',
    'Mails that were given up, and wait for a word of their owner.',
  );
  const behind = gauge('accord_webhook_behind', 'Records that the webhook has not been told of.');
  const lag = gauge('accord_webhook_lag_seconds', 'How long the first of them has waited.');
  const unstamped = gauge('accord_time_behind', 'Records that no time-stamp token covers yet.');
  const stampLag = gauge('accord_time_lag_seconds', 'How long the first of them has waited.');
  const stampFailures = gauge('accord_time_failures', 'Tries since the last token that held.');

  const stand = (now: Standing): void => {
    records.set(now.records);
    draftsWaiting.set(now.draftsWaiting);
    mailsWaiting.set(now.mails?.waiting ?? 0);
    mailsGivenUp.set(now.mails?.failed ?? 0);
    behind.set(now.webhook?.behind ?? 0);
    lag.set(now.webhook?.lagSeconds ?? 0);
    unstamped.set(now.time?.behind ?? 0);
    stampLag.set(now.time?.lagSeconds ?? 0);
    stampFailures.set(now.time?.failures ?? 0);
  };
  return {
    contentType: registry.contentType,
    read: async () => {
      try {
        stand(await readStanding());
        reachable.set(1);
      } catch {
        // The alarm is this gauge; whoever reads it still sees the rest.
        reachable.set(0);
      }
      return registry.metrics();
    },
    meter: {
      answered: (answer) => {
        const status = `${Math.floor(answer.status / 100)}xx`;
        requests.inc({ method: answer.method, route: answer.route, status });
        seconds.observe({ route: answer.route }, answer.seconds);
        if (answer.problem) problems.inc({ code: answer.problem });
      },
      appended: (outcome) => appends.inc({ outcome }),
      settled: ({ drafts, seconds: taken }) => {
        batch.observe(drafts);
        batchSeconds.observe(taken);
      },
      mailed: (outcome) => mails.inc({ outcome }),
    },
  };
}
