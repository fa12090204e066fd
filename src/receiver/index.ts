export { createReceiver, type Receiver, type ReceiverOptions } from './create-receiver.js';
export type { LogOptions } from './http/log-responses.js';
export { StartError } from './start-error.js';
