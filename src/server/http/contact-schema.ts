/** A contact in the body of a request of the owner: what is no address, or more than one, would find and protect nobody. */
export const contactSchema = {
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  properties: {
    email: {
      type: 'string',
      minLength: 3,
      maxLength: 254,
      pattern: '^\\s*[^\\s@<>"(),:;]+@[^\\s@<>"(),:;]+\\s*$',
      description: 'One address, such as jeanne@example.fr, without a name beside it.',
    },
    phone: {
      type: 'string',
      minLength: 4,
      maxLength: 40,
      pattern: '^[^\\p{L}\\p{N}]*(?:\\p{Nd}[^\\p{L}\\p{N}]*){4,17}$',
      description: 'One number, such as 06 12 34 56 78 or +33612345678: 17 digits at most, and no letters.',
    },
  },
} as const;
