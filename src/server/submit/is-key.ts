const uuid = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i;

/** Whether something is an idempotency key. */
export const isKey = (key: unknown): key is string => typeof key === 'string' && uuid.test(key);
