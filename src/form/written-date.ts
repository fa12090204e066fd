/** The date back the way people write it: `24/11/1980`. What is no calendar date comes back as it was. */
export const writeBirthDate = (value: string): string => value.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1');
