import type * as fr from './fr.js';
import type { Like } from './words.js';

export const name = 'English';
export const locale = 'en-GB';
export const direction: 'ltr' | 'rtl' = 'ltr';
export const marks =
  'the a an and or you your we our i my me for with in on by is are this that no not do to of from will be can it without when if';

export const form: Like<typeof fr.form> = {
  list: { and: ' and ', or: ' or ' },
  date: {
    long: '{{day}} {{month}} {{year}}',
    first: '1',
    months: 'January February March April May June July August September October November December',
  },
  requirement: { required: 'required', optional: 'optional' },
  group: {
    needed: 'What we need',
    neededText: 'To {{purposes}}.',
    neededWithout: 'Not possible without these answers.',
    documents: 'We will ask you to show: {{documents}}.',
    documentsNoted: 'We note who saw it, when and the result; no copy, no number.',
    documentsCopied: 'The law makes us keep a copy: {{documents}}.',
    optional: 'Optional',
    optionalOpener: 'Add: {{fields}}',
    optionalMany: 'Add more details',
    services: 'Optional',
    consent: 'Receive our offers?',
    consentText: '{{sender}}: {{goods}}.',
    emptyBox: 'An empty box means no. You can change your mind at any time.',
    noAnswer: 'No answer means no. You can change your mind at any time.',
    partners: 'Receive offers from our partners?',
    partnersToo_one: 'And those of one partner?',
    partnersToo_other: 'And those of {{count}} partners?',
    partnersText: 'We would give them {{given}}.',
    partnersLink: 'List of {{date}}',
    objection: 'Unless you say no',
    topics: 'On which topics?',
    topicsText: 'Tick what you want to receive: without a topic, nothing is sent.',
    frequency: 'How often?',
    frequencyText: 'Without a choice, at our usual pace.',
    objectionText: 'Tick what you do not want.',
    request: 'Would you like us to call you back?',
  },
  field: {
    purpose: 'Used to {{purposes}}.',
    purposeEach: '{{purpose}}',
    unlocks: 'If you answer: {{service}}',
    usedFor: 'for {{uses}}',
    useRequest: 'your request',
    phoneNotice:
      'Your number is used for sales calls only if you agree first, except about a contract you have.',
    phoneNoticeUnless:
      'The law asks for your agreement before any sales call, except about a contract you have. Here it makes an exception: we may call you until you say no.',
    contractNotice: 'The law forbids sales calls to consumers who have not agreed to them.',
    terms: 'Read them',
    dateFormat: 'Day, month and year: 24/11/1980.',
    selectFirst: 'Choose',
    street: 'Number and street',
    line2: 'Flat, building, floor',
    postcode: 'Postcode',
    city: 'Town or city',
    country: 'Country',
  },
  consent: {
    email: 'Yes, {{sender}} may send me offers by e-mail: {{goods}}.',
    topic: 'Receive from {{sender}}: {{pick}}.',
    frequency: '{{sender}} writes to me at most: {{pick}}.',
    confirm: 'An e-mail will ask you to confirm within 30 days. Otherwise this yes does not count.',
    sms: 'Yes, {{sender}} may send me offers by text message: {{goods}}. Picture messages are included.',
    'automated-call': 'Yes, {{sender}} may give me its offers by automated call: {{goods}}.',
    fax: 'Yes, {{sender}} may send me offers by fax: {{goods}}.',
    post: 'Yes, {{sender}} may send me offers by post: {{goods}}.',
    stop: 'You can change your mind at any time: {{contact}}.',
    phoneOpener: 'by phone…',
    yes: 'Yes',
    no: 'No',
    tracking: 'Yes, {{sender}} may measure whether I open its e-mails, to improve them.',
    trackingDetail: 'Without it you get the same e-mails.',
  },
  use: {
    email: 'e-mails',
    sms: 'text messages',
    'automated-call': 'automated calls',
    fax: 'faxes',
    phone: 'calls',
    post: 'letters',
  },
  contact: {
    email: 'your e-mail address',
    phone: 'your number',
    post: 'your postal address',
  },
  mention: {
    identity: 'May {{sender}} call you to offer you: {{goods}}?',
    identityCaller: 'May {{caller}} call you, for {{sender}}, to offer you: {{goods}}?',
    proposal: 'You are free to say yes or no.',
    period: 'If you say yes: from {{from}} to {{until}}, never renewed without you.',
    withdrawal: 'Cancel whenever you like, even during a call, or here:',
    'proof-access': 'Free proof, no account: you get the link once the form is sent.',
    hours: 'Monday to Friday, 10:00 to 13:00 and 14:00 to 20:00, never on public holidays.',
  },
  partner: {
    email:
      'Yes, {{sender}} may give my e-mail address to {{partner}}, who will send me their offers by e-mail: {{goods}}.',
    sms: 'Yes, {{sender}} may give my number to {{partner}}, who will send me their offers by text message: {{goods}}. Picture messages are included.',
    'automated-call':
      'Yes, {{sender}} may give my number to {{partner}}, who will give me their offers by automated call: {{goods}}.',
    fax: 'Yes, {{sender}} may give my fax number to {{partner}}, who will send me their offers by fax: {{goods}}.',
    phoneGiven: '{{sender}} would then give your number to {{partner}}.',
    post: 'Yes, {{sender}} may give my postal address to {{partner}}, who will send me their offers by post: {{goods}}.',
    link: 'Who is {{partner}}?',
  },
  objection: {
    email: 'No thanks, no offers by e-mail.',
    sms: 'No thanks, no offers by text or picture message.',
    'automated-call': 'No thanks, no automated calls.',
    fax: 'No thanks, no offers by fax.',
    phone: 'No thanks, no sales calls.',
    post: 'No thanks, no offers by post.',
    similar: '{{sender}} will tell you {{channel}} about things close to what you bought: {{goods}}.',
    job: '{{sender}} will contact you {{channel}} with offers that relate to your job: {{goods}}.',
    general: '{{sender}} will send you offers {{channel}} for: {{goods}}.',
    bloctel: 'You can also join Bloctel, the French national list against sales calls.',
    partner: 'No thanks, no offers from {{partner}} {{channel}}.',
    partnerDetail: '{{sender}} will give {{given}} to {{partner}}, for their offers {{channel}}: {{goods}}.',
  },
  by: {
    email: 'by e-mail',
    sms: 'by text message',
    'automated-call': 'by automated call',
    fax: 'by fax',
    phone: 'by phone',
    post: 'by post',
  },
  request: {
    label: 'Yes, call me back about: {{about}}.',
    detail: 'Within 5 working days (Monday to Saturday), about this request and nothing else.',
  },
  minors: {
    text: 'We will not send you any advertising.',
    joint:
      'Here a yes is given by two, with a person who holds parental authority. It counts only once confirmed in the e-mail that we send them.',
    holder: 'The parent who says yes with you',
    holderText: 'Their name and address serve to ask for their agreement, and for nothing else.',
    holderName: 'Their name',
    holderEmail: 'Their e-mail address',
  },
  basis: {
    consent: 'with your agreement',
    contract: 'needed to give you this service',
    'legal-obligation': 'the law requires it',
    'vital-interests': 'to protect someone’s life',
    'public-task': 'for a task in the public interest',
    'legitimate-interest': 'in our interest, unless you say no',
    'soft-opt-in': 'because you are a customer, for offers close to what you bought, unless you say no',
  },
  basisBrief: {
    consent: '{{purposes}} (your agreement)',
    contract: '{{purposes}} (needed)',
    'legal-obligation': '{{purposes}} (the law requires it)',
    'vital-interests': '{{purposes}} (to protect a life)',
    'public-task': '{{purposes}} (task in the public interest)',
    'legitimate-interest': '{{purposes}} (our interest)',
    'soft-opt-in': '{{purposes}} (you are a customer)',
  },
  retention: {
    years_one: '{{count}} year',
    years_other: '{{count}} years',
    months_one: '{{count}} month',
    months_other: '{{count}} months',
    collection: '{{period}} from today',
    'last-contact': '{{period}} after your last contact',
    'end-of-relationship': '{{period}} after our relationship ends',
    'end-of-contract': '{{period}} after the contract ends',
    'end-of-financial-year': '{{period}} after the financial year ends',
    withdrawal: '{{period}} after you withdraw your agreement',
  },
  notice: {
    title: 'Your data',
    more: 'Read it all',
    less: 'Hide the details',
    between: '; ',
    who: 'Who uses it',
    whoFull: '{{sender}}, {{address}}.',
    registration: 'Registration number: {{number}}.',
    contact: 'To reach us: {{contact}}.',
    officer: 'Data protection officer',
    officerText: 'A question about your data: {{contact}}.',
    representative: 'Representative in the European Union',
    why: 'Why',
    purpose: '{{purpose}}: {{basis}}.',
    whyBrief: 'uses it to {{uses}}.',
    accepted: 'do what you accept',
    unlessRefused: 'contact you {{channels}}, unless you say no',
    interest: '{{interest}}.',
    interestBrief: 'Our interest: {{interests}}.',
    interestTitle: 'Our legitimate interest',
    duration: 'For how long',
    durationOne: 'Kept {{period}}.',
    durationBrief: 'Kept at most {{period}}.',
    durationFull: '{{purpose}}: {{period}}.',
    durationProof: 'Proof of your answers: as long as it is useful to prove them. For calls, three years.',
    recipients: 'Who else sees it',
    recipientsNone: 'Nobody but our own staff.',
    recipientsBrief: 'Also seen by: {{recipients}}.',
    recipientsAccepted: 'the partners that you accept',
    recipientsSilent: 'unless you say no, {{partners}}',
    recipientsPartners: 'Only if you say yes: {{partners}}.',
    recipientsUnless: 'Unless you say no: {{partners}}.',
    transfers: 'Outside the European Union',
    transfer: '{{country}}: {{safeguard}}.',
    transferCopy: 'get a copy of the safeguards',
    sources: 'What does not come from you',
    sourceText: '{{from}}: {{data}}.',
    sourceOpen: '{{from}} (open to anybody): {{data}}.',
    automated: 'Automated decisions',
    rights: 'Your rights',
    rightsBrief: 'See it, correct it, erase it, limit it, take it with you, object: {{contact}}.',
    access: 'Know what we hold about you and get a copy.',
    rectification: 'Have what is wrong or incomplete corrected.',
    erasure: 'Have erased what we no longer have a reason to keep.',
    restriction: 'Ask us to stop using your data while something is being checked.',
    objection: 'Object to a use that rests on our interest, for a reason of your own.',
    portability: 'Get the data you gave us in a format that others can read.',
    exercise: 'Write to {{contact}}. We answer within a month.',
    exerciseLink: 'make a request online',
    withdrawal: 'Changing your mind',
    withdrawalText:
      'What you agree to, you can take back at any time, with no reason to give. What was done before stays valid.',
    withdrawalBrief: 'A yes can be taken back at any time.',
    marketing: 'Saying no to advertising',
    marketingText:
      'You can refuse all advertising from us, whenever you like, without explaining why: {{contact}}.',
    marketingBrief: 'You can refuse all advertising, with no reason: {{contact}}.',
    complaint: 'Complaining',
    complaintText: 'If our answer does not satisfy you, turn to the {{authority}}, {{address}}:',
    complaintBrief: 'Complaints: {{authority}}.',
    mandatory: 'Required or optional',
    mandatoryText:
      'Each question says whether it is required, what it is for and what happens without an answer.',
    mandatoryField: '{{field}}: {{requirement}}. {{without}}',
    optionalWithout: 'Nothing changes without it.',
    death: 'After your death',
    deathText: 'You can tell us what should become of your data after your death.',
    phone: 'Your phone number',
    otherMeans: 'Other ways to say no',
    otherMeansText: 'Tell us first. Against canvassing that you do not want, there are also:',
    otherMeansEach: '{{name}}, {{what}}:',
    policy: 'The full text',
    policyText: 'Version {{version}}:',
    policyLink: 'data protection policy',
  },
  /** What each service is for that takes reports and objections. */
  reporting: {
    signalconso: 'to report canvassing or a problem with a business',
    'signal-spam': 'to report an unwanted e-mail',
    '33700': 'to report a fraudulent text message or call',
    bloctel: 'to stop canvassing by phone',
  },
  preview: 'Preview of the law on {{date}}. Sending is switched off.',
  failed: 'This form cannot be shown right now. Nothing was saved. Please try again later.',
  summary: {
    title_one: '{{count}} answer needs another look',
    title_other: '{{count}} answers need another look',
    choice: 'Review this choice',
    named: '{{field}}: {{text}}',
  },
  problem: {
    missing: {
      'given-name': 'Write your first name.',
      'family-name': 'Write your last name.',
      name: 'Write your name.',
      organization: 'Write the name of your company.',
      email: 'Write your e-mail address.',
      phone: 'Write your phone number.',
      'birth-date': 'Write your date of birth.',
      select: 'Choose an answer.',
      street: 'Write the number and street.',
      postcode: 'Write the postcode.',
      city: 'Write the town or city.',
      other: 'Fill in “{{field}}”.',
    },
    empty: 'Nothing is filled in. Answer one question at least.',
    postcode: 'Write the {{digits}} digits of the postcode.',
    incomplete: 'Complete the address, or leave all of it empty.',
    terms: 'Accept these terms to go on.',
    email: 'Check the e-mail address: it should look like name@example.com.',
    phone: 'Check the number: 6 to 15 digits, with a + in front if you like.',
    date: 'Give a date that exists: day, month and year, as in 24/11/1980.',
    'date-past': 'Check the year of birth.',
    'date-future': 'This date has not come yet.',
    'too-long': 'This is too long: {{most}} characters at most.',
    number: 'Give a number.',
    'too-small': 'Give at least {{least}}.',
    'too-big': 'Give at most {{most}}.',
    option: 'Choose an answer from the list.',
    'holder-same': 'Give the address of your parent, not your own.',
    'needed-for-choice': 'Fill in “{{field}}” so that this yes counts, or take it back.',
    'needed-email': 'Write your e-mail address, or take this yes back.',
    'needed-phone': 'Write your number, or take this yes back.',
    'needed-address': 'Write your address, or take this yes back.',
  },
  status: {
    sending: 'Sending…',
    kept: 'Not sent yet: the service does not answer. Keep this page open, we keep trying.',
    keptAction: 'Try again now',
    keptEdit: 'Change my answers',
    saved: 'It is saved',
    offers: 'Our offers {{channels}}',
    partnerOffers: 'Offers from {{partner}} {{channels}}',
    nothing: 'No advertising: you ticked nothing.',
    granted: 'You said yes to:',
    objected: 'You said no to:',
    unobjected: 'Unless you say no:',
    confirm:
      'One more step: confirm in the e-mail that you will receive. Without that, this yes does not count.',
    savedNumber: 'Received on {{date}}, number {{id}}',
    proof: 'See your proof, change your choices',
    goOn: 'Continue',
    again: 'Fill in a new form',
    flagged: 'Received, but your agreements do not count',
    flaggedText: 'What you read is not the version in force: no yes counts. Reload the page.',
    refused: 'Your answers were not accepted',
    refusedText: 'Nothing was saved. Your answers are still here.',
    reason: {
      invalid: 'One of the answers is not right. Check them and send again.',
      'too-large': 'Your answers are too long. Shorten them and send again.',
      'unknown-form': 'This form is no longer in use. Please tell {{sender}}.',
      forbidden: 'This site is not allowed to send this form. Please tell {{sender}}.',
      conflict: 'A different message already has this number. Please send the form again.',
      other: 'The service refused it. Please tell {{sender}} if it happens again.',
    },
  },
};

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

export const outbox: Like<typeof fr.outbox> = {
  kept: 'Not sent yet: the service does not answer. Your answers are kept on this device. They will be sent by themselves, at your next visit here at the latest.',
  keptInPage:
    'Not sent yet: the service does not answer. This browser keeps nothing: leave this page open, we keep trying.',
  choicesKept:
    'Your choices are not saved yet. They are kept on this device and will be sent by themselves. Your form is sent all the same.',
  refused: 'The answers of {{day}} were not accepted',
  refusedText:
    'They are only on this device. You can download them and give them to {{sender}} in another way.',
  reason: {
    invalid: 'One of the answers is not right.',
    'too-large': 'They are too long.',
    'unknown-form': 'This form is no longer in use.',
    forbidden: 'This site is not allowed to send this form.',
    conflict: 'A different message already has this number.',
    other: 'The service refused them.',
  },
  unreadable: 'This device cannot read them any more.',
  download: 'Download these answers',
  remove: 'Delete them from this device',
};

export const loader: Like<typeof fr.loader> = {
  wait: 'One moment…',
  read: 'Here are your choices. Read, then send. Otherwise it goes without a yes in 20 seconds.',
  lost: 'Your choices are not recorded. The form works without them.',
  failed: 'This form cannot be shown. Try again later.',
};

export const preferences: Like<typeof fr.preferences> = {
  offers: 'Offers from {{sender}} {{way}}',
  handing: 'Handing your details to {{partner}}, for its offers {{way}}',
  prefsTitle: 'Your choices at {{name}}',
  prefsHeading: 'Your choices',
  prefsIntro: 'Stopping counts at once.',
  nothing: 'No choice is recorded for you here.',
  noneOpen: 'Nobody may contact you for advertising on the basis of your answers.',
  columns: { what: 'Choice', state: 'Answer', change: 'Change' },
  channels: {
    email: 'E-mail',
    sms: 'Text message',
    'automated-call': 'Automated call',
    fax: 'Fax',
    phone: 'Phone',
    post: 'Post',
  },
  otherUses: 'Other uses',
  openTracking: 'Measuring opens',
  what: '{{short}}, “{{about}}”',
  colon: ': ',
  states: {
    granted: 'Yes',
    'not-objected': 'Allowed',
    refused: 'No',
    objected: 'No',
    unanswered: 'No answer',
    withdrawn: 'Stopped',
    unticked: 'Not ticked',
    waiting: 'To be confirmed',
    lapsed: 'Never confirmed',
    ended: 'Yes, over',
  },
  until: 'until {{date}}',
  proofOf: '{{date}}: the proof, {{what}}',
  waitingParent: 'Your parent was sent an e-mail. Until then, this yes does not count.',
  waiting: 'Open the link in the message that you received. Until then, this yes does not count.',
  elsewhere: 'Said with another of your addresses or numbers.',
  refuse: 'Stop',
  refuseOf: 'Stop: {{what}}',
  change: 'Say yes…',
  changeOf: 'Say yes…: {{what}}',
  againElsewhere: 'Form…',
  againElsewhereOf: 'Form… to say yes: {{what}}',
  stopAll: 'Stop everything',
  stopAllText: 'No more advertising, and nothing of what is allowed here.',
  pause: {
    title: 'Take a break',
    text: 'Nothing until the end of the day you choose; afterwards your answers hold again.',
    until: 'Last day of the break',
    what: 'For',
    all: 'All advertising',
    ask: 'Take the break',
    row: 'on a break until {{date}}',
    stands: 'On a break until the end of {{date}}: {{what}}',
    end: 'Go on',
    endOf: 'Go on: {{what}}',
    shown: 'Nothing more until the end of {{date}}: {{what}}.',
    ended: 'The break is over: {{what}}.',
  },
  said: {
    stopped: { title: 'Stopped: {{what}}', text: 'It counts from now on.' },
    stoppedAll: {
      title: 'Everything is stopped',
      text: 'No more advertising by any means. It counts from now on.',
    },
    granted: { title: 'Yes recorded: {{what}}', text: 'It counts from now on.' },
    grantedWaiting: {
      title: 'Yes to be confirmed: {{what}}',
      text: 'Open the link that we send you by e-mail: this yes will count then.',
    },
    requested: { title: 'Request recorded', text: 'The business has one month to answer.' },
    unchanged: { title: 'Nothing has changed', text: 'Your no stands.' },
    changed: {
      title: 'The question has changed in the meantime',
      text: 'Please read it again. Nothing is recorded.',
    },
    paused: { title: 'On a break', text: 'This holds from now until the end of the day you chose.' },
    resumed: { title: 'The break is over', text: 'Your answers hold again.' },
    pauseDay: {
      title: 'This day does not do',
      text: 'Choose a day to come, within twelve months. Nothing has changed.',
    },
    notAsked: { title: 'This question is no longer asked here', text: 'Nothing has changed.' },
    notSaved: { title: 'Nothing has changed', text: 'It could not be recorded. Try again.' },
    questionFailed: { title: 'The question cannot be shown', text: 'Nothing has changed. Try again.' },
  },
  undoStop: 'Undo: say yes…',
  undoYes: 'Undo',
  againTitle: 'Say yes to this?',
  againText: 'Your yes would count for this and nothing else. You could stop it right here, with one press.',
  againContact: 'How you would be reached',
  againContactText: 'What you gave us last, masked here. For anything else, answer the form.',
  againYes: 'Yes, I agree',
  againNo: 'No, change nothing',
  againCalls: 'Yes, {{sender}} may call me about its offers: {{goods}}.',
  againCallsOfPartner:
    'Yes, {{sender}} may give my number to {{partner}}, who will call me about its offers: {{goods}}.',
  added: 'Since your answer, the form also asks about: {{names}}. Your answers do not count for that.',
  sources: 'Where your data comes from',
  onlyDigest: 'A fingerprint of your address or number',
  unused: 'not used',
  origins: {
    form: 'written in the form',
    slip: 'written on a paper slip',
    operator: 'noted by the business',
    import: 'taken from a file of the business',
    partner: 'received from a partner',
    sender: 'told by the service that sends the messages',
  },
  history: 'Everything that is recorded ({{count}})',
  events: {
    form: 'Form sent',
    'plain-form': 'Form sent',
    'one-click': 'Stopped from your mail program',
    mail: 'Choice confirmed by e-mail',
    link: 'Stopped through a link',
    preferences: 'Stopped on this page',
    granted: 'Yes given on this page',
    spoken: 'Refusal spoken, noted by the business',
    written: 'Refusal in writing, noted by the business',
    sender: 'Refusal at the service that sends the messages',
    imported: 'Data taken from a file',
    checked: 'Document shown',
  },
  flagged: 'does not count as a yes',
  rights: 'Your data and your rights',
  seeData: 'See all my data',
  correctAddress: 'Correct my e-mail address',
  rightsOpen: 'Make a request',
  rightsText: 'What would you like {{name}} to do?',
  rightNames: {
    access: 'Get a copy of my data',
    rectification: 'Correct something',
    erasure: 'Erase my data',
    objection: 'Stop using my data',
    restriction: 'Suspend the use of my data',
    portability: 'Take my data elsewhere',
    'after-death': 'My data after my death',
  },
  message: 'Details, or your reasons (optional)',
  clock: 'Answered within a month.',
  ask: 'Send the request',
  orWrite: 'Or write to',
  request: '{{what}}: asked on {{date}}, {{rest}}',
  due: 'answer due by {{date}}',
  done: 'answered on {{date}}',
  complain: 'Where to complain',
  complaints: {
    CNIL: 'about the use of your data',
    SignalConso: 'about canvassing or a problem with a business',
    'Signal Spam': 'about an unwanted e-mail',
    '33700': 'about a fraudulent text message or call',
    Bloctel: 'to stop canvassing by phone',
  },
  loading: 'One moment…',
  failed: 'Your choices cannot be shown right now. Nothing has changed.',
  over: 'This link no longer opens. Nothing has changed; ask for another.',
};

export const counter: Like<typeof fr.counter> = {
  online: 'On line',
  offline: 'No network',
  waiting_one: '{{count}} sign-up waits for the network',
  waiting_other: '{{count}} sign-ups wait for the network',
  sending_one: '{{count}} sign-up is leaving',
  sending_other: '{{count}} sign-ups are leaving',
  refused_one: '{{count}} sign-up refused',
  refused_other: '{{count}} sign-ups refused',
  allSent: 'The network is back, everything has been sent.',
  languages: 'Language',
  owner: 'For the shop',
  thanks: 'Thank you!',
  sendingNow: 'Sending…',
  saved: 'It is saved.',
  flagged:
    'It has arrived, but no yes of yours counts. This form is no longer the one in force. A no always counts.',
  kept: 'It is not saved yet: there is no network. It is kept on this tablet, sealed, and will leave by itself.',
  keptInPage: 'It is not saved yet. Keep this page open: this tablet keeps it nowhere else.',
  refusedNow: 'It is not saved: the service has refused it. It is kept on this tablet. Tell {{sender}}.',
  proof: 'Your proof, and how to change your mind: take a picture of this code.',
  proofCode: 'Code to take a picture of: {{address}}',
  proofLater:
    'Your proof will be here once it is saved. You will need the e-mail address that you just gave.',
  proofAsk: 'For your proof, ask {{sender}}.',
  done: 'Done',
  clearsIn_one: 'The screen clears in {{count}} second. Touch it to keep it.',
  clearsIn_other: 'The screen clears in {{count}} seconds. Touch it to keep it.',
  still: 'Are you still there?',
  stillText_one: 'Unless you touch the screen, what you wrote is cleared in {{count}} second.',
  stillText_other: 'Unless you touch the screen, what you wrote is cleared in {{count}} seconds.',
  goOn: 'I go on',
  clear: 'Clear it all',
  insecure: 'This counter cannot keep anything here: open this page with https.',
  noKey: 'This counter is not ready yet: open this page once with the network.',
  notSealed:
    'Nothing has left and nothing is kept: this tablet could not seal your answers. They are still here.',
  pin: 'PIN',
  pinNew: 'Choose a PIN',
  pinNewText: '6 to 12 digits. It opens this list. Write it down: it cannot be found again.',
  pinAgain: 'The same again',
  pinRule: 'It takes 6 to 12 digits.',
  pinDiffers: 'The two are not the same.',
  pinWrong: 'This is not the PIN.',
  pinWait_one: 'Too many tries: {{count}} more second.',
  pinWait_other: 'Too many tries: {{count}} more seconds.',
  open: 'Open',
  keep: 'Keep this PIN',
  close: 'Close',
  listNone: 'Nothing waits. Everything has been sent.',
  listSealed: 'Nobody reads the answers here: they are sealed to the receiver.',
  when: 'When',
  state: 'State',
  stateWaiting: 'Waits',
  stateTried_one: 'Waits, {{count}} try',
  stateTried_other: 'Waits, {{count}} tries',
  stateRefused: 'Refused ({{status}}): {{detail}}',
  statePage: 'in this page only',
  sendNow: 'Send now',
  export: 'Save the sealed file',
  exportText: 'To carry it to the receiver by hand. Nobody else opens it.',
  persisted: 'The browser has promised not to delete anything by itself.',
  notPersisted:
    'The browser may delete what waits, for lack of room or of visits: add this page to the home screen.',
};

/** What is asked about a field that may hold a slip, and how it was understood. Nothing waits for the answer. */
export const hints: Like<typeof fr.hints> = {
  email: 'Did you mean {{address}}?',
  take: 'Yes, correct it',
  number: 'Number read: {{number}}.',
  postcode: '{{postcode}}: {{department}}, as a rule.',
  noDepartment: 'No département begins with {{start}}. Is the code right?',
};

export const pages: Like<typeof fr.pages> = {
  proof: {
    titles: {
      submitted: 'Your answer of {{date}}',
      granted: 'Your yes of {{date}}',
      withdrawn: 'Your refusal of {{date}}',
      confirmed: 'Your confirmation of {{date}}',
      imported: 'Your data, taken from a file on {{date}}',
      checked: 'Your document, shown on {{date}}',
    },
    proof: 'Proof',
    foreignTitle: 'What came with the answer',
    foreignText:
      'These words came with the answer. They are not those of {{name}}: anybody may have written them.',
    flagged: 'Your answer is stored, but it does not count as a yes: it does not match what was expected.',
    flags: {
      'unknown-version': 'This version of the form is not known here.',
      'presentation-differs': 'The form that was shown is not the one known here.',
      'answers-invalid': 'The form that was shown could not give this answer.',
      'date-differs': 'The form followed the rules of another day.',
      'law-differs': 'The rules of the day it arrived are stricter than those of the form.',
      'under-age': 'At that age no yes is taken.',
      suspicious: 'The answer looks like that of a program.',
      'kept-small': 'Too many answers of that day did not match: only their refusals are kept.',
      'slip-unknown': 'No slip of that number was printed for this form.',
      'slip-used': 'This slip had been copied before.',
      'slip-date': 'The date on the slip is missing, or cannot be.',
      'not-seen': 'This question could not be read on the screen.',
    },
    change: 'See or change your choices',
    summary: 'In short',
    controller: 'To',
    when: 'When',
    moment: '{{time}}, Paris time',
    answered: {
      yes: 'Yes',
      no: 'No',
      unticked: 'Not ticked',
      unobjected: 'Allowed unless you say no',
      unanswered: 'No answer',
    },
    nothingAsked: 'No choice was asked for.',
    shownTitle: 'What you saw',
    technical: 'Check it (technical)',
    form: 'Form',
    responsible: 'Who is responsible for the data',
    received: 'Recorded on',
    page: 'Page that showed it',
    unknownPage: 'not told by the browser',
    method: 'Sent',
    plainForm: 'without JavaScript; the time of your device is not known',
    paper: 'on paper: slip {{serial}}, dated {{date}}, copied by the business',
    paperUndated: 'on paper: slip {{serial}}, copied by the business',
    saysNotPaper:
      'It does not prove who wrote on the slip: the business copied it. The time is that of the copy.',
    fromChoices: 'from the page of your choices; the time of your device is not known',
    recordId: 'Number of the proof',
    digest: 'Fingerprint of what was shown',
    logPlace: 'Place in the log',
    empty: 'left empty',
    notTaken: 'nothing was taken over',
    mailCopy: 'Get a copy by e-mail',
    mailCopySent: 'The copy is on its way to the address that you wrote.',
    masked: 'Your contact details are masked: anyone with the address of this page can read it.',
    erased: 'What you had written is erased.',
    meaningTitle: 'What this page proves',
    says: 'This service recorded this content, under this notice, no later than the time given. Any change made since would show: the content is signed and entered in a log that can only be added to.',
    saysNot:
      'It does not prove who filled the form in: nobody checked the identity, the address or the number. The time is this service’s own.',
    keep: 'Keep the address of this page. It is all it takes to read it, without an account; give it only to those who should see it.',
    withdrawal: {
      standing: 'Your refusal is recorded. It counts from now on.',
      said: 'Said or written on',
      how: 'Recorded through',
      methods: {
        'one-click': 'the unsubscribe button of your mail program',
        mail: 'the link of the message sent to your address',
        link: 'the link of a message',
        preferences: 'the page of your choices',
        spoken: 'the business, which you told',
        written: 'the business, which you wrote to',
        sender: 'the service that sends the messages of the business',
        import: 'a file of the business',
        shown: 'the business, to whom you showed it',
      },
      words: 'What you refused',
      shownOne: 'This sentence stood beside the button.',
      shown: 'These sentences stood beside the button.',
      notShown: 'Nothing was shown. This is what the refusal means.',
      says: 'This service recorded this no later than the time given. Any change made since would show: the content is signed and entered in a log that can only be added to.',
      saysNot: {
        none: 'Nobody checked who refused.',
        link: 'It does not prove who pressed: somebody who had the link did.',
        'double-opt-in': 'It proves that somebody who reads that mailbox pressed; not who.',
        operator: 'It does not prove who spoke or wrote: the business wrote it down itself.',
      },
    },
    imported: {
      standing: 'The business took this data from a file. You agreed to nothing by that.',
      words: 'What that means',
      saysNot: 'It does not prove where the file came from: the business said so itself.',
      taken: '{{sender}} took data from a file. Origin: {{from}}. Proof: {{proof}}.',
      named: '{{kind}} ({{name}})',
      noYes:
        'No agreement follows from it: where the law asks for yours, nobody may write to you or call you without it.',
      unused: 'This data is not used: {{reason}}. Only a fingerprint of it is left, so that nobody uses it.',
      kinds: {
        customers: 'customers of the business',
        prospects: 'people who had left it their contact details',
        partner: 'a partner',
        bought: 'a list that was bought or rented',
        public: 'a directory or a page that anybody can read',
        unknown: 'unknown',
      },
      proofs: {
        each: 'for each person',
        contract: 'a clause of the seller',
        none: 'none',
      },
      reasons: {
        'consents-unproven': 'the seller does not show the agreement of each person',
        'transfer-unproven': 'the partner does not show that each person agreed to pass it on',
        'freely-accessible': 'to stand in a directory is no agreement to be solicited',
        'no-relation': 'nobody can say where it came from',
        'too-old': 'the last contact is more than three years old',
      },
    },
    checked: {
      standing: 'The business has seen your document. It kept no copy and no number of it.',
      words: 'What is noted',
      saysNot: 'It does not prove what the document said: the business looked at it itself.',
      seen: '{{kind}}: {{result}}.',
      notKept: 'No copy and no number of it is kept here.',
      results: { accepted: 'seen and accepted', refused: 'seen and refused' },
    },
    sourceNotice: {
      title: 'Your data at {{sender}}',
      intro:
        '{{sender}} has received data about you. It was not you who gave it. This is where it came from, what it is for and what you can do.',
      source: 'Where it came from',
      from: 'Source: {{from}}.',
      open: 'Anybody can read this source.',
      data: 'What was taken: {{data}}.',
    },
    confirmation: {
      standing: 'Your confirmation is recorded: your yes counts.',
      words: 'What you confirmed',
    },
    filesTitle: 'Check it without taking our word',
    files: {
      bundle: 'Everything to check the proof, in one file',
      record: 'The proof, readable (JSON)',
      jws: 'The signed proof (JWS)',
      presentation: 'Everything that was shown (JSON)',
      logProof: 'The entry in the log (C2SP tlog-proof)',
    },
  },
  drawn: {
    offScreen: 'This question never stood on your screen: no yes to it is kept. A no always counts.',
    covered: 'Something hid this question on the screen: no yes to it is kept. A no always counts.',
    unopened: 'This question stood behind a button that you did not press.',
    small:
      'This question was written in less than {{textSize}} pixels, or its yes and its no were not of one size. Your answer counts.',
    faint:
      'The text of this question hardly stood out from its background (contrast below {{contrast}} to 1). Your answer counts.',
    notice: 'You opened the complete notice before sending.',
    noticeUnopened: 'You did not open the complete notice.',
  },
  stop: {
    stopTitle: {
      email: 'Stop e-mails from {{name}}?',
      sms: 'Stop text messages from {{name}}?',
      'automated-call': 'Stop automated calls from {{name}}?',
      fax: 'Stop faxes from {{name}}?',
      phone: 'Stop calls from {{name}}?',
      post: 'Stop post from {{name}}?',
    },
    stopOther: 'Stop messages from {{name}}?',
    stopText: 'Nothing has changed yet. If you press “Stop”:',
    stopButton: 'Stop',
    stoppedText: '{{name}} has to respect this from now on. A message already on its way may still arrive.',
    stoppedKeep: 'Messages needed for an order or a running contract may go on: they are not advertising.',
    yourProof: 'The proof of your refusal',
    more: 'Stop everything?',
    moreText: 'If you press “Stop everything”:',
    finer: 'Choose one by one, or go back?',
    finerText: 'A link to each of your choices is sent to you by e-mail.',
    finerLink: 'Get this link',
    expiredTitle: 'This link has expired',
    expiredText: 'Nothing has changed. Ask the business for a new link.',
  },
  withdrawal: {
    sentences: {
      email: 'No more e-mails from {{who}}.',
      sms: 'No more text messages from {{who}}.',
      'automated-call': 'No more automated calls from {{who}}.',
      fax: 'No more faxes from {{who}}.',
      phone: 'No more calls from {{who}}.',
      post: 'No more post from {{who}}.',
    },
    sentencesFor: {
      email: 'No more e-mails from {{who}} to “{{why}}”.',
      sms: 'No more text messages from {{who}} to “{{why}}”.',
      'automated-call': 'No more automated calls from {{who}} to “{{why}}”.',
      fax: 'No more faxes from {{who}} to “{{why}}”.',
      phone: 'No more calls from {{who}} to “{{why}}”.',
      post: 'No more post from {{who}} to “{{why}}”.',
    },
    all: 'No more advertising by any means from {{who}}.',
    allFor: 'No more advertising by any means from {{who}} to “{{why}}”.',
    everybody: '{{name}} and its partners',
  },
  links: {
    askTitle: 'See or change your choices at {{name}}',
    askText: 'Write the e-mail address that you gave. We send a link there: no account, no password.',
    email: 'Your e-mail address',
    wrong: 'Write a whole address, such as name@example.com.',
    send: 'Get the link',
    use: 'The address is used for this message only.',
    sentTitle: 'Look into your e-mails',
    sentText:
      'If {{name}} knows this address, a message leaves right now. Its link opens once, within 30 minutes.',
    sentElse: 'Nothing arrives? Look into your spam, or try another address that you may have given.',
    enterTitle: 'Your choices',
    enterText: 'Press to open. The link works only once.',
    enter: 'See my choices',
    confirmTitle: 'Confirm your choice at {{name}}',
    confirm: 'Confirm',
    confirmElse: 'You changed your mind? Close this page: nothing counts without your press.',
    confirmedTitle: 'Confirmed',
    confirmed: 'Your yes is recorded. It counts from now on.',
    notCountingTitle: 'Your no stands',
    notCounting: 'You have said no since: that no is what counts. Nothing will be sent to you.',
    proof: 'The proof of your confirmation',
    confirmOver:
      'More than 30 days have passed, or this link is not complete. The yes does not count; answer the form to give it again.',
    stayTitle: 'Stay in touch with {{name}}?',
    stayText: 'We have not heard from you for a long time. Press if you want your data to stay.',
    stay: 'I stay',
    stayElse: 'Without a press of yours, your data is erased. What you refused stays refused.',
    stayedTitle: 'You stay',
    stayed: 'Noted. Your choices have not changed.',
    stayOverTitle: 'There is nothing left to answer',
    stayOver: 'You have answered already, or your data is erased.',
    overTitle: 'This link no longer opens',
    overText:
      'It was used already, or more than 30 minutes have passed. Nothing has changed. Ask for another where you asked for it.',
  },
  address: {
    title: 'Correct your e-mail address',
    text: 'We write to the new address. It counts once you open the link in that message and press there, within three days.',
    field: 'New e-mail address',
    wrong: 'Write one address, such as name@example.com.',
    send: 'Send me the link',
    sentTitle: 'A message is on its way',
    sentText: 'It goes to the new address. Open the link in it. Until then, nothing changes.',
    sharedTitle: 'Several people use this address',
    sharedText:
      'This page does not know which of them you are. Write to {{email}}, or make a request on the page of your choices.',
    confirmTitle: 'Your new address at {{name}}',
    confirmText:
      'It takes the place of the one that you had given. Your refusals stay. What you had agreed to is for the old address alone: you can say it again.',
    confirm: 'This address is mine',
    doneTitle: 'Your address is corrected',
    doneText: 'Your refusals stay. What you had agreed to does not count until you say it again.',
    choices: 'See my choices',
    overText:
      'This link was used already, or more than three days have passed. Start again on the page of your choices.',
    back: 'Back to my choices',
  },
  holder: {
    title: 'Give your agreement to {{name}}',
    text: 'A young person whose parent you are, or for whom you hold parental authority, said yes to this:',
    press: 'I agree, and I hold parental authority',
    otherwise: 'You do not agree? Close this page: nothing counts without your press.',
    takenBackTitle: 'This yes was taken back',
    takenBack: 'A no has come since: it prevails. Nothing will be sent.',
    doneTitle: 'Your agreement is recorded',
    done: 'This yes counts from now on.',
    back: 'You can take it back whenever you like: {{email}}.',
    proof: 'The proof of your agreement',
  },
  messages: {
    'not-found': {
      title: 'This address leads nowhere',
      text: 'Check it: a letter may have been lost while copying.',
    },
    'no-proof': {
      title: 'There is no proof at this address',
      text: 'The address of a proof must be complete, to the last character. Copy it again from where you kept it, or follow once more the link you got after sending.',
    },
    'no-link': {
      title: 'This link leads nowhere',
      text: 'Nothing has changed. Copy all of it from the message that you received, or write to the business.',
    },
    'unknown-form': {
      title: 'This form is not in service here',
      text: 'Nothing was stored. Tell the site where you found it.',
    },
    'unknown-notice': {
      title: 'There is no notice at this address',
      text: 'No form here is of this business, or there is no such version. Check the address.',
    },
    'wrong-method': {
      title: 'This address does not open like this',
      text: 'A form sends its answers here. Go back to the page of the form and fill it in there.',
    },
    'origin-not-allowed': {
      title: 'This site may not send this form',
      text: 'Nothing was stored. Tell the business that you wanted to answer.',
    },
    'too-large': {
      title: 'Your answers are too long',
      text: 'Nothing was stored. Go back, shorten them, then send again.',
    },
    'not-a-form': {
      title: 'These answers cannot be read',
      text: 'Nothing was stored. Go back to the page of the form, reload it, then answer again.',
    },
    'too-many': {
      title: 'Too much sent in a short time',
      text: 'Nothing was stored this time. Wait a minute, then send again.',
    },
    'store-unavailable': {
      title: 'Your answers could not be stored',
      text: 'The service is not available right now. Go back and send again in a few minutes: your answers are still there.',
    },
    'bad-request': {
      title: 'This request cannot be understood',
      text: 'Check the address, or go back to the page before.',
    },
    'internal-error': {
      title: 'The service had a problem',
      text: 'Try again later. Unless you have a proof of what you sent, take it as not stored.',
    },
  },
  home: {
    title: 'An Accord receiver',
    text: 'This service stores what people answer in the forms of a business, and gives each of them the proof of their answer.',
    proof:
      'Looking for your proof? Its address was given to you after you sent the form. It is all it takes to read it.',
    documents: 'Documents',
    api: 'Everything that this service does (OpenAPI)',
    keys: 'The keys that sign the proofs',
    log: 'The signed state of the log',
    logKey: 'The key of the log',
    version: 'Version',
  },
  stub: {
    title: 'Your slip',
    text: 'Write the code of your stub here.',
    code: 'Code of the stub',
    open: 'Continue',
    wrong: 'Check the code: a character is missing, or one of them is wrong.',
    waitingTitle: 'Your slip has not been copied yet',
    waiting: '{{name}} has not recorded it yet. Come back later with the same code.',
    foundTitle: 'Your slip {{serial}}',
    found: '{{name}} has copied it. Here is the proof of your answers, word for word.',
    proof: 'See my proof',
    choices: 'See and change my choices',
    stopText: 'No more advertising, from anybody: one press is enough.',
    stop: 'Refuse everything',
    stoppedTitle: 'Noted',
    stopped: 'Your refusal is recorded. It counts from now on.',
  },
  fullNotice: { title: 'Your data: {{title}}' },
  plain: {
    outdatedTitle: 'The form has changed: nothing is stored yet',
    outdatedText:
      'The page that you filled in was out of date. Here is today’s form. What you wrote is still there; please make your choices again, as these are the words that count.',
    trap: 'Leave this field empty.',
    besideSite:
      'The button below saves your choices only. What you write in the rest of the page is sent with the site’s own button.',
  },
};

export const paper: Like<typeof fr.paper> = {
  signatureDay: 'the day of your signature',
  yearLater: 'the same day a year later',
  serial: 'Slip {{serial}}',
  specimen: 'SPECIMEN',
  young: 'For the youngest: {{text}}',
  photo: 'A picture of the signed part is kept: {{why}}.',
  signing: 'By signing: {{submit}}.',
  date: 'Date',
  signature: 'Signature',
  full: '{{more}}: {{address}}',
  fullCode: 'QR code: {{more}}',
  serialCode: 'QR code of slip {{serial}}',
  proofCode: 'QR code of your proof',
  box: 'Box to tick',
  line: 'To be filled in',
  keep: 'Tear off and keep: your proof',
  keepText:
    'What you answered, word for word, and a way to change your mind. Free, without an account, without e-mail, once {{controller}} has copied your slip.',
  code: 'Code: {{code}}',
  told: 'Keep this: {{title}}',
};

export const rights: Like<typeof fr.rights> = {
  answer: {
    subject: 'Your request of {{asked}}',
    hello: 'Hello,',
    asked: 'On {{asked}} you asked us for this: {{right}}.',
    names: {
      access: 'to see your data',
      rectification: 'to correct your data',
      erasure: 'to erase your data',
      objection: 'to stop using your data to contact you',
      restriction: 'to put your data aside',
      portability: 'to receive your data in a format that others can read',
      'after-death': 'to note what becomes of your data after your death',
    },
    done: {
      access:
        'Your data comes with this answer: what we keep of you, where it came from, who receives it, and the proof of each of your choices.',
      rectification:
        'It has been correct since {{done}}: {{fields}}. The proof of what you had written stays as it was.',
      erasure: 'Your data was erased on {{done}}.',
      objection:
        'It has been done since {{done}}: neither we nor our partners will send you advertising, and nobody will call you for it.',
      restriction:
        'It has been done since {{done}}: your data is kept apart, and nobody uses it. We will write to you before that ends.',
      portability: 'Your data comes with this answer, in a JSON file that another service can read.',
      'after-death':
        'Your instructions were noted on {{done}}. You can change them or take them back at any time.',
      lifted: 'Your data has not been aside any more since {{done}}: we use it again, as before.',
    },
    partly: 'Several people use the same address. This answer is only about what is yours.',
    kept: 'We have to keep this:',
    keptNoes:
      '- a fingerprint of your address and number, from which they cannot be read: it serves to contact you no more, and nothing else;',
    keptCalls:
      '- the proof of your consent to calls, with your name, until {{until}} (Code de la consommation, article R223-2). It is in an archive apart, which few people can open;',
    keptAccounting:
      '- what accounting asks for, until {{until}} (Code de commerce, article L123-22), in the same archive;',
    keptContract:
      '- what concerns a contract that has ended, until {{until}} (Code civil, article 2224), in the same archive;',
    keptLog: '- in a signed log, the trace of your answers, with nothing that says whose they are.',
    told: 'These received your data, and have to hear of this from us: {{names}}.',
    refused: {
      'not-identified':
        'We did not do it: nothing tells us that this request comes from you. Write to us from the address that you gave us, and we will.',
      'not-theirs': 'We did not do it: what you ask for is about another person.',
      unfounded: 'We did not do it: the same request has been answered already.',
      'legal-duty': 'We did not do it: the law asks us to keep this data.',
      'nothing-held': 'We found nothing about you.',
    },
    complain:
      'You do not agree with this answer? Write to us at {{email}}. You can also complain to the {{authority}} ({{url}}), or go to court.',
    signed: '{{name}}\n{{address}}\n{{done}}',
  },
  file: {
    title: 'What {{name}} keeps of you',
    made: 'Made on {{date}}.',
    restricted: 'This data has been put aside since {{date}}: nobody uses it.',
    part: 'Several people use the same address. Only what is yours is here.',
    data: 'Your data',
    nothing: 'Nothing: you filled in no form, or your data is erased.',
    what: 'What',
    value: 'What is noted',
    source: 'Where it came from',
    origins: {
      form: 'written by you in a form',
      slip: 'written by you on a paper slip',
      operator: 'noted by the business',
      import: 'taken from a file',
      partner: 'received from a partner',
      sender: 'told by the service that sends the messages',
    },
    allFrom: 'Where it comes from: {{origin}}, {{date}}.',
    request: '{{date}}: {{right}}; {{state}}',
    requestWith: '{{date}}: {{right}} “{{message}}”; {{state}}',
    corrected: 'corrected on {{date}}; before: {{before}}',
    nothingBefore: 'nothing',
    choices: 'Your choices',
    answers: {
      granted: 'yes',
      refused: 'no',
      objected: 'no',
      'not-objected': 'you did not say no',
      unanswered: 'no answer',
      withdrawn: 'no, after a yes',
    },
    until: 'until {{date}}',
    proof: 'the proof',
    purposes: 'What it serves for',
    bases: {
      contract: 'to keep what was agreed with you',
      consent: 'because you said yes',
      'legitimate-interest': 'in our interest, unless you say no',
      'legal-obligation': 'because the law asks for it',
    },
    months_one: 'kept for {{count}} month',
    months_other: 'kept for {{count}} months',
    recipients: 'Who receives it',
    recipientsNone: 'Nobody but the business.',
    because: 'because you said yes to “{{label}}”',
    proofs: 'The proofs',
    requests: 'Your requests',
    open: 'not answered yet, by {{date}} at the latest',
    closed: 'answered on {{date}}',
    rightsTitle: 'Your rights',
    rights:
      'You can have this data corrected or erased, have it put aside, take it with you, and say no. Write to {{email}}. You can also complain to the {{authority}}.',
    truth: 'yes',
    lie: 'no',
  },
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
  stay: {
    subject: 'Do you want to stay in touch with {{name}}?',
    text: `Hello,

We have not heard from you for a long time. Your data at {{name}} will therefore be erased.

Do you want to stay? Say so here, until {{until}}:

{{link}}

You do not want to stay? Do nothing. We will not ask again.

{{name}}
{{address}}
`,
  },
  leaving: {
    subject: 'Data reaches its end: {{name}}',
    text: `Hello,

{{name}}: the time for which data is kept ends soon for {{count}} person(s). The first leave on {{day}}.

The console says who, when and why:

{{link}}

Is a dispute under way? Put the person on hold before that day. Otherwise there is nothing to do.
`,
  },
  address: {
    subject: 'Your new address at {{name}}',
    text: `Hello,

This address was given to {{name}} in the place of an older one.

Confirm it here, until {{until}}:

{{link}}

That was not you? Do nothing: without confirmation, nothing changes.

{{name}}
{{address}}
`,
  },
  reminder: {
    subject: 'Your consent to calls ends on {{until}}',
    text: `Hello,

You gave this consent to {{name}}:

{{asked}}

It ends on {{until}}, and does not renew itself. If you do nothing, nobody will call you after that day.

See this consent:

{{proof}}

Stop it now:

{{link}}

{{name}}
{{address}}
`,
  },
  receipt: {
    subject: 'Copy of your answer to {{name}}',
    text: `Hello,

This is the copy that you asked for, of your answer of {{date}}:

{{answers}}

The whole proof, word for word:

{{link}}

Number: {{reference}}

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

export const notices: Like<typeof fr.notices> = {
  title: 'Your data at {{name}}',
  form: '“{{form}}”',
  inForms: '{{text}} ({{forms}})',
  ofForm: '{{form}}, {{text}}',
  basis: 'Legal basis: {{basis}}.',
  interest: 'Our interest: {{interest}}.',
  data: 'Data: {{data}}.',
  kept: 'Kept for {{period}}.',
  fromCollection: '{{period}} from the day on which you give them to us',
  askedIn: 'Asked for in {{forms}}.',
  use: '{{purpose}}: {{basis}}; data kept for {{period}}.',
  termsTitle: 'Data protection',
  termsWho: 'Your data are used by {{who}} What we use them for:',
  termsOthers: 'Who else sees them:',
  termsRights:
    'You may see them, have them corrected or erased, limit their use, take them with you and object: write to {{contact}}. Answered within a month.',
  all: 'All about your data:',
  allLink: 'the complete notice',
  changes: {
    none: 'Nothing has changed.',
    newPart: 'New: “{{part}}”. {{texts}}',
    gonePart: 'No longer there: “{{part}}”.',
    added: 'Added to “{{part}}”: “{{text}}”',
    removed: 'Removed from “{{part}}”: “{{text}}”',
    changed: 'In “{{part}}”: “{{now}}” instead of “{{before}}”',
    renamed: '“{{now}}” was called “{{before}}”.',
  },
  page: {
    versions: 'What has changed',
    versionsText: 'Every version of this notice is kept. The newest comes first.',
    version: 'Version {{number}}, shown since {{date}}',
    earlier: 'The versions before',
    first: 'The first version that was kept.',
    old: 'This is version {{number}}, shown from {{from}} to {{until}}. It no longer holds.',
    since: 'Version {{number}}, of {{date}}.',
    today: 'See today’s notice',
  },
};

export const commands: Like<typeof fr.commands> = {
  init: {
    templates: 'The templates:',
    askTemplate: 'Which template?',
    noTemplate: 'Name a template: accord init newsletter.',
    unknownTemplate: 'There is no template “{{template}}”.',
    meant: 'Did you mean “{{template}}”?',
    exists: '{{file}} is there already. Give another name, or --force to write over it.',
    unwritten: '{{file}} cannot be written ({{reason}}).',
    notAForm: '{{file}} is not a form that can be read: accord check says why.',
    notMade: 'The form is not made.',
    written_one: '{{file}} is written: {{count}} line.',
    written_other: '{{file}} is written: {{count}} lines.',
    stillMissing: 'What nobody can guess is still missing. Write it into the file:',
    next: 'Next:',
    snippet: 'In your page:',
    askName: 'Legal name of the business, with its form (The Garden Ltd)?',
    askEmail: 'E-mail where people write to use their rights?',
    askAddress: 'Postal address of the business?',
    askGoods: 'What do you offer, in a few words (books and author evenings)?',
    askMonths: 'How many months do you keep these data after the last contact?',
  },
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
    lawNext:
      'Of the law, only what holds in any case is told here: put these right, then run the command again for the rest.',
    mended: 'One right answer: accord check --fix puts it in.',
    example: 'Example: {{example}}',
    fixed_one: '{{file}}: {{count}} mend made.',
    fixed_other: '{{file}}: {{count}} mends made.',
    unwritten: '{{file}}: cannot be written ({{reason}}).',
    unfixed: '{{file}}: nothing that has one right answer.',
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
      paused: 'take a break until a day',
      'not-this-topic': 'said yes, but not to this topic',
      prohibited: 'banned in this sector',
      'no-consent': 'gave no consent',
      'not-counted': 'answered on a form that does not count',
      'not-confirmed': 'have not confirmed yet',
      'not-started': 'said yes for later',
      expired: 'had said yes, it has ended',
      'mentions-missing': 'said yes without the five things they must be told',
      'other-goods': 'said yes for other goods',
      'other-caller': 'said yes to calls from another company',
      'unusable-source': 'come from a file that may not be used',
      'retention-ended': 'not in contact for too long',
      'under-age': 'too young',
      'request-met': 'had asked for a call, it was made',
      'not-covered': 'live where the law of this form does not apply',
      'journal-missing': 'cannot be judged: the store lacks its journal',
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
  import: {
    reading: '{{done}} lines read.',
    taking: '{{done}} of {{all}} lines stored.',
    columns: 'Columns that were taken: {{names}}. Left in the file: {{left}}.',
    nothing: 'none',
    counts:
      '{{file}}: {{lines}} in all. May be used: {{usable}}. May not be used: {{unusable}}. Taken before: {{known}}. Without an address or a number: {{empty}}.',
    because:
      'May not be used, {{rule}}: {{reason}}. Lines {{places}}. Only a fingerprint is kept, so that nobody uses them.',
    confirm: '{{rule}}: confirm with a lawyer.',
    unread: 'Cannot be read, in whole or in part, NOT TAKEN: lines {{places}}.',
    erased: 'Erased because the person asked for it, NOT TAKEN: lines {{places}}.',
    two: 'The same persons under two origins in this file: lines {{places}}. Each line keeps its own.',
    noYes: 'Nobody enters your mailings by this: no yes comes of it, and a no stays a no.',
    tell: 'Tell these persons where their data came from, by {{date}} and at the first contact (GDPR 14). {{how}}',
    tellIn: 'The text is in {{file}}.',
    tellHow: '--notice FILE writes the text.',
    ask: 'To take: {{count}}. Go on? (y/n) ',
    written: 'Taken: {{count}}. Run again, the same command takes nothing twice.',
    none: 'Nothing new to take.',
    dry: 'Dry run: nothing was written.',
    askSource:
      'Where does this file come from? customers (your own), prospects (they left you their details), partner, bought (or rented), public (a directory, a page), unknown: ',
    askProof:
      'What can you show? each (of each person: the question, the answer, the date), contract (a clause), none: ',
    askName: 'Its name: ',
    yes: 'yes',
    no: 'no',
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
    exportedPaused_one:
      '{{count}} of them is on a break until a day (paused). Mailers keep no such day: make the list anew before each send.',
    exportedPaused_other:
      '{{count}} of them are on a break until a day (paused). Mailers keep no such day: make the list anew before each send.',
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
    'document-copy':
      '"{{field}}" asks for a copy that no law orders. Look at the document and note the result: set "copy" to false, or give this field a purpose with the basis "legal-obligation".',
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
    'pick-without-yes':
      'No question asks for a yes for "{{purpose}}", so these boxes are not drawn and nobody can pick. Put them at the purpose of "marketing", where a channel asks for consent, or remove them.',
    'many-picks': '{{count}} choices for "{{purpose}}": beyond {{most}}, nobody reads them. Join some.',
    'pick-named-twice':
      '"{{text}}" is the name of another choice already: nobody can tell them apart. Change one of both.',
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
    'long-introduction':
      'The introduction has {{words}} words; {{most}} are enough. Keep one sentence: what people get. The rest belongs on your page.',
    'long-service':
      '{{words}} words present the service "{{service}}"; {{most}} are enough. Only say what it does with the data.',
    'long-goods':
      '{{words}} words say what you sell ("{{text}}"); {{most}} are enough. Each box repeats them: keep the names of the goods.',
    'long-recipient':
      '{{words}} words for one recipient ("{{text}}"); {{most}} are enough. Name it, and leave details to your privacy policy.',
    'long-interest':
      '{{words}} words for your interest ("{{text}}"); {{most}} are enough. Only say what you expect from it.',
    'repeated-without':
      '{{count}} mandatory questions say that the same follows ("{{text}}"). Write it once, in "without" at the top of the file, and take it out of the questions.',
    'field-text':
      'At the mandatory question "{{field}}", "{{key}}" makes people read {{words}} words more. Remove it if it tells nothing new; what happens without an answer can be said once for all, in "without" at the top of the file.',
    'many-mandatory':
      '{{count}} questions are mandatory; beyond {{most}} many people give up. Make optional what the service can do without, or ask for it later.',
    'rare-channel':
      'Few shops still advertise {{channel}}. Remove this channel if you do not use it: that is one box less to read.',
    'long-form':
      'In {{language}}, {{words}} words are read before the button; beyond {{most}} many people give up. Shorten {{part}} first ({{partWords}} words), then {{nextPart}} ({{nextWords}}).',
    'form-twice':
      'The form "{{form}}" is here twice. Keep one file for each form, or give this one an id of its own.',
    'jurisdiction-differs':
      'This form follows the law of "{{received}}", and the form "{{form}}" that of "{{there}}". One notice cannot say both: make one for each country.',
    'language-lacking':
      'The form "{{form}}" is there in {{language}}, this one is not: the complete notice cannot be given in that language. Add the language, or remove it from the other.',
    'business-differs':
      '"{{key}}" says "{{received}}" here and "{{there}}" in the form "{{form}}". It is the same business: write the same in both, or give it another "controller.id".',
    'business-incomplete':
      '"{{key}}" ({{there}}) stands in only one of the two: this form or "{{form}}". Some people read it and others do not: write it in both.',
    'policy-differs':
      'This page has version "{{received}}" here and "{{there}}" in the form "{{form}}". A page has one version: bring both up to date together.',
    'basis-differs':
      '"{{purpose}}" rests on "{{received}}" here and on "{{there}}" in the form "{{form}}", for the same people. Choose the true basis, or give this use another id if it is not the same.',
    'duration-differs':
      '"{{purpose}}" keeps data {{received}} here and {{there}} in the form "{{form}}", for the same people. Write one duration, or give this use another id if it is not the same.',
    'purpose-differs':
      '"{{purpose}}" is called "{{received}}" here and "{{there}}" in the form "{{form}}". If it is the same use, write the same words; if not, give it another id.',
    'interest-differs':
      'The interest of "{{purpose}}" is worded otherwise in the form "{{form}}". Write the same words in both.',
    'automated-differs':
      '"{{purpose}}" decides without anybody, or in another way, in only one of the two forms: this one or "{{form}}". Say the same in both, or give this use another id.',
    'purpose-named-twice':
      '"{{purpose}}" has the same words as "{{there}}" of the form "{{form}}": people would read it twice. Give them one id, or other words.',
    'partner-differs':
      'The partner "{{partner}}" is called "{{received}}" here and "{{there}}" in the form "{{form}}". Write one name, or give one of them another id.',
    'partner-list-differs':
      'The same list of partners is dated {{received}} here and {{there}} in the form "{{form}}". Bring both up to date together.',
    'safeguard-differs':
      'For "{{country}}", the safeguard is "{{received}}" here and "{{there}}" in the form "{{form}}". Write the true one in both.',
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
    part: {
      title: 'the title and the introduction',
      needed: 'the mandatory questions',
      optional: 'the button of the optional questions',
      services: 'the services',
      request: 'the call back',
      consent: 'your offers',
      partners: 'the offers of partners',
      objection: 'what people can refuse',
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
    templateMissing: 'No template is named. The templates: {{known}}.',
    templateUnknown: 'There is no template {{received}}. The templates: {{known}}.',
    templateLater:
      'This version of Accord does not know {{received}}, but {{known}}: bring Accord up to date, or name that one.',
    saidTwice: '“{{other}}” at the top of the file says otherwise. Keep one of the two.',
    noChannel: 'This form has nothing to ask without a channel. Name one: {{known}}.',
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
  tokenLabel: 'Your token',
  tokenHelp: 'The one that “accord users” gave, or the owner’s, in the file owner-token of the keys folder.',
  signIn: 'Open',
  signOut: 'Close',
  wrongToken: 'This token is not the right one. Check that you copied all of it.',
  unreachable: 'The receiver does not answer. Check that it runs, then try again.',
  failed: 'That did not work: {{detail}}',
  loading: 'One moment…',
  business: 'Business',
  refusals: {
    'slip-unknown': 'No slip of this business has that number. Read it again, sign by sign.',
    'slip-used': 'This slip was recorded before.',
    'slip-date': 'The date is missing, yet to come, or before the slip was printed.',
    'answers-invalid': 'Some answers cannot be read.',
    'invalid-answers': 'Put these fields right:',
    'several-persons': 'Several people share this address. Tick the one who asks.',
    'person-held': 'Their data is held for a dispute: nothing can be erased.',
    'person-erased': 'Their data is erased already.',
    'archive-key-missing': 'The key of the archive is missing. Nothing was erased.',
    'no-request': 'This request is closed already.',
  },
  acts: {
    findPersons: 'Person searched',
    listRequests: 'Requests read',
    makeLinks: 'Link given',
    recordWithdrawal: 'Refusal noted',
    recordDocument: 'Document seen',
    meetCallRequest: 'Call made',
    enterSlip: 'Slip recorded',
    keepSlipPhoto: 'Picture kept',
    readSlipPhoto: 'Picture read',
    closeRequest: 'Request closed',
    openRequest: 'Request noted',
    listRequestPersons: 'Who asks, searched',
    carryOutRequest: 'Request carried out',
    liftRestriction: 'Data in use again',
    readPersonFile: 'File of a person read',
    retryDeliveries: 'Deliveries tried again',
    forgetDeliveries: 'Deliveries given up',
    listSubmissions: 'Answers read',
    findSubmissionByReference: 'Receipt searched',
    getBundle: 'Proof exported',
    getExcerpt: 'Excerpt exported',
    listExpiring: 'Ending consents read',
    tellEvents: 'Events told',
    holdPerson: 'Data held',
    listArchive: 'Archive listed',
    readArchive: 'Archive read',
    listAudit: 'This list read',
  },
  things: {
    form: 'form',
    controllers: 'businesses',
    persons: 'persons',
    records: 'proofs',
    requests: 'requests',
    users: 'users',
    count: 'number',
  },
  slips: {
    help: 'A slip of paper, filled in and signed: scan its code, or type its number.',
    serial: 'Number of the slip',
    open: 'Open',
    title: 'Slip {{serial}}',
    printed: 'Printed on {{date}}, version {{version}}.',
    copy: 'Copy what the person wrote and ticked, and nothing else.',
    signedOn: 'Date on the slip',
    enteredBy: 'Who copies it',
    unticked: 'Nothing ticked',
    photo: 'Picture of the signed part (optional)',
    save: 'Record the slip',
    onlyRefusals: 'The slip is so: record only what it refuses',
    cancel: 'Cancel',
    saved: 'Recorded. The slip counts.',
    flagged: 'What it refuses is recorded and counts from now on. No yes on this slip counts: {{why}}',
    photoFailed: 'The slip is recorded, its picture is not: {{detail}}',
    otherwise:
      'Does it say no to something? That counts: note it under “People”, with the address or number of the person.',
    invalid: {
      missing: 'an answer is required',
      incomplete: 'the address is complete, or empty',
      terms: 'the terms must be accepted',
      email: 'not an e-mail address',
      phone: 'not a phone number',
      date: 'not a date',
      'date-future': 'this day is yet to come',
      'date-past': 'this year of birth is too long ago',
      'too-long': 'the answer is too long',
      number: 'not a number',
      'too-small': 'the number is too small',
      'too-big': 'the number is too big',
      option: 'not one of the options',
      'holder-same': 'the parent needs an address of their own',
      postcode: 'not a postcode of the country',
      empty: 'nothing is filled in',
      'needed-for-choice': 'a yes needs it',
    },
    missing: 'Write the number, the date and who copies it.',
  },
  calendar: {
    help: 'Once the time for which data is kept is over, the person leaves by itself. No name is shown here.',
    persons_one: '{{count}} person is kept.',
    persons_other: '{{count}} persons are kept.',
    archive_one: '{{count}} entry is in the archive.',
    archive_other: '{{count}} entries are in the archive.',
    notBefore: 'Nobody leaves before {{date}}: you see first who will.',
    noKey:
      'The key of the archive is missing, or another one. Put it back: until then, whoever has something to archive does not leave.',
    coming: 'Who leaves next',
    nobody: 'Nobody leaves within three months.',
    notYet: 'Nothing yet: a run takes place each day, by itself.',
    leave_one: '{{count}} person leaves',
    leave_other: '{{count}} persons leave',
    ical: 'Download for a calendar (iCal)',
    holds: 'On hold, for a dispute',
    runs: 'Last runs',
    run: '{{left}} left, {{moved}} entries archived, {{asked}} asked, {{held}} on hold',
    nothingToDo: 'nothing to do',
    goesOn: 'not finished yet',
    waiting_one: '{{count}} stays, as the archive has no key',
    waiting_other: '{{count}} stay, as the archive has no key',
  },
  views: {
    people: 'People',
    slips: 'Slips',
    requests: 'Requests',
    expiring: 'Expiring consents',
    calendar: 'End of keeping',
    deliveries: 'Deliveries',
    figures: 'Figures',
    audit: 'Who did what',
  },
  owner: 'Owner',
  onlyRead: 'Your token lets you look, and change nothing.',
  journalBehind:
    'The store is older than its journal: nobody may be contacted until the journal was replayed (accord journal replay).',
  journalFailing:
    'The journal cannot be written since {{date}}: a backup that is restored now may lose a no. Make room on its disk.',
  auditHelp: 'What everybody saw or changed, the newest first. No name or address of a person is in it.',
  auditEmpty: 'Nothing was written down yet.',
  auditWhen: 'When',
  auditWho: 'Who',
  auditAct: 'What',
  auditAbout: 'About',
  auditOutcome: 'Outcome',
  auditMore: 'Show more',
  outcomes: { done: 'done', refused: 'refused', failed: 'failed' },
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
  restrictedSince: 'Data put aside since {{date}}: nobody uses it.',
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
  sources: 'Where their data comes from',
  onlyDigest: 'A fingerprint of the address or number',
  unused: 'not used',
  origins: {
    form: 'form',
    slip: 'paper slip',
    operator: 'noted by you',
    import: 'taken from a file',
    partner: 'received from a partner',
    sender: 'told by the service that sends the messages',
  },
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
    sender: 'Refusal at the service that sends for you',
    imported: 'Data taken from a file',
    checked: 'Document seen',
  },
  seen: {
    by: 'Who saw it?',
    save: 'Note it',
    saved: 'It is noted.',
    title: 'Note a document that you saw',
    help: 'What you saw, and the result. No copy, no number: there is no place for them.',
    document: 'Document',
    result: 'Result',
    results: { accepted: 'seen and accepted', refused: 'seen and refused' },
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
  carryOut: 'Do it and answer',
  carryOutHelp:
    'What was asked is done, the request is closed, and a dated answer is written for the person.',
  whose: 'Several names stand under this address: who asked?',
  noName: 'without a name',
  recordsOf_one: '{{name}} ({{count}} answer)',
  recordsOf_other: '{{name}} ({{count}} answers)',
  correctField: 'What to correct',
  correctValue: 'What is right',
  eraseWarning:
    'The key of this person is destroyed: nobody can read their data again. What the law asks to keep stays, and the answer says so.',
  afterDeath: {
    keep: 'Note their instructions',
    stop: 'The person has died: stop all contact',
    erase: 'The person has died: erase their data',
  },
  refuseWhy: 'If you do not do it, say why',
  refuseNot: 'I do it',
  refuseReasons: {
    'not-identified': 'Nothing tells that it is this person',
    'not-theirs': 'It is not theirs',
    unfounded: 'Asked and answered before',
    'legal-duty': 'The law asks to keep this data',
    'nothing-held': 'There is nothing about them',
  },
  answerLanguage: 'Language of the answer',
  ownLanguage: 'that of the person',
  doIt: 'Do it',
  answerReady: 'Done. The answer to send',
  answerCopy: 'Copy the answer',
  answerSent: 'Answer sent',
  answerCopied: 'Copied',
  fileJson: 'JSON file to send along',
  filePage: 'Page to send along',
  sentAnswer: 'Answer',
  lift: 'Use their data again',
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
    ETIMEDOUT: 'the server did not answer in time',
    ESOCKET: 'the mail server cannot be reached',
    ECONNECTION: 'the mail server cannot be reached',
    EDNS: 'there is no such mail server',
    EAUTH: 'the mail server refuses the name or the password',
    fault: 'a fault of Accord, which the log of the receiver tells',
    'smtp 550': 'the mail server refuses this address (550)',
    'time-slow': 'no answer within 30 seconds',
    'time-too-large': 'its answer is too long',
    'time-malformed': 'its answer is no time stamp',
    'time-refused': 'it refuses to stamp; the log of the receiver says why',
    'time-imprint': 'the stamp is over something else',
    'time-nonce': 'the stamp answers another question',
    'time-policy': 'the stamp follows another policy than the one asked for',
    'time-past': 'its clock is behind that of this receiver: one of the two is wrong',
    'time-future': 'its clock is ahead of that of this receiver: one of the two is wrong',
    'time-signer': 'the certificate of who signed is missing, or another one',
    'time-signature': 'the signature is wrong',
    'time-usage': 'its certificate is not meant for time stamps',
    'time-expired': 'one of its certificates was not valid at that time',
    'time-untrusted': 'its certificate does not lead up to the one in the --time-ca file',
    'time-no-anchor': 'the --time-ca file holds no certificate',
  },
  answered: 'it answered {{status}}',
  mailAnswered: 'the mail server answered {{status}}',
  neverTried: 'No try yet.',
  retry: 'Try again now',
  retried: 'A new try is under way.',
  time: 'Independent time (time stamps)',
  timeOff:
    'No time-stamp authority is set: only this receiver says when an answer came. To choose one: accord serve --time-authority.',
  timeOk: '{{to}} has stamped the whole log. Last time stamp: {{date}}.',
  timeBehind_one: '{{count}} record waits for a time stamp of {{to}}.',
  timeBehind_other: '{{count}} records wait for a time stamp of {{to}}.',
  timeLast: 'Last time stamp: {{date}}.',
  timeNever: 'Nothing is stamped yet.',
  timeTry: 'Last try on {{date}}: {{problem}}. Tries since the last time stamp: {{attempts}}.',
  mails: 'E-mails to people',
  mailsOff: 'No mail server is set: people cannot ask for a link to their choices.',
  mailsState_one: '{{waiting}} waiting, {{count}} given up.',
  mailsState_other: '{{waiting}} waiting, {{count}} given up.',
  lastFailed:
    'Last failure on {{date}}. A mail that asks for a confirmation is tried again for three days, a link for one day.',
  mailsSince: 'The oldest has waited since {{date}}.',
  mailsLimited: 'Many e-mails went out within an hour: the others wait for their turn. None is lost.',
  dead: 'What could not be sent',
  deadHelp:
    'Every try failed, or the server refused for good. Mend the cause, then try again. After 30 days it is forgotten.',
  deadKinds: {
    'confirm-mail': 'E-mails to confirm',
    'holder-mail': 'E-mails to parents',
    'address-mail': 'Addresses to confirm',
    'reminder-mail': 'Reminders before a consent ends',
    'receipt-mail': 'Copies of answers',
    'link-mail': 'Links to choices',
  },
  deadCount_one: '{{count}} mail, from {{date}}.',
  deadCount_other: '{{count}} mails, the oldest from {{date}}.',
  deadTried: 'Last try on {{date}}: {{problem}}.',
  retryDead: 'Try again',
  forget: 'Forget',
  forgetHelp: 'These will never be sent. The choices of the persons stay recorded.',
  forgetNow: 'Forget for good',
  nowForgotten: 'It is forgotten.',
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

/** What a check of a proof comes to, for whoever is shown one: on the command line, and in a page. */
export const verify: Like<typeof fr.verify> = {
  title: 'Check an Accord proof',
  words: { valid: 'The proof is valid', invalid: 'The proof is not valid', 'cannot-tell': 'Nobody can tell' },
  statements: {
    record: {
      valid: 'The receiver signed this record. Nothing in it has changed since.',
      invalid: 'The signature of the record is wrong.',
      'cannot-tell': 'The key that signed this record is not among the keys that you trust.',
    },
    log: {
      valid: 'It stands in the log {{log}}, at place {{index}}.',
      invalid: 'It does not stand in the log as it says.',
      'cannot-tell': 'The key of this log is not among the keys that you trust.',
    },
    time: {
      valid: 'An independent authority saw this log on {{time}}: the record was there by then.',
      invalid: 'The time token is wrong.',
      'cannot-tell': 'The time authority is not among the certificates that you trust.',
    },
    shown: {
      valid: 'What was on screen is what the signed record names.',
      invalid: 'What is shown is not what was on screen.',
      'cannot-tell': 'What was on screen could not be compared.',
    },
    private: {
      valid: 'The data that are shown are those of this record.',
      invalid: 'The data that are shown are not those of this record.',
      'cannot-tell': 'The data that are shown could not be compared.',
    },
    reading: {
      valid: 'The readable record is the signed one.',
      invalid: 'The readable record is not the signed one: read the signed one.',
      'cannot-tell': 'The readable record could not be compared.',
    },
    later: {
      valid: 'What came later is signed and stands in the log.',
      invalid: 'A record that came later is wrong.',
      'cannot-tell': 'The key of a record that came later is not among the keys that you trust.',
    },
    statement: {
      valid: 'The receiver signed this excerpt for you. Nothing in it has changed since.',
      invalid: 'The signature of the excerpt is wrong.',
      'cannot-tell':
        'The key that signed this excerpt is not among the keys that you trust, or was taken back.',
    },
    item: {
      valid: 'The questions and answers that are shown are those that the excerpt names.',
      invalid: 'The questions or answers that are shown are not those that the excerpt names.',
      'cannot-tell': 'The questions that are shown could not be compared.',
    },
    page: {
      valid: 'The readable page shows what was on screen.',
      invalid: 'The readable page does not show what was on screen: do not believe it.',
      'cannot-tell': 'The readable page is of another version: it is not compared.',
    },
  },
  warnings: {
    'own-keys':
      'These keys came with the proof: its parts fit together, but nobody can tell who made it. Get the receiver’s keys in another way.',
    'no-time': 'No independent authority has dated this log yet: the time is the receiver’s.',
    'late-logged': 'The log was dated more than a day after the time in the record.',
    flagged: 'This answer was kept, but it never counted as consent.',
    'later-no': 'The same person said no later.',
    'on-word':
      'That this question is in the record that stands in the log rests on the receiver’s signed word. The whole record shows it: ask for it when in doubt.',
    'ask-address': 'Before each use, ask here whether it still stands: {{address}}',
    unconfirmed: 'This yes counts only once the person confirmed it: the address tells.',
    who: 'This proves what was received and when; not who was at the screen, nor that no refusal came in another way.',
  },
  reasons: {
    'record-malformed': 'unreadable record',
    'record-key': 'unknown key',
    'record-key-revoked': 'the key was taken back before an independent clock saw the record',
    'record-signature': 'wrong signature',
    'log-malformed': 'unreadable log proof',
    'log-key': 'unknown log key',
    'log-signature': 'wrong signature of the log',
    'log-inclusion': 'wrong path in the log',
    presentation: 'another digest',
    'private-part': 'another digest',
    'record-differs': 'other text',
    'time-malformed': 'unreadable, wrong, or of another text',
    'time-untrusted': 'unknown authority',
    'time-before': 'dated before the time in the record',
    'later-malformed': 'of somebody else, or unreadable',
    'statement-malformed': 'unreadable excerpt',
    'statement-key-revoked': 'the key was taken back',
    'item-differs': 'another digest',
    'item-missing': 'a question is missing, or one too many',
    'page-differs': 'other text',
  },
  shownAbout:
    'This is what was on screen, drawn again from presentation.json. The proof is in receipt.jws and proof.tlog-proof: this page is for reading, and proves nothing by itself.',
  pick: 'Choose the file of the proof (bundle.json)',
  pickKeys: 'The keys that you trust: jwks.json, log.vkey, tsa-ca.pem',
  unreadable: 'This file is no proof',
  who: 'To whom',
  when: 'When',
  answers: {
    granted: 'yes',
    refused: 'no',
    objected: 'no',
    'not-objected': 'did not say no',
    withdrawn: 'withdrawn',
    unanswered: 'no answer',
  },
  notSent: 'Nothing leaves this page.',
};

export const defence: Like<typeof fr.defence> = {
  title: 'Defence file',
  made: '{{business}} made this file on {{made}}.',
  question: 'Who could be contacted on {{moment}}? Channel: {{channel}}.',
  channels: {
    email: 'e-mail',
    sms: 'text message',
    'automated-call': 'automated call',
    fax: 'fax',
    phone: 'call',
    post: 'letter',
    'social-message': 'messaging',
    push: 'notification',
  },
  ahead: 'This moment is still to come. The answers say what is known today.',
  facts: {
    list: 'The list',
    form: 'The form',
    rules: 'Edition of the rules',
    lines: 'Lines',
    allowed: 'Contact allowed',
    refused: 'Contact not allowed',
    proofs: 'Proofs enclosed',
    stamped: 'of them dated by an independent authority',
    key: 'The key that signs this file',
  },
  resultTitle: 'The result',
  yes: 'yes',
  no: 'no',
  count: 'Lines',
  answer: 'Answer',
  reason: 'Why',
  rule: 'Rule',
  line: 'Line',
  proof: 'Proof',
  first: 'The first {{count}} lines. All are in answers.csv.',
  confirm: 'Some rules are to be confirmed with a lawyer.',
  provesTitle: 'What this file proves',
  proves: {
    record: 'Each proof enclosed is a signed record. It shows the question, the answer and the screen.',
    log: 'It stands in a log. Nobody can take it out without that being seen.',
    time: 'Those that an independent authority dated were there then. For the others, only the business’s clock says when.',
    later: 'A withdrawal that came after the yes is enclosed with the proof.',
    whole: 'The signature shows that no file of this one has changed since.',
  },
  provesNotTitle: 'What it does not prove',
  provesNot: {
    person: 'Who was in front of the screen.',
    contact: 'Whether a message was sent, or a call was made.',
    computed:
      'The answers are the business’s own computation, made on that date. They are signed. The proofs let others make it again.',
    unknown:
      'A line without a proof only says that the business has nothing. Who was erased since is unknown too.',
    keys: 'Who made it, if you only have the keys in this file. Get them elsewhere: the business’s site, a contract, an auditor.',
  },
  checkTitle: 'How to check',
  checkWhole: 'The whole file, with OpenSSL 3. key.pem comes from elsewhere than this file.',
  checkProof: 'One proof: “accord verify proofs/NUMBER --trust KEYS”, or the commands in docs/proof.md.',
  filesTitle: 'The files',
  files: {
    answers:
      'answers.csv: the list, and an answer for each line. The columns of the answers begin with “accord_”.',
    later: 'accord_later: an answer arrived after that moment. It does not count there.',
    facts: 'defence.json: what was asked, for a program.',
    proofs: 'proofs: one folder a proof. shown.html shows the screen.',
    manifest: 'manifest.sha256 and manifest.sig: the digest of each file, and the signature.',
  },
  written:
    '{{file}}: {{lines}} lines, {{allowed}} of them allowed, and {{proofs}} proofs. To check it: docs/defence.md.',
};

/** What stands at a place of a form’s file, for an owner who left it out. */
export const needed: Like<typeof fr.needed> = {
  template: 'The template that the form begins with: it brings all that you do not write.',
  goods: 'What you offer, in words that people recognise. The law wants it for calls.',
  keepMonths:
    'How many months you keep these data after the last contact. The law names no period: choose the one that you need.',
  channels:
    'How you would like to write to people or call them: one question for each. An empty list if you would not.',
  id: 'The short name of the form, in its address and in every proof.',
  version: 'Three numbers. Raise them with every change of the form.',
  languages: 'The languages of the form, the main one first.',
  jurisdiction: 'The country whose law applies.',
  audience: 'Who fills in the form: a consumer, a professional, an organisation.',
  relationship: 'What links these people to you: not yet customers, customers, or under a contract.',
  endpoint: 'The address of the receiver; “/” when it serves the page itself.',
  title: 'The heading of the form.',
  submit: 'The text of the button: what it does, nothing about advertising.',
  without: 'What does not happen without the mandatory answers.',
  controller: 'The business that decides what the data is for.',
  'controller.id':
    'The short name of the business, for good: answers are kept under it, even when the business changes its name.',
  'controller.name': 'The legal name, with the legal form.',
  'controller.address': 'The postal address of the business: the law wants people to know it.',
  'controller.email': 'Where people write to use their rights.',
  'controller.dataProtectionOfficer': 'How to reach the data protection officer: an e-mail or a page.',
  'controller.representative': 'Your representative in the European Union.',
  policy: 'Your complete page on data protection.',
  'policy.url': 'The address of that page.',
  'policy.version': 'The version of that page, kept in every proof.',
  purposes: 'What data is used for: one entry for each use.',
  'purposes[].id': 'The short name of this use, which the rest of the file refers to.',
  'purposes[].basis':
    'What allows this use: “contract” for an order, “consent” for advertising that people accept.',
  'purposes[].title': 'What is done, starting with a verb.',
  'purposes[].interest': 'Your interest, where people can only object.',
  'purposes[].retention': 'How long data is kept for this use.',
  'purposes[].retention.months': 'The number of months.',
  'purposes[].retention.after': 'The event from which they are counted.',
  recipients: 'Who else sees the data.',
  'recipients[].text': 'Who it is, as a sentence.',
  'transfers[].country': 'The name of the country.',
  'transfers[].safeguard': 'What protects the data there.',
  fields: 'The questions, in order.',
  'fields[].id': 'The short name of the answer in what you receive.',
  'fields[].type': 'The kind of question.',
  'fields[].label': 'The question.',
  'fields[].without': 'What happens without an answer.',
  'fields[].purposes': 'The uses that need the answer.',
  'fields[].options[].value': 'What you receive.',
  'fields[].options[].label': 'What people read.',
  'services[].label': 'The text of the box, as a yes.',
  'services[].text': 'What is done with the data, in a few words.',
  'services[].purpose': 'The use of this service.',
  'terms.label': 'The text of the box.',
  'terms.url': 'The address of the terms.',
  'callback.about': 'What the call is about.',
  'marketing.goods': 'What you offer, in words that people recognise.',
  'marketing.channels': 'How you would like to write to people or call them: one question for each.',
  'partners.list': 'The public list of your partners: its address, version and day.',
  'partners.list.url': 'The address of the list.',
  'partners.list.version': 'The version of the list, kept in every proof.',
  'partners.list.date': 'The day of that version.',
  'partners.members': 'Each partner by its legal name: a category is not enough.',
  'partners.members[].id': 'The short name of the partner, for good.',
  'partners.members[].name': 'The legal name of the partner.',
  'partners.members[].goods': 'What the partner offers.',
  'partners.members[].channels': 'How the partner would write or call.',
  'theme.accent': 'The colour of buttons and links.',
};

/** What templates say, word for word as in every proof of a form that names one: an edition is never reworded. */
export const templates: Like<typeof fr.templates> = {
  shared: {
    anyGoods: 'news and promotions',
    interest: 'let people know what is new',
    offers: 'send you our offers',
    partnerOffers: 'pass your contact details on to our named partners',
    callback: 'call you back if you ask us to',
    hosting: 'Our hosting company.',
    email: 'E-mail address',
    phone: 'Phone',
    address: 'Postal address',
    firstName: 'First name',
    lastName: 'Last name',
    name: 'First and last name',
  },
  newsletter: {
    name: 'Newsletter',
    about: 'One address, one newsletter, nothing else.',
    title: 'Our newsletter',
    submit: 'Sign up for the newsletter',
    without: 'No newsletter without this answer.',
    offers: 'send you the newsletter',
  },
  loyaltyCard: {
    name: 'Loyalty card',
    about: 'A card that counts points, and your offers for those who want them.',
    title: 'Your loyalty card',
    submit: 'Create my card',
    without: 'No card without these answers.',
    saved: 'Your card is ready',
    purpose: 'run your card and count your points',
  },
  account: {
    name: 'Account',
    about: 'An account to follow one’s orders.',
    title: 'My account',
    submit: 'Create my account',
    without: 'No account without this answer.',
    purpose: 'run your account and follow your orders',
    firstNameWithout: 'Without it we just write “Hello”.',
  },
  quoteRequest: {
    name: 'Quote request',
    about: 'A project described, a quote in return.',
    title: 'Ask for a quote',
    submit: 'Send my request',
    without: 'No quote without these answers.',
    saved: 'Your request is recorded',
    purpose: 'prepare your quote and answer you',
    message: 'Your project',
  },
  businessContact: {
    name: 'Business contact',
    about: 'A message from a person at work, about their job.',
    title: 'Tell us about your project',
    submit: 'Send my message',
    without: 'Without these answers we cannot reply.',
    saved: 'Your message is recorded',
    purpose: 'answer your message',
    organisation: 'Organisation',
    email: 'Work e-mail',
    message: 'Your message',
  },
  event: {
    name: 'Event',
    about: 'Places at a meeting, a workshop, a visit.',
    title: 'Your registration',
    submit: 'Ask for my place',
    without: 'No place without these answers.',
    saved: 'Your registration is recorded',
    purpose: 'keep your place and send you practical details',
    places: 'Number of places',
    placesWithout: 'Without an answer, one place.',
  },
  club: {
    name: 'Club with minors',
    about: 'A membership: the youngest agree together with a parent.',
    title: 'Join the club',
    submit: 'Send my membership',
    without: 'No membership without these answers.',
    saved: 'Your membership is recorded',
    purpose: 'run your membership',
    birthDate: 'Date of birth',
  },
};

/** Texts that stand where an owner left one out, as examples. */
export const examples: Like<typeof fr.examples> = {
  goods: 'books and author evenings',
  title: 'Our newsletter',
  submit: 'Sign up for the newsletter',
  without: 'No newsletter without it.',
  aTitle: 'send you the newsletter',
  purposesInterest: 'let people know what is new',
  recipientsText: 'Our hosting company.',
  transfersCountry: 'United States',
  transfersSafeguard: 'Standard contractual clauses',
  sourcesFrom: 'Our shop',
  sourcesData: 'your purchases',
  label: 'E-mail address',
  fieldsWithout: 'No newsletter without it.',
  fieldsOptionsLabel: 'Gas',
  servicesLabel: 'Remember my purchases',
  servicesText: 'kept for a year',
  termsLabel: 'I accept the conditions.',
  callbackAbout: 'my project',
  partnersMembersGoods: 'coffee',
};
