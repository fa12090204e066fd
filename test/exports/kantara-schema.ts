const text = { type: 'string' };
const texts = { type: 'array', items: text };

const object = (
  required: Readonly<Record<string, object>>,
  others: Readonly<Record<string, object>> = {},
) => ({
  type: 'object',
  required: Object.keys(required),
  properties: { ...required, ...others },
});

/** What a Kantara consent receipt 1.1 has to have, written down anew from its specification (the published file is not ours to copy). */
export const kantaraSchema = object(
  {
    version: { const: 'KI-CR-v1.1.0' },
    jurisdiction: text,
    consentTimestamp: { type: 'integer', minimum: 0 },
    collectionMethod: text,
    consentReceiptID: text,
    piiPrincipalId: text,
    piiControllers: {
      type: 'array',
      minItems: 1,
      items: object(
        { piiController: text, contact: text, address: { type: 'object' }, email: text, phone: text },
        { onBehalf: { type: 'boolean' } },
      ),
    },
    policyUrl: text,
    services: {
      type: 'array',
      minItems: 1,
      items: object({
        service: text,
        purposes: {
          type: 'array',
          minItems: 1,
          items: {
            ...object(
              {
                consentType: text,
                purposeCategory: texts,
                piiCategory: texts,
                termination: text,
                thirdPartyDisclosure: { type: 'boolean' },
              },
              { purpose: text, primaryPurpose: { type: 'boolean' } },
            ),
            if: { properties: { thirdPartyDisclosure: { const: true } } },
            // eslint-disable-next-line unicorn/no-thenable -- a word of JSON Schema
            then: object({ thirdPartyName: text }),
          },
        },
      }),
    },
    sensitive: { type: 'boolean' },
    spiCat: texts,
  },
  { language: text, publicKey: text },
);
