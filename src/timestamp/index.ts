export { checkTimestamp, type TimestampClaim, type TimestampVerdict } from './check-timestamp.js';
export { type TimestampFault, untold } from './fault.js';
export { makeTimestampQuery } from './query.js';
export { readAnchors } from './read-anchors.js';
export { largestAnswer } from './read-answer.js';
