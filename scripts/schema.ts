// Writes accord.schema.json from the schema that `parseConfig` uses, with a sentence per key for editors.
// The sentences stand here and not in src/config, so that no page downloads them.
import { writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { configSchema, languages } from '../src/config/schema.js';
import { type Node, shortSchemaOf } from './short-schema.js';

/** What each key is for. `[]` stands for any place in a list; a key of every type of field is written once. */
const descriptions: Readonly<Record<string, string>> = {
  $schema: 'Where this schema is, so that editors complete and check the file.',
  id: 'Name of the form, used in its address and in every proof. Never change it once people have answered.',
  version: 'Three numbers such as 1.0.0. Raise it with every change of the form.',
  languages: 'Languages of the form. The first is the default; every text must exist in each of them.',
  jurisdiction: 'Country whose law applies, such as FR.',
  audience: 'Who fills the form: a consumer, a professional by name, or an organisation.',
  relationship: 'What links these people to you: prospect, customer, or a contract still running.',
  sector: 'What you sell, where the law treats it apart. Default: general.',
  strictB2B:
    'Ask professionals for consent too, where the CNIL only tolerates doing without. Default: false.',
  relatedToJob: 'Whether your offers concern the job of the professionals you write to. Default: true.',
  concludesContract: 'Whether sending this form concludes a contract. Default: false.',
  minimumAge:
    'Age in years from which people are asked for consent. Whoever gives a later birth date signs up without any such question. Default: the age from which the country lets a person consent alone.',
  parentalConsent:
    'Whether somebody younger may say yes together with a holder of parental authority, who confirms it from a mail of their own. Needs a birth date and a receiver that sends mail. Default: false.',
  endpoint: 'Address of the receiver, in https, or / when it serves the page itself.',
  origins: 'Sites that may send this form to the receiver, such as https://shop.example.',
  title: 'Heading of the form.',
  introduction: 'One or two sentences under the heading.',
  submit: 'Text of the button: what it does, and nothing about advertising.',
  without:
    'What does not happen without the mandatory answers, in one short sentence for all of them. A question may have its own.',
  saved: 'What people are told, or where they are sent, once their answers are stored.',
  'saved.text': 'What they came for, such as: Your card is ready.',
  'saved.url': 'Page of your site that says so; it is opened in place of the receipt.',
  controller: 'The business that decides what the data is for.',
  'controller.id':
    'Who the business is, in all its forms and for good, such as garden-shop: answers are kept under it. A new name or legal form changes nothing here.',
  'controller.name': 'Legal name, with its legal form.',
  'controller.formerly':
    'Earlier names, and registrations, under which answers were given: they are then this business’s. Needed once, where an older store knows neither today’s name nor registration.',
  'controller.registration': 'Number in the trade register.',
  'controller.address': 'Postal address.',
  'controller.email': 'Where people write to use their rights.',
  'controller.phone': 'Phone number for the same.',
  'controller.url': 'Web site.',
  'controller.logo':
    'Picture, best as SVG, that the pages of the receiver show beside the name. An address without a host is one of your site’s.',
  'controller.rightsUrl': 'Page where people make a request about their data.',
  'controller.dataProtectionOfficer':
    'The data protection officer, if there is one; an e-mail or a page is needed.',
  'controller.dataProtectionOfficer.name': 'Name of the officer.',
  'controller.dataProtectionOfficer.email': 'E-mail of the officer.',
  'controller.dataProtectionOfficer.url': 'Page of the officer.',
  'controller.outsideEU': 'Whether the business is established outside the European Union. Default: false.',
  'controller.representative': 'Its representative in the Union, needed when it is outside.',
  'controller.representative.name': 'Legal name of the representative.',
  'controller.representative.address': 'Postal address of the representative.',
  'controller.representative.email': 'E-mail of the representative.',
  policy: 'Your complete privacy page.',
  'policy.url': 'Address of that page.',
  'policy.version': 'Its version, kept in every proof.',
  purposes: 'What data is used for. Each use is one purpose.',
  'purposes[].id': 'Short name that the rest of the file refers to.',
  'purposes[].basis':
    'Legal basis: contract for what people order, consent for advertising they accept, legitimate-interest for what they can only refuse.',
  'purposes[].title':
    'What is done, starting with a verb, as in "run your loyalty card". It follows "Used to".',
  'purposes[].interest': 'Your interest, in words, where people can only object.',
  'purposes[].retention': 'How long data is kept for this purpose.',
  'purposes[].retention.months': 'Number of months.',
  'purposes[].retention.after': 'Event from which they are counted.',
  'purposes[].automatedDecision': 'What a machine decides alone, how, and with what consequence.',
  'purposes[].topics':
    'What people may pick of it, each with a box. A yes then covers what they picked, and nothing else.',
  'purposes[].topics[].id': 'Tells it from the others for good, however it is worded.',
  'purposes[].topics[].label': 'Two or three words.',
  'purposes[].frequency':
    'How often at most, the rarest first. What they pick is your promise: it permits nothing.',
  'purposes[].frequency[].id': 'Tells it from the others for good, however it is worded.',
  'purposes[].frequency[].label': 'Two or three words.',
  sources:
    'Where data comes from that people do not give on this form: told in the complete notice (GDPR 14).',
  'sources[].from': 'Who or what it comes from.',
  'sources[].data': 'Which data that is, in words.',
  'sources[].isOpen': 'Anybody can read that source, such as a directory.',
  'sources[].url': 'Page about it.',
  recipients: 'Who else sees the data.',
  'recipients[].text': 'Who it is, as a sentence.',
  'recipients[].url': 'Page about it.',
  transfers: 'Countries outside the European Union to which data goes.',
  'transfers[].country': 'Its name.',
  'transfers[].safeguard': 'What protects the data there.',
  'transfers[].url': 'Where to get a copy of these safeguards.',
  fields: 'The questions, in order.',
  'fields[].id': 'Short name of the answer in what you receive.',
  'fields[].type': 'Kind of question.',
  'fields[].label': 'The question.',
  'fields[].hint': 'Help under the question.',
  'fields[].required':
    'Whether an answer is needed. Only for what a contract or the law needs. Default: false.',
  'fields[].purposes': 'Purposes that need the answer.',
  'fields[].without': 'What happens without an answer. Needed for a mandatory question.',
  'fields[].unlocks': 'Optional service that an answer turns on.',
  'fields[].half': 'Whether two such questions stand side by side on a wide screen. Default: false.',
  'fields[].autocomplete': 'What browsers may fill in by themselves.',
  'fields[].maxLength': 'Longest answer, in characters.',
  'fields[].lines': 'Height in lines; more than one makes a text area.',
  'fields[].options': 'Answers to choose from.',
  'fields[].options[].value': 'What you receive.',
  'fields[].options[].label': 'What people read.',
  'fields[].min': 'Smallest number.',
  'fields[].max': 'Largest number.',
  'fields[].copy':
    'Of a document that is looked at: whether a copy is kept. Only for what the law orders. Default: false; who looked, when and with what result is noted, no number and no file.',
  'fields[].service': 'The optional service that the box turns on.',
  services: 'Optional services, each chosen by a tick or by answering a question that unlocks it.',
  'services[].id': 'Short name that fields refer to.',
  'services[].purpose': 'Its purpose.',
  'services[].label': 'Text of the box, as a yes.',
  'services[].text': 'What is done with the data, in a few words.',
  'services[].needs':
    'Field with the address or number that the service cannot do without. Default: the first whose purposes have the service’s.',
  terms: 'Terms that people accept to send the form. Nothing about advertising.',
  'terms.label': 'Text of the box.',
  'terms.url': 'Where the terms are.',
  'terms.purpose': 'Purpose they belong to.',
  callback: 'Offers to call people back, once, because they ask for it.',
  'callback.purpose': 'Its purpose.',
  'callback.about': 'What the call is about, as in "my heating project".',
  paper: 'How this form is kept where it was filled in on paper (`accord print`).',
  'paper.photo':
    'Why a picture of the part with the consent is kept, printed on the slip. Without it, no picture is taken in.',
  confirm:
    'Channels whose yes counts only once the person has pressed in a mail (double opt-in). The receiver then needs a mail server. Not asked for by French law. Default: none.',
  marketing: 'Your own advertising.',
  'marketing.purpose': 'Its purpose.',
  'marketing.goods': 'What you offer, in words people recognise; phone consent depends on it.',
  'marketing.goodsId':
    'Short name of these goods. While it stays, a yes goes on counting when the words are mended; other goods need another. Without it, other words are other goods.',
  'marketing.similarGoods': 'For customers: whether the goods are close to what they bought. Default: true.',
  'marketing.channels': 'How you would like to contact people. Each is one question of its own.',
  'marketing.openTracking': 'Ask whether opens of your e-mails may be measured. Default: false.',
  'marketing.phone': 'Details of calls by a person.',
  'marketing.phone.caller': 'Company that calls on your behalf.',
  'marketing.phone.callerId':
    'Short name of that company, so that its name can be mended. Without it, another name is another company.',
  'marketing.phone.until': 'Last day of the consent, at most a year away.',
  'marketing.phone.answers': 'The two answers, alike in length and tone. There are good ones by default.',
  'marketing.phone.answers.yes': 'The yes.',
  'marketing.phone.answers.no': 'The no.',
  'marketing.preset': 'Forbidden by law: nothing is ticked in advance. Known so that the check can say why.',
  'marketing.required':
    'Forbidden by law: nobody has to accept advertising. Known so that the check can say why.',
  partners: 'Companies to which contact data is passed when people agree.',
  'partners.purpose': 'Its purpose.',
  'partners.list': 'The public list of these companies.',
  'partners.list.url': 'Where the list is.',
  'partners.list.version': 'Its version, kept in every proof.',
  'partners.list.date': 'Day of that version, such as 2026-05-04.',
  'partners.members': 'Each company by its legal name.',
  'partners.members[].id': 'Short name that stays the same for ever; "own" is taken.',
  'partners.members[].name': 'Legal name, with its legal form.',
  'partners.members[].registration':
    'Its number in a trade register. With it, a partner that changes its name keeps what was said yes to; without it, another name is another company.',
  'partners.members[].goods': 'What it offers, in words people recognise.',
  'partners.members[].goodsId':
    'Short name of these goods, as marketing.goodsId. Without it, other words are other goods.',
  'partners.members[].sector':
    'What it sells, where the law treats it apart. Default: the sector of the form.',
  'partners.members[].channels': 'How it would contact people.',
  'partners.members[].url': 'Page about it.',
  'partners.preset': 'Forbidden by law: nothing is ticked in advance. Known so that the check can say why.',
  'partners.required':
    'Forbidden by law: nobody has to accept partners. Known so that the check can say why.',
  theme: 'Your colours, for the pages that the receiver draws: proofs, choices, links from mails.',
  'theme.accent': 'Colour of buttons and links on white, such as #8a4b12; text in it must be readable.',
  'theme.dark':
    'The same on the dark ground of readers who prefer dark pages. Default: made lighter from accent.',
};

/** Gives every key its sentence; throws for a key without one, and for a sentence without a key. */
function describeKeys(root: Node): void {
  const used = new Set<string>();
  const visit = (node: Node, path: string): void => {
    for (const branch of [...(node.oneOf ?? []), ...(node.anyOf ?? [])]) visit(branch, path);
    for (const [key, child] of Object.entries(node.properties ?? {}))
      set(child, path ? `${path}.${key}` : key);
    if (node.items) visit(node.items, `${path}[]`);
  };
  const set = (node: Node, path: string): void => {
    const description = descriptions[path];
    if (!description) throw new Error(`scripts/schema.ts: "${path}" has no description.`);
    used.add(path);
    node.description = description;
    visit(node, path);
  };
  visit(root, '');
  const left = Object.keys(descriptions).filter((path) => !used.has(path));
  if (left.length > 0) throw new Error(`scripts/schema.ts: no such key: ${left.join(', ')}.`);
}

/** The text of accord.schema.json. */
export function generateSchema(): string {
  const text = z.string().check(z.minLength(1), z.maxLength(4000));
  const inLanguages = Object.fromEntries(languages.map((language) => [language, z.optional(text)]));
  const words = z.strictObject(inLanguages);
  const registry = z.registry<{ id: string }>();
  registry.add(words, { id: 'words' });
  const schema = configSchema(words as unknown as z.ZodMiniType<Record<string, string>>);
  const json = z.toJSONSchema(schema, { metadata: registry }) as Node;
  describeKeys(json);
  const { $schema, $defs, ...rest } = json as Node & { $defs: Record<string, Node> };
  const shared = $defs['words'];
  if (!shared) throw new Error('scripts/schema.ts: the shape of a text is missing.');
  Object.assign(shared, { description: 'One text in each language of the form.', minProperties: 1 });
  // Zod names its shared shapes inside as well, which is not the address of anything.
  delete shared['id'];
  const named = {
    $schema,
    title: 'Accord form',
    description: 'One form: who asks what and why, and how people may be contacted.',
    if: { type: 'object', required: ['template'] },
    // No promise: a word of JSON Schema.
    // oxlint-disable-next-line unicorn/no-thenable
    then: { $ref: '#/$defs/short' },
    else: { $ref: '#/$defs/whole' },
    $defs: {
      short: { description: 'A form that names a template, which says the rest.', ...shortSchemaOf(rest) },
      whole: { description: 'A form that says everything itself.', ...rest },
      ...$defs,
    },
  };
  return `${JSON.stringify(named, null, 2)}\n`;
}

const file = new URL('../accord.schema.json', import.meta.url);
if (argv[1] === fileURLToPath(import.meta.url)) writeFileSync(file, generateSchema());
