import type { FastifyInstance } from 'fastify';
import type { ArchiveOptions } from './archive/index.js';
import type { ServerOptions } from './http/make-server.js';
import type { Metrics } from './http/prometheus.js';
import type { RetentionOptions } from './jobs/retention/retention-desk.js';
import type { Sender } from './inbound/read-senders.js';
import type { OwnerMailOptions } from './outbound/mail/owner-mail.js';
import type { Mailer } from './outbound/mail/mailer.js';
import type { TimeOptions } from './outbound/time/anchor.js';
import type { WitnessOptions } from './outbound/witness/ask-witnesses.js';
import type { LogKey } from '../proof/index.js';
import type { WebhookOptions } from './outbound/webhook/tell-webhook.js';
import type { StorePlace } from './store/open-store.js';

/** Where a receiver keeps what it keeps, and how it meets the world. */
export interface ReceiverOptions extends ServerOptions, StorePlace, ArchiveOptions {
  /** A read replica of the store, for the console's charts and counts alone. */
  readonly databaseReplicaUrl?: string | undefined;
  /** Folder of the journal, which no backup of the store may bring back; default: beside the data folder, with `-journal`. */
  readonly journalFolder?: string;
  /** How many days before a consent to calls ends its person is told by mail; default: never. */
  readonly remindDays?: number;
  /** Days for which it is kept who did what; default three years. */
  readonly auditDays?: number;
  /** How the calendar goes: by which people leave. */
  readonly retention?: RetentionOptions;
  /** Folder of the keys and the owner's token. Made, with new keys, when it is not there. */
  readonly keysFolder: string;
  /** Folder with one JSON file a form. */
  readonly formsFolder: string;
  /** The address under which people reach this receiver: proof pages and the log are named after it. */
  readonly publicUrl: string;
  /** Folder of a small site that stands beside the receiver, which then has the path of its public address to itself. */
  readonly siteFolder?: string;
  /** Requests to store something, a minute from one client address; 0 for no limit. Default 60. */
  readonly rateLimit?: number;
  /** Sends the links that people ask for; without one, nobody can ask. */
  readonly mailer?: Mailer;
  /** Where owners are told by mail of what people ask for and answer; needs a mailer. Default: nowhere. */
  readonly ownerMail?: OwnerMailOptions;
  /** Told of every record from the first start with it on. */
  readonly webhook?: WebhookOptions;
  /** Who may tell of people who unsubscribed, complained or cannot be reached; default: nobody. */
  readonly senders?: readonly Sender[];
  /** Has an authority say when the log stood where; without it, only this receiver says so. */
  readonly time?: TimeOptions;
  /** Who countersigns the log. */
  readonly witnesses?: WitnessOptions;
  /** Logs that this receiver countersigns; without any, it is nobody's witness. */
  readonly witnessLogs?: readonly LogKey[];
  /** Counts what it does, for `readMetrics`. Default false. */
  readonly isMeasured?: boolean;
  /** Folder of what was built for browsers: `cdn/`, `forms/`, `console/`. Default: what came with the package. */
  readonly builtFolder?: string;
  /** Signs and stores in a thread of its own, beside the one that answers. Default false. */
  readonly isAppendedBeside?: boolean;
  readonly now?: () => Date;
  /** Milliseconds by a clock that nobody sets. Default: the process's own. */
  readonly steady?: () => number;
}

/** A receiver that is ready to listen, or to be asked through `app.inject`. */
export interface Receiver {
  readonly app: FastifyInstance;
  readonly ownerToken: string;
  /** True when this start made the owner's token: the moment to show it, once. */
  readonly isOwnerTokenNew: boolean;
  /** What it has counted, in the text format of Prometheus; undefined unless `isMeasured`. */
  readonly metrics: Pick<Metrics, 'read' | 'contentType'> | undefined;
  /** From now on `GET /ready` says no, so that a load balancer sends to another receiver; all else goes on. */
  prepareToStop(): void;
}
