import { audiences, channels, relationships, sectors } from '../law/question.js';
import { isObject } from '../config/templates/merge.js';
import { languages } from '../messages/languages.js';
import { name as nameOf } from '../messages/every/name.js';
import type { Draft, Group, Option, Section } from './controls.js';
import { outlineFields } from './outline-fields.js';
import { outlinePartners } from './outline-partners.js';
import { checks, flag, line, lines, select, words } from './make-controls.js';
import type { BuilderWords } from './words.js';

const optionsOf = <Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
): readonly Option[] => values.map((value) => ({ value, label: labels[value] }));

const group = (path: string, controls: Group['controls']): Group => ({ path, controls });

/** Every control of the builder for a draft, section by section: what each is called, what it shows and what it changes. */
export function outlineOf(draft: Draft, said: BuilderWords): readonly Section[] {
  const { labels } = said;
  const at = (...keys: readonly string[]) => ({ draft, keys });
  return [
    {
      id: 'business',
      groups: [
        group('/controller', [
          line(at('controller', 'name'), labels.name, { names: ['controller', 'id'] }),
          line(at('controller', 'address'), labels.address),
          line(at('controller', 'email'), labels.email, { type: 'email' }),
          line(at('controller', 'phone'), labels.phone, { type: 'tel', isOptional: true }),
          line(at('controller', 'registration'), labels.registration, { isOptional: true }),
          line(at('policy', 'url'), labels.policyUrl),
          line(at('policy', 'version'), labels.policyVersion),
          line(at('controller', 'id'), labels.businessId),
        ]),
      ],
    },
    {
      id: 'texts',
      groups: [
        group('', [
          words(at('title'), labels.title),
          words(at('introduction'), labels.introduction, { isOptional: true, rows: 2 }),
          words(at('submit'), labels.submit),
          words(goodsOf(draft), labels.goods, { mirrors: ['marketing', 'goods'] }),
          words(at('without'), labels.without, { isOptional: true }),
          words(at('saved', 'text'), labels.saved, { isOptional: true }),
        ]),
      ],
    },
    outlineFields(draft, said),
    {
      id: 'channels',
      groups: [
        group('/channels', [
          checks(channelsOf(draft), labels.channels, optionsOf(channels, said.channels), {
            mirrors: ['marketing', 'channels'],
            about: ['marketing'],
          }),
        ]),
      ],
    },
    outlinePartners(draft, said),
    {
      id: 'look',
      groups: [
        group('/theme', [
          line(at('theme', 'accent'), labels.accent, { type: 'color', isOptional: true }),
          line(at('theme', 'dark'), labels.dark, { type: 'color', isOptional: true }),
          line(at('controller', 'logo'), labels.logo, { isOptional: true }),
        ]),
      ],
    },
    {
      id: 'settings',
      groups: [
        group('', [
          line(at('id'), labels.id),
          checks(
            at('languages'),
            labels.languages,
            languages.map((value) => ({ value, label: nameOf[value] })),
          ),
          select(at('audience'), labels.audience, optionsOf(audiences, said.audiences)),
          select(at('relationship'), labels.relationship, optionsOf(relationships, said.relationships)),
          select(at('sector'), labels.sector, optionsOf(sectors, said.sectors), 'general'),
          ...(draft.isShort
            ? [line(at('keepMonths'), labels.keepMonths, { type: 'number', isOptional: true })]
            : []),
          line(at('minimumAge'), labels.minimumAge, { type: 'number', isOptional: true }),
          ...(draft.sendsMail ? [flag(at('confirm'), labels.confirm, ['email'])] : []),
          lines(at('origins'), labels.origins),
          line(at('endpoint'), labels.endpoint),
        ]),
      ],
    },
  ];
}

/** A short form has its channels and goods at the top; a whole one with its marketing. */
const channelsOf = (draft: Draft) => ({ draft, keys: inMarketing(draft, 'channels') });
const goodsOf = (draft: Draft) => ({ draft, keys: inMarketing(draft, 'goods') });

const inMarketing = ({ json, isShort }: Draft, key: string): readonly string[] => {
  const { marketing } = json;
  const isThere = isObject(marketing) && marketing[key] !== undefined;
  return isShort && !isThere ? [key] : ['marketing', key];
};
