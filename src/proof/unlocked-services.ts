import type { FormConfig } from '../config/schema.js';
import { fieldsOf, isEmpty, valueIn } from '../form/index.js';
import type { RecordItem } from './record.js';
import type { Received } from './submission.js';

/**
 * The services that a person turns on by filling a field in, each with the sentence that said so beside the field. One
 * without that sentence on screen is none: nobody was told what the answer would do.
 */
export function unlockedServices(
  { presentation, answers }: Received,
  { services = [], fields, purposes, controller }: FormConfig,
): readonly RecordItem[] {
  const drawn = fieldsOf(presentation);
  return services.flatMap((service) => {
    const said = service.text[presentation.language];
    const shown = fields.flatMap(({ id, unlocks }) => {
      const field = unlocks === service.id ? drawn.find((one) => one.id === id) : undefined;
      const sentence = said && field?.statements.find(({ text }) => text.includes(said));
      return sentence ? [{ id, label: sentence.text }] : [];
    });
    const [first] = shown;
    if (!first) return [];
    const filled = shown.find(({ id }) => !isEmpty(valueIn(answers, id)));
    const purpose = purposes.find(({ id }) => id === service.purpose);
    return [
      {
        id: `${service.purpose}:${service.id}:own`,
        purpose: service.purpose,
        channel: null,
        party: 'own',
        partyName: controller.name,
        label: (filled ?? first).label,
        polarity: 'consent',
        // GDPR 6(1)(a), as for a service that has a box of its own.
        regime: 'opt-in',
        ruleId: 'CV04',
        control: 'field',
        field: (filled ?? first).id,
        initial: 'unset',
        answer: filled ? 'granted' : 'unanswered',
        ...(purpose && {
          legalBasis: purpose.basis,
          retention: { months: purpose.retention.months, after: purpose.retention.after },
        }),
      },
    ];
  });
}
