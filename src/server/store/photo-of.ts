/** What the picture of a record is sealed for: it opens as nothing else. */
export const photoOf = (recordId: string): string => `${recordId} photo`;
