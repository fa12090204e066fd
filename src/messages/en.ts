import type * as fr from './fr.js';
import type { Like } from './words.js';

export const name = 'English';
export const locale = 'en-GB';
export const direction: 'ltr' | 'rtl' = 'ltr';
export const marks =
  'the a an and or you your we our i my me for with in on by is are this that no not do to of from will be can it without when if';

export const choices: Like<typeof fr.choices> = {
  fields: 'What we take from this form',
  fieldsText: '{{sender}} keeps these answers with your choices.',
  mandatory: 'What we take from this form:',
  needed: 'Fill in “{{field}}” so that this yes counts, or take it back.',
  neededWrong: 'Correct “{{field}}” so that this yes counts, or take it back.',
  notCounted: 'Without “{{field}}” this yes does not count.',
  notCountedWrong: '“{{field}}” is not valid: this yes does not count.',
  sending: 'Saving your choices…',
  saved: 'Your choices are saved, received on {{day}}.',
  flagged:
    'Your choices arrived, but your agreements do not count: what you read is not the version in force.',
  refused: 'Your choices were not saved: they do not count. Your form is sent all the same.',
  unconfirmed:
    'We do not know whether your choices were saved: no yes is taken from you. Your form is sent all the same.',
  stopped: 'The form was not sent: no yes is kept. Your choices will be saved when it is.',
  incomplete: 'Your choices were not saved: “{{fields}}” is missing.',
  failed:
    'The questions about your data cannot be shown right now. Nothing is agreed in your name, and the form works without them.',
};

export const preferences: Like<typeof fr.preferences> = {
  offers: 'Offers from {{sender}} {{way}}',
  handing: 'Handing your details to {{partner}}, for its offers {{way}}',
};

export const mails: Like<typeof fr.mails> = {
  confirm: {
    subject: 'Confirm your choice at {{name}}',
    text: `Hello,

This address was given to {{name}}, with this choice:

{{asked}}

Confirm it here, until {{until}}:

{{link}}

It was not you, or you changed your mind? Do nothing: without it, this choice does not count.

{{name}}
{{address}}
`,
  },
  holder: {
    subject: 'A young person asks for your agreement: {{name}}',
    text: `Hello,

A young person filled in a form of {{name}}. They gave your address as that of their parent, and said yes to this:

{{asked}}

At their age, this yes counts only together with yours. To see it and to agree, until {{until}}:

{{link}}

You do not agree, or this is not about you? Do nothing: without your agreement, nothing counts.

Your name and address serve this request only. For your rights, or to take an agreement back: {{email}}.

{{name}}
{{address}}
`,
  },
  link: {
    subject: 'Your choices at {{name}}',
    text: `Hello,

You asked to see or change your choices at {{name}}.
This link opens once, within {{minutes}} minutes:

{{link}}

You did not ask for anything? Do nothing: nothing changes.

{{name}}
{{address}}
`,
  },
};

export const commands: Like<typeof fr.commands> = {
  report: {
    error: 'error',
    warning: 'warning',
    info: 'good to know',
    rule: 'rule',
    evidence: 'evidence',
    root: 'the whole file',
    clean: 'nothing to report',
    faults: {
      unreadable: 'Cannot read the file',
      'too-long': 'File too long: {{most}} KiB at most',
      'not-json': 'This is not JSON',
    },
    at: 'line {{line}}, column {{column}}',
    near: 'near',
    end: 'the end of the file',
    details: {
      ENOENT: 'it does not exist',
      EISDIR: 'it is a folder',
      EACCES: 'access denied',
      'UTF-8': 'save it as UTF-8',
    },
    summary: 'Law of {{date}}. Errors: {{error}}. Warnings: {{warning}}. Good to know: {{info}}.',
    drawn: 'With an error, the form is not drawn.',
    lawNext: 'The law is not checked yet: put these right first, then run the command again.',
    legend:
      'Evidence, or how the rule was read. A: on the official site. B: in a copy of the official text. C: in a commentary. UNVERIFIED: nowhere safe, have a lawyer confirm it.',
  },
  contact: {
    yes: 'yes',
    no: 'no',
    lines: 'lines',
    progress: '{{lines}} lines, {{rate}}/s',
    summary: '{{file}}, on {{moment}}',
    confirm: 'Have a lawyer confirm part of these answers.',
    columns: 'e-mail addresses: {{email}}; numbers: {{phone}}',
    noColumn: 'no column',
    used: 'answers are about: {{columns}}',
    usedMany: 'answers are about: {{columns}} (the least permissive of each line)',
    byOther: {
      email: 'The list has no addresses: each person is known by their number.',
      phone: 'The list has no numbers: each person is known by their address.',
    },
    reasons: {
      granted: 'said yes',
      'not-objected': 'could object and did not',
      exempt: 'no consent needed',
      requested: 'asked for this call',
      objected: 'objected',
      withdrawn: 'took their consent back',
      refused: 'said no',
      suppressed: 'are on the suppression list',
      prohibited: 'banned in this sector',
      'no-consent': 'gave no consent',
      'not-counted': 'answered on a form that does not count',
      'not-confirmed': 'have not confirmed yet',
      'not-started': 'said yes for later',
      expired: 'had said yes, it has ended',
      'mentions-missing': 'said yes without the five things they must be told',
      'other-goods': 'said yes for other goods',
      'other-caller': 'said yes to calls from another company',
      'retention-ended': 'not in contact for too long',
      'under-age': 'too young',
      'request-met': 'had asked for a call, it was made',
      'not-covered': 'live where the law of this form does not apply',
      'not-informed': 'nothing shows that they could object',
      'bloctel-unchecked': 'number not held against Bloctel',
      'bloctel-listed': 'are on Bloctel',
      'no-request': 'asked for no call',
      'request-too-old': 'had asked for a call, it is too late',
      'calling-day': 'no calls on that day',
      'calling-hours': 'no calls at that hour',
      attempts: 'four calls in thirty days already',
      'no-contact': 'neither address nor number on the line',
      unreadable: 'wrong number of columns',
      'unreadable-contact': 'an address or number that cannot be read',
    },
  },
  suppression: {
    columns: 'columns read: {{names}}',
    counts: '{{file}}: {{lines}}, {{added}}, {{already}} on the list already ({{readable}})',
    lines_one: '{{count}} line',
    lines_other: '{{count}} lines',
    added_one: '{{count}} new',
    added_other: '{{count}} new',
    readable_one: '{{count}} readable address, number or hash',
    readable_other: '{{count}} readable addresses, numbers or hashes',
    empty_one: '{{count}} line without anything to put on it',
    empty_other: '{{count}} lines without anything to put on it',
    unread_one: '{{count}} line that cannot be read, wholly or in part, NOT TAKEN: {{places}}',
    unread_other: '{{count}} lines that cannot be read, wholly or in part, NOT TAKEN: {{places}}',
    unmatched_one:
      '{{count}} hash matches nobody known here: not taken. Take this list in again when new people have signed up.',
    unmatched_other:
      '{{count}} hashes match nobody known here: not taken. Take this list in again when new people have signed up.',
    stopped_one: '{{count}} person who said yes will not be contacted any more',
    stopped_other: '{{count}} people who said yes will not be contacted any more',
    wrongFile: 'WARNING: more than half of this list are people who said yes to you. Is it the right file?',
    ask_one: 'Put {{count}} refusal on the list? (y/n) ',
    ask_other: 'Put {{count}} refusals on the list? (y/n) ',
    written_one: '{{count}} new on the list. To go back: accord suppression undo.',
    written_other: '{{count}} new on the list. To go back: accord suppression undo.',
    nothingNew: '0 new on the list.',
    declined: 'Nothing was changed.',
    notAsked:
      'Nothing was changed: there is no terminal to ask on. Read these figures, then run the command again with --yes.',
    exported_one: '{{count}} said no to {{channel}}: {{file}}',
    exported_other: '{{count}} said no to {{channel}}: {{file}}',
    importedLeftOut_one:
      '{{count}} entry of imported lists not in it, as only keyed digests are kept: give the mailer those lists too.',
    importedLeftOut_other:
      '{{count}} entries of imported lists not in it, as only keyed digests are kept: give the mailer those lists too.',
    plainNumbers:
      'The SHA-256 of a number hides nothing: all French mobile numbers can be tried in minutes. Between two parties that share a key, make one with "accord suppression key", and export with --keyed.',
    keyMade: 'The key is in {{file}}. Give it to the other party alone, by another way than the list.',
    noImport: 'There is no imported list to undo.',
    lastImport_one: 'Last list taken in: {{when}}, {{count}} entry ({{scope}}).',
    lastImport_other: 'Last list taken in: {{when}}, {{count}} entries ({{scope}}).',
    everything: 'every channel',
    askUndo_one: 'Take {{count}} entry away? Refusals known otherwise stay. (y/n) ',
    askUndo_other: 'Take {{count}} entries away? Refusals known otherwise stay. (y/n) ',
    undone_one: '{{count}} entry taken away; refusals known otherwise stay.',
    undone_other: '{{count}} entries taken away; refusals known otherwise stay.',
    agreed: 'y yes',
  },
};

export const findings: Like<typeof fr.findings> = {
  sentences: {
    'unknown-jurisdiction':
      'Accord does not know the rules of "{{received}}" and does not guess them. Countries it knows: {{known}}.',
    'insecure-endpoint': 'Answers would travel unencrypted to {{url}}. Use an https:// address.',
    'preset-choice': 'A box ticked in advance is not a yes. Remove "preset": people tick it themselves.',
    'required-choice': 'Nobody has to accept advertising to send a form. Remove "required".',
    'accepting-submit':
      'The button "{{text}}" suggests that sending means accepting advertising. Say only what it does, such as "Send my request".',
    'marketing-in-terms':
      'Accepting terms and accepting advertising are two things. Take the advertising out of "{{text}}"; Accord asks about it apart.',
    'shaming-answer': 'Saying no must not come with shame or fear. Replace "{{text}}" with a plain "No".',
    'unclear-answer':
      '"{{text}}" cannot be understood at first sight. The yes must say yes and the no must say no, without a double negative.',
    'doubled-answer': '"{{text}}" denies twice and is hard to understand. Write a plain "No".',
    'unequal-answers':
      'The two answers do not weigh the same: "{{yes}}" and "{{no}}". Give them a similar length and tone.',
    'no-named-partner':
      'A yes to unnamed partners is worth nothing. Name each company, or remove "partners".',
    'placeholder-partner': '"{{name}}" is nobody in particular. Write the legal name of the company.',
    'partner-list-future':
      'The partner list is dated {{date}}, and today is {{today}}. Give the date of the list shown today.',
    'placeholder-controller':
      '"{{name}}" does not say who collects the data. Write the legal name of the business.',
    'banned-channel':
      'Since {{since}} the law bans marketing {{channel}} in this sector ({{sector}}), consent or not. Remove this channel.',
    'channel-without-field':
      'You offer to contact people {{channel}}, but no field makes it possible. Add a field of type "{{field}}" or remove this channel.',
    'callback-without-phone':
      'Calling someone back takes a number. Add a field of type "phone" or remove "callback".',
    'marketing-basis':
      'Advertising is part of no contract and no legal duty. For "{{purpose}}" use "consent", or "legitimate-interest" where people can only object.',
    'consent-needed':
      'Contacting people {{channel}} takes their consent: legitimate interest is not enough for "{{purpose}}". Use "consent".',
    'service-basis':
      'An optional service rests on the person’s own choice. For "{{purpose}}" use "consent", or "contract" if they order it.',
    'field-without-purpose':
      'Nothing says what "{{field}}" is for. List its purposes in "purposes", or do not ask.',
    'unused-contact':
      '"{{field}}" only serves advertising, and no channel on offer uses it. Do not ask for it.',
    'mandatory-without-need':
      '"{{field}}" is mandatory although no contract or law needs it. Make it optional, or link it to the purpose that really needs it.',
    'without-missing': '"{{field}}" is mandatory: say in "without" what happens when people do not answer.',
    'required-service': 'An optional service cannot be imposed. Remove "required" from "{{field}}".',
    'interest-missing':
      'For "{{purpose}}" some contacts rest on your legitimate interest: say which one in "interest".',
    'recipients-missing':
      'Partners receive the data, but the notice names no recipient. Fill in "recipients".',
    'representative-missing':
      'A business outside the European Union has to name a representative in it. Fill in "representative".',
    'officer-unreachable':
      'A data protection officer is named without a way to reach them. Add "email" or "url".',
    'retention-too-long':
      '"{{purpose}}" keeps data for advertising for {{received}} months; the accepted maximum is {{months}} months. Shorten it.',
    'retention-without-end':
      'Counting the period of "{{purpose}}" from this event could make it endless. Count from the last contact or the end of the relationship.',
    'age-too-low':
      'Below {{age}} people cannot accept on their own what this form offers. Put {{age}} instead of {{received}}.',
    'parent-without-birth-date':
      'Without a date of birth nobody knows when the agreement of a parent is needed. Add a field of type "birth-date", or remove "parentalConsent".',
    'parent-without-question':
      'This form asks for no consent: a parent would have nothing to confirm. Remove "parentalConsent".',
    'parent-field':
      'Accord itself asks for the name and address of the parent under the name "{{field}}". Give this field another "id".',
    'phone-period-over':
      'The consent to calls would end on {{date}}, already past on {{today}}. Choose a coming date within a year, or remove "until".',
    'undeclared-sector':
      '"{{text}}" belongs to a sector in which the law bans canvassing ({{sector}}), while the form says "{{declared}}". Write "sector": "{{value}}", which takes the banned channels away, or take these words out if they are not what is sold.',
    'consent-not-asked':
      '"{{purpose}}" announces a consent that no question asks for. Ask it ("services" with a field of type "service", "marketing" or "partners"), or give the basis that fits.',
    'assumed-consent':
      'Taking part, confirming or sending is not consenting: "{{text}}". Take this sentence out; Accord asks the question apart, with a real answer.',
    'sharing-in-terms':
      'Accepting terms is not agreeing that data goes elsewhere. Take that out of "{{text}}"; name who receives it in "partners" or "recipients".',
    'transfer-missing':
      '"{{text}}": data would leave the European Union, and the notice does not say so. Fill in "transfers" with the country and the safeguard (adequacy decision, standard clauses), or choose a provider inside the Union.',
    'void-safeguard':
      'The Privacy Shield has protected nothing since 16 July 2020 (CJEU C-311/18). Instead of "{{text}}" name the adequacy decision or the standard clauses in force, or remove this transfer.',
    'social-security-number':
      '"{{field}}" asks for the social security number ({{text}}), which few bodies may use. Remove this field.',
    'card-code':
      '"{{field}}" asks for the security code of a card ({{text}}), which is never kept. Remove this field and let people pay at the payment provider’s.',
    'card-number':
      '"{{field}}" asks for a card number ({{text}}), which serves payment only. Remove this field and let people pay at the payment provider’s.',
    'identity-document':
      '"{{field}}" asks for an identity document or its number ({{text}}). Only note that it was shown, and remove this field.',
    'special-category':
      '"{{field}}" touches on health, beliefs or private life ({{text}}): the GDPR forbids that as a rule (article 9), and this form is not enough to allow it. Remove this field.',
    'civility-mandatory':
      '"{{field}}" makes people say Mr or Ms, which no purchase and no letter needs (CJEU C-394/23). Remove "required", or the field.',
    'account-as-customer':
      'Opening a free account ({{text}}) is not buying: this is no customer yet. Set "relationship" to "prospect", and to "customer" after a sale only.',
    'retention-never-starts':
      'For "{{purpose}}" the period starts at an event that will not come ({{after}}): nobody here has a contract, a relationship or a consent to end. Count from "last-contact" or "collection".',
    'children-without-age':
      'This form speaks to children ("{{text}}") without a minimum age: below {{age}} nobody consents alone. Add "minimumAge" and a "birth-date" field, or speak to their parents.',
    'robot-caller':
      '"{{text}}" is a machine: these are automated calls, and people must know that they speak with a machine. Replace the channel "phone" with "automated-call", or name the company whose people call.',
    'french-missing':
      'What consumers in France read must exist in French (law of 4 August 1994). Add "fr" to "languages" and write each text in French.',
    'vague-goods':
      '"{{text}}" does not say what the call will try to sell. Name the goods or services, or the consent may not hold.',
    'same-text':
      'The text is the same in both languages ({{other}} and {{language}}): "{{text}}". Translate it.',
    'other-language': 'This text should be in {{language}} and looks like {{other}}: "{{text}}".',
    'many-partners': '{{count}} partners are more than anyone can read and compare. Shorten the list.',
    'partner-list-old':
      'The partner list dates from {{date}}. Check it, update its date and tell people what has changed.',
    'phone-period-shortened':
      'A consent to calls lasts a year at most: {{date}} will be brought forward to {{last}}, counted from the day of the answer.',
    'objection-basis':
      '"{{purpose}}" announces consent, while people can only object. Use "legitimate-interest" and say what your interest is.',
    'retention-long':
      '"{{purpose}}" keeps data for {{received}} months; {{months}} months is usual. Shorten it, or keep a note of your reason.',
    'insecure-origin': 'A page served unencrypted ({{url}}) can be changed on its way. Move it to https://.',
    'relative-endpoint':
      'From the pages of {{url}}, "{{received}}" is their own site and not the receiver. Give the receiver’s full address.',
    'tracking-without-email':
      'Measuring e-mail opens makes no sense here: the e-mail channel is not offered. Remove "openTracking".',
    'service-without-field':
      'The service "{{service}}" is offered nowhere. Add a field of type "service", or remove it.',
    'unused-purpose':
      'No data and no question serves "{{purpose}}", which the notice announces all the same. Remove it if nothing uses it.',
    'newsletter-only':
      'This form only serves to receive news, so the address may be mandatory. The button has to say what it does.',
    'contract-clause':
      'This form concludes a contract and takes a number: the contract itself has to recall that calling consumers to sell without prior consent is forbidden.',
    'age-not-asked': 'The minimum age of {{age}} will not be checked: no field asks for the date of birth.',
    'age-not-set':
      'Without "minimumAge", people below {{age}} by their date of birth are asked for no consent. Write the age that suits you.',
    'phone-mentions':
      'For calls, Accord shows the five required mentions and keeps the proof for three years. That list was read in one transcription only.',
    'bloctel-screening':
      'On this date each number has to be checked against the Bloctel list before calling.',
    'callback-conditions':
      'Call back within five working days (Monday to Saturday, without public holidays), only about what was asked, and keep the request for three years.',
    'customer-exception':
      'For your customers e-mail and SMS need no prior consent, but only about goods close to what they bought. Otherwise set "similarGoods" to false.',
    'no-customer-exception':
      'The offers differ from what was bought: your customers are asked for consent like everyone.',
    'b2b-tolerance':
      'Writing to a professional without prior consent is a tolerance of the CNIL, tied to the job, not a statute. "strictB2B" asks everyone for consent.',
    'customer-retention-long':
      '"{{purpose}}" keeps data of customers for advertising for {{received}} months; the benchmark of the CNIL is {{months}} months after the end of the relationship. Shorten it, or write your reason down and keep it.',
    'likely-never-starts':
      'For "{{purpose}}" the period starts at {{after}}, and nothing says that this form concludes a contract. If it does, write "concludesContract": true; if not, count from "last-contact".',
    'likely-sector':
      '"{{text}}" may belong to a sector in which the law bans canvassing ({{sector}}). If that is what is sold, write "sector": "{{value}}"; if not, use other words.',
    'assumed-terms':
      'An act that stands for acceptance is open to dispute: "{{text}}". Ask for the acceptance of terms in "terms", with a box.',
    'likely-transfer':
      '"{{text}}" keeps data outside the European Union as a rule. If this service receives the data, name it in "recipients" and fill in "transfers".',
    'likely-sensitive':
      '"{{field}}" may touch on delicate data ({{text}}). Ask for it only where the service needs it, and never for advertising; otherwise remove this field.',
    'likely-account':
      'This form opens an account ("{{text}}") and nothing says that people have bought. Without a purchase set "relationship" to "prospect".',
    'likely-children':
      '"{{text}}": if children may fill this form in, add "minimumAge" and a "birth-date" field; below {{age}} nobody consents alone. If their parents do, say so.',
    'goods-for-children':
      'These goods concern children ("{{text}}"). If children fill this form in, add "minimumAge": below {{age}} nobody consents alone.',
    'personal-address':
      '"{{field}}" asks for a personal address in a form for professionals: it reaches consumers, and their rules hold then. Ask for the work address, or set "audience" to "consumer".',
    'any-address':
      '"{{field}}" will take a personal address too (gmail.com, orange.fr …): the rules for consumers hold then. Ask for a work address in its label.',
    'private-goods':
      '"{{text}}" is bought for oneself and not for a job: the rules for consumers hold, at a work address too. Set "audience" to "consumer", or offer what serves the job.',
    'decree-contested':
      'Decree 2026-662, from which the rules on consent to calls come, is contested before the Conseil d’État since 23 September 2026. No suspension is known: apply it.',
    'withdrawal-function':
      'A contract made online with a consumer must come with a withdrawal function that is easy to find. Accord does not provide it: add it to your site.',
    'accessible-sale':
      'Selling online to consumers must be accessible to people with disabilities, but for services of businesses under 10 staff and 2 million euros. Have your site checked.',
    'faint-accent':
      'The colour {{colour}} is hard to read on {{ground}}: contrast {{found}}, where 4.5 is needed. The receiver’s pages use {{instead}} in its place.',
    'uncertain-rule': 'The rule applied to marketing {{channel}} is not established with certainty.',
  },
  confirm: 'Confirm with a lawyer.',
  names: {
    channel: {
      email: 'by e-mail',
      sms: 'by text message',
      'automated-call': 'by automated call',
      fax: 'by fax',
      phone: 'by phone',
      post: 'by post',
    },
    after: {
      'end-of-contract': 'the end of the contract',
      'end-of-relationship': 'the end of the relationship',
      withdrawal: 'the withdrawal of consent',
    },
    sector: {
      'energy-renovation': 'energy renovation',
      'home-adaptation': 'home adaptation',
      'training-account': 'training account',
      general: 'general',
      press: 'press',
      charity: 'charity',
    },
  },
  changedWords:
    '{{path}}: "{{id}}" said "{{before}}" and says "{{now}}". Is it the same, better said? If not, give it another id: a yes of before would count for something else (FR-P06b).',
  problems: {
    unknownReference:
      'No entry of "{{decidedBy}}" has the id {{received}}. The ids come from "{{decidedBy}}": {{known}}.',
    noneYet: 'none yet',
    none: 'none',
    meant: 'Did you mean "{{suggestion}}"?',
    unknownKey: 'This key does not exist here.',
    knownKeys: 'This key does not exist here. Known keys: {{known}}.',
    missing: 'A value is missing. Expected: {{expected}}.',
    usedTwice: '{{received}} is already used above. Choose another name.',
    other: 'Got {{received}}. Expected: {{expected}}.',
    languageMissing:
      'This text is missing in this language, which "languages" asks for. Write it, or take the language out of "languages".',
    languageUnknown:
      '{{received}} is not a language of this form: "languages" asks for {{known}}. Add it to "languages", or take this text out.',
  },
  received: { nothing: 'nothing', 'a list': 'a list', 'an object': 'an object' },
  accepted: {
    'a letter from a to z, then letters, digits or hyphens':
      'a letter from a to z, then letters, digits or hyphens',
    'an address that starts with {{start}} or /': 'an address that starts with {{start}} or /',
    'a date such as {{example}}': 'a date such as {{example}}',
    'an e-mail address': 'an e-mail address',
    'three numbers such as {{example}}': 'three numbers such as {{example}}',
    'an origin such as {{example}}, with no path': 'an origin such as {{example}}, with no path',
    'an object': 'an object',
    'an object such as {{example}}': 'an object such as {{example}}',
    'a list': 'a list',
    'a list such as {{example}}': 'a list such as {{example}}',
    'a text': 'a text',
    'a whole number': 'a whole number',
    'a number': 'a number',
    'a boolean': 'true or false',
    'at least {{number}} characters': 'at least {{number}} characters',
    'at most {{number}} characters': 'at most {{number}} characters',
    'at least {{number}} entries': 'at least {{number}} entries',
    'at most {{number}} entries': 'at most {{number}} entries',
    'at least {{number}}': 'at least {{number}}',
    'at most {{number}}': 'at most {{number}}',
    'a name used once': 'a name used once',
    'a number used once': 'a number used once',
    'any other name': 'any other name',
    'a colour such as {{example}}': 'a colour such as {{example}}',
    'a day of the calendar': 'a day of the calendar',
    'one of the documented shapes': 'one of the documented shapes',
  },
};

export const console: Like<typeof fr.console> = {
  title: 'Console',
  tokenLabel: 'Owner’s token',
  tokenHelp: 'It is in the file owner-token of the receiver’s keys folder.',
  signIn: 'Open',
  signOut: 'Close',
  wrongToken: 'This token is not the right one. Check that you copied all of it.',
  unreachable: 'The receiver does not answer. Check that it runs, then try again.',
  failed: 'That did not work: {{detail}}',
  loading: 'One moment…',
  business: 'Business',
  views: {
    people: 'People',
    requests: 'Requests',
    expiring: 'Expiring consents',
    deliveries: 'Deliveries',
    figures: 'Figures',
  },
  late_one: '{{count}} late',
  late_other: '{{count}} late',
  find: 'Find a person',
  findLabel: 'E-mail address, phone number or number of a receipt',
  findHelp:
    'The number of a receipt looks like 51D6723E-B58D. There is no search by name: names are encrypted.',
  findButton: 'Search',
  findWrong:
    'Write an address, a phone number, or the number of a receipt, such as 51D6723E-B58D (or its whole reference, which starts with urn:uuid:).',
  nobody: 'Nobody is recorded under “{{what}}”.',
  nobodyHelp:
    'This person does not want to be contacted? Record it below: it counts from now on, even if they turn up in a list that you buy.',
  several_one: '{{count}} person matches: a number or an address can be shared.',
  several_other: '{{count}} persons match: a number or an address can be shared.',
  wrote: 'What the person wrote',
  unconfirmed: 'Written beside it, and maybe somebody else’s:',
  elsewhere: 'under another of their addresses or numbers',
  noLink: 'This contact was written beside another one: the link opens for the first only.',
  forgotten: 'No form names {{names}} any more. What people answered is kept.',
  wroteNothing: 'Nothing: they filled in no form, or their data was erased.',
  terms: 'Terms accepted',
  choices: 'Their choices',
  noChoices: 'No choice is recorded.',
  noted: '{{how}} (made on {{date}}):',
  takenDown: 'recorded by {{name}}',
  choice: 'Choice',
  answer: 'Answer',
  since: 'Since',
  proof: 'Proof',
  answers: {
    granted: 'Yes',
    'not-objected': 'Did not say no',
    refused: 'No',
    objected: 'No',
    unanswered: 'No answer',
    withdrawn: 'Withdrawn',
    waiting: 'Yes, to be confirmed',
    waitingParent: 'Yes, to be confirmed by a parent',
    lapsed: 'Yes, never confirmed',
  },
  until: 'until {{date}}',
  ended: 'ended on {{date}}',
  via: 'for {{name}}',
  history: 'Everything that is recorded',
  events: {
    form: 'Form',
    'plain-form': 'Form',
    'one-click': 'Refusal from their mail program',
    mail: 'Choice confirmed by e-mail',
    link: 'Refusal from a link',
    preferences: 'Refusal from their page of choices',
    granted: 'Yes given on their page of choices',
    spoken: 'Refusal said aloud, recorded by you',
    written: 'Refusal in writing, recorded by you',
  },
  flagged: 'no consent',
  link: 'Open their page of choices',
  linkHelp: 'The link opens for 30 minutes, for whoever has it.',
  linkReady: 'Page of choices',
  record: 'Record a refusal',
  recordHelp: 'Said on the phone, at the counter or in a letter. It counts from when it was said.',
  what: 'No more…',
  everything: 'Everything, by any means',
  channels: {
    email: 'E-mail',
    sms: 'Text message',
    'automated-call': 'Automated call',
    fax: 'Fax',
    phone: 'Call',
    post: 'Post',
    none: 'Other uses',
    '*': 'Every means at once',
  },
  forWhat: 'For which use?',
  allPurposes: 'Every use',
  fromWhom: 'From whom?',
  allParties: 'The business and its partners',
  ownOnly: 'The business alone',
  how: 'How did they say it?',
  spoken: 'Aloud',
  written: 'In writing',
  when: 'When?',
  inFuture: 'This date lies in the future. Write the moment when the person said it.',
  tooEarly: 'This date lies before 25 May 2018. Write the moment when the person said it.',
  takenBy: 'Who heard or read it?',
  takenByHelp: 'Your name. It is encrypted with the person’s data.',
  whichForm: 'Business',
  save: 'Record the refusal',
  saved: 'The refusal is recorded.',
  required: 'Fill in this field.',
  requestsEmpty: 'No request waits for an answer.',
  requestsHelp: 'A person who asks to see, correct or erase their data expects your answer within a month.',
  withDone: 'Show closed requests too',
  rights: {
    access: 'See their data',
    rectification: 'Correct something',
    erasure: 'Erase their data',
    objection: 'No longer use their data',
    restriction: 'Set their data aside',
    portability: 'Get their data in a reusable format',
    'after-death': 'What becomes of their data after death',
  },
  due: 'To be answered by {{date}}',
  daysLate_one: 'a day late',
  daysLate_other: '{{count}} days late',
  today: 'today',
  tomorrow: 'tomorrow',
  daysLeft_one: 'in {{count}} day',
  daysLeft_other: 'in {{count}} days',
  asked: 'Asked on {{date}}',
  closed: 'Answered on {{date}}',
  close: 'I have answered',
  closeAsk: 'Did you answer this person? The request will be closed.',
  yesClose: 'Yes, close it',
  cancel: 'Cancel',
  expiringHelp:
    'A consent to calls lasts a year at most and is not renewed by silence. Ask again with its whole wording, or stop calling.',
  expiringEmpty_one: 'No consent ends before tomorrow.',
  expiringEmpty_other: 'No consent ends within {{count}} days.',
  within: 'Within',
  days_one: '{{count}} day',
  days_other: '{{count}} days',
  person: 'Person',
  ends: 'Last day',
  erased: 'data erased',
  webhook: 'To your CRM (webhook)',
  webhookOff: 'No webhook is set. To tell a CRM of every change: accord serve --webhook.',
  webhookOk: '{{to}} has everything.',
  webhookBehind_one: '{{count}} record waits to be told to {{to}}.',
  webhookBehind_other: '{{count}} records wait to be told to {{to}}.',
  behindSince: 'The first has waited since {{date}}.',
  lastTry: 'Last try on {{date}}: {{problem}}. Tries for this record: {{attempts}}.',
  problems: {
    ECONNREFUSED: 'nothing listens at that address',
    ENOTFOUND: 'there is no such address',
    TimeoutError: 'no answer within 15 seconds',
  },
  answered: 'it answered {{status}}',
  neverTried: 'No try since the start.',
  retry: 'Try again now',
  retried: 'A new try is under way.',
  mails: 'E-mails to people',
  mailsOff: 'No mail server is set: people cannot ask for a link to their choices.',
  mailsState_one: '{{waiting}} waiting, {{count}} given up since the start.',
  mailsState_other: '{{waiting}} waiting, {{count}} given up since the start.',
  lastFailed:
    'Last failure on {{date}}. A mail that asks for a confirmation is tried again for three days. Whoever waited for a link can ask for it again.',
  log: 'Log',
  records_one: '{{text}} signed record.',
  records_other: '{{text}} signed records.',
  figuresHelp:
    'Answers given by week. Who answers twice counts twice; what proves nothing is not counted as a yes.',
  weeks: 'Period',
  weeksOf_one: '{{count}} week',
  weeksOf_other: '{{count}} weeks',
  party: 'From',
  series: {
    yes: 'Yes',
    no: 'No',
    withdrawn: 'Withdrawn',
  },
  week: 'Week of',
  silent: 'No answer',
  tableOf: 'The same figures as a table',
  figuresEmpty: 'No answer in this period.',
  chartOf: '{{channel}}: yes, no and withdrawals by week',
  needsScript: 'This page needs JavaScript.',
};
