// A person's link ends in a token of base64url. What programs and people leave behind it is no part of it: the full stop of a
// sentence, a bracket, a space, a slash that a mail program adds.
const untidy = /^(\/(?:c|in|me|p|u)\/[\w-]{16,})(?:%[\da-f]{2}|[^\w%?#-])+(?=$|\?)/i;

/** The address that was meant by one with something behind its token. */
export const tidyLink = (url: string): string => url.replace(untidy, '$1');
