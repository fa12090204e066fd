export { createReceiver, type Receiver, type ReceiverOptions } from './create-receiver.js';
export type { LogOptions } from './http/log-responses.js';
export { serveUntilStopped } from './serve-until-stopped.js';
export { FaultyFormsError, StartError } from './start-error.js';
