/**
 * What `<accord-choices>` says besides what `<accord-form>` says. Apart from the locales, as pages without that element
 * have no use for it: it travels with the element's own part.
 */
export interface ChoicesWords {
  readonly fields: string;
  readonly fieldsText: (sender: string) => string;
  /** Of the complete notice, what has to be said of each field (GDPR 13(2)(e)). */
  readonly mandatory: string;
  readonly mandatoryField: (field: string, requirement: string, without: string) => string;
  /** A yes lacks the address or number it is about; `isWrong` when something stands there that cannot be one. */
  readonly needed: (field: string, isWrong: boolean) => string;
  readonly notCounted: (field: string, isWrong: boolean) => string;
  readonly sending: string;
  readonly saved: (day: string) => string;
  readonly flagged: string;
  readonly refused: string;
  readonly unconfirmed: string;
  /** The site's own checks kept the form back. */
  readonly stopped: string;
  readonly incomplete: (fields: string) => string;
  readonly failed: string;
}

const fr: ChoicesWords = {
  fields: 'Ce que nous reprenons de ce formulaire',
  fieldsText: (sender) => `${sender} garde ces réponses avec vos choix.`,
  mandatory: 'Ce que nous reprenons de ce formulaire :',
  mandatoryField: (field, requirement, without) => `${field} : ${requirement}. ${without}`.trim(),
  needed: (field, isWrong) =>
    `${isWrong ? 'Corrigez' : 'Remplissez'} « ${field} » pour que ce oui compte, ou retirez-le.`,
  notCounted: (field, isWrong) =>
    isWrong
      ? `« ${field} » n’est pas valable : ce oui ne compte pas.`
      : `Sans « ${field} », ce oui ne compte pas.`,
  sending: 'Enregistrement de vos choix…',
  saved: (day) => `Vos choix sont enregistrés, reçus le ${day}.`,
  flagged:
    'Vos choix sont arrivés, mais vos accords ne comptent pas : ce que vous avez lu n’est pas la version en vigueur.',
  refused: 'Vos choix n’ont pas été enregistrés : ils ne comptent pas. Votre formulaire part quand même.',
  unconfirmed:
    'Nous ne savons pas si vos choix ont été enregistrés : aucun oui n’est retenu. Votre formulaire part quand même.',
  stopped:
    'Le formulaire n’est pas parti : aucun oui n’est retenu. Vos choix seront enregistrés quand il partira.',
  incomplete: (fields) => `Vos choix n’ont pas été enregistrés : il manque « ${fields} ».`,
  failed:
    'Les questions sur vos données ne peuvent pas s’afficher pour le moment. Rien n’est accepté en votre nom, et le formulaire marche sans elles.',
};

const en: ChoicesWords = {
  fields: 'What we take from this form',
  fieldsText: (sender) => `${sender} keeps these answers with your choices.`,
  mandatory: 'What we take from this form:',
  mandatoryField: (field, requirement, without) => `${field}: ${requirement}. ${without}`.trim(),
  needed: (field, isWrong) =>
    `${isWrong ? 'Correct' : 'Fill in'} “${field}” so that this yes counts, or take it back.`,
  notCounted: (field, isWrong) =>
    isWrong
      ? `“${field}” is not valid: this yes does not count.`
      : `Without “${field}” this yes does not count.`,
  sending: 'Saving your choices…',
  saved: (day) => `Your choices are saved, received on ${day}.`,
  flagged:
    'Your choices arrived, but your agreements do not count: what you read is not the version in force.',
  refused: 'Your choices were not saved: they do not count. Your form is sent all the same.',
  unconfirmed:
    'We do not know whether your choices were saved: no yes is taken from you. Your form is sent all the same.',
  stopped: 'The form was not sent: no yes is kept. Your choices will be saved when it is.',
  incomplete: (fields) => `Your choices were not saved: “${fields}” is missing.`,
  failed:
    'The questions about your data cannot be shown right now. Nothing is agreed in your name, and the form works without them.',
};

const all: Readonly<Record<string, ChoicesWords>> = { fr, en };

/** The sentences of a language that has a locale; French for any other. */
export const choicesWordsOf = (language: string): ChoicesWords => all[language] ?? fr;
