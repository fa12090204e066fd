import type { RuleEntry } from '../rule.js';
import { callsByConsent } from './days.js';

/** What makes a consent valid, CV01 to CV18. */
export const consentValidity: readonly RuleEntry[] = [
  {
    id: 'CV01',
    source: 'GDPR 4(11)',
    evidence: 'B',
    title: 'Consent is free, specific, informed, unambiguous, and an act.',
  },
  {
    id: 'CV02',
    source: 'GDPR recital 32; CNIL, SMS-MMS page',
    evidence: 'A',
    title: 'No pre-ticked box, no toggle on, no silence.',
  },
  {
    id: 'CV03',
    source: 'GDPR 7(2); CNIL, Brico Privé decision',
    evidence: 'B',
    title: 'Accepting terms is not consent; the question stands apart.',
    note: 'The decision was read in the press (C).',
  },
  { id: 'CV04', source: 'GDPR recital 32', evidence: 'B', title: 'One choice a purpose.' },
  {
    id: 'CV05',
    source: 'CPCE L34-5; Code conso. L223-1',
    evidence: 'UNVERIFIED',
    title: 'One choice a channel is the safe way.',
    note: 'Consent is by means (A); no source condemns e-mail and SMS in one box.',
  },
  {
    id: 'CV06',
    from: callsByConsent,
    source: 'Code conso. R223-1',
    evidence: 'B',
    title: 'The choice about calls is never merged with another.',
  },
  {
    id: 'CV07',
    source: 'GDPR recital 42',
    evidence: 'A',
    title:
      'A request names every controller that will rely on it, the purpose, what is done, and withdrawal.',
  },
  {
    id: 'CV08',
    source: 'GDPR 7(3); CNIL, CALOGA decision',
    evidence: 'C',
    title: 'Withdrawing is as easy as consenting, in one act, for every base.',
  },
  {
    id: 'CV09',
    source: 'GDPR recital 42',
    evidence: 'A',
    title: 'Refusing or withdrawing costs nothing; the service goes on.',
  },
  {
    id: 'CV10',
    source: 'GDPR 7(4)',
    evidence: 'C',
    title: 'No consent in exchange for a contract, a prize or a discount without a real choice.',
    note: 'The text of 7(4) was not read.',
  },
  {
    id: 'CV11',
    source: 'CNIL, two decisions of 2024',
    evidence: 'C',
    title: 'Consent is given to one legal entity; sister companies are named too.',
  },
  {
    id: 'CV12',
    source: 'CNIL, TAGADAMEDIA, FORIOU, CALOGA and SOLOCAL decisions',
    evidence: 'B',
    title: 'Accept and refuse look alike: size, colour, words, place.',
    note: 'The decisions were read in the press (C), but for TAGADAMEDIA.',
  },
  {
    id: 'CV13',
    source: 'ICO, consent guidance',
    evidence: 'C',
    note: 'British guidance, no French law.',
    title: 'No double negative; consent and objection boxes stand visibly apart.',
  },
  {
    id: 'CV14',
    source: "a practitioner's view",
    evidence: 'C',
    title: 'A form for a newsletter only may do without a box when its button says what it does.',
  },
  {
    id: 'CV15',
    source: 'CNIL, FORIOU, SOLOCAL and CALOGA decisions',
    evidence: 'C',
    title: 'Who buys contact data checks the consents; a contract clause is not enough.',
  },
  {
    id: 'CV16',
    source: 'EDPB Guidelines 05/2020 §§110-111',
    evidence: 'B',
    title: 'Ask again when the processing changes much; calls in France apart, no fixed life.',
  },
  {
    id: 'CV17',
    source: 'EDPB Guidelines 05/2020',
    evidence: 'B',
    title: 'A new wording alone does not undo a consent.',
    note: 'No source read says that it does.',
  },
  {
    id: 'CV18',
    source: 'CNIL practice on cookies, by analogy',
    evidence: 'UNVERIFIED',
    title: 'Refusals are kept too, so that nobody is asked over and over.',
  },
];
