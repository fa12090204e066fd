import { isObject } from '../config/templates/merge.js';
import { channels } from '../law/question.js';
import type { Mend } from '../config/mend/edit.js';
import type { Draft, Group, Section } from './controls.js';
import { checks, line, words } from './make-controls.js';
import { listIn, textIn } from './outline-fields.js';
import type { BuilderWords } from './words.js';

/** The partners of a form, each by its name, and the list that they stand on. */
export function outlinePartners(draft: Draft, said: BuilderWords): Section {
  const { labels } = said;
  const partners = isObject(draft.json['partners']) ? draft.json['partners'] : null;
  const members = partners ? listIn(partners, 'members') : [];
  const at = (...keys: readonly string[]) => ({ draft, keys: ['partners', ...keys] });
  const options = channels.map((value) => ({ value, label: said.channels[value] }));
  return {
    id: 'partners',
    groups: [
      ...members.map((member, index): Group => {
        const of = (key: string) => at('members', String(index), key);
        return {
          path: `/partners/members/${index}`,
          title: textIn(member['name'], draft.languages) || labels.partnerName,
          controls: [
            line(of('name'), labels.partnerName),
            words(of('goods'), labels.partnerGoods),
            checks(of('channels'), labels.channels, options),
            line(of('url'), labels.partnerUrl, { isOptional: true }),
            line(of('registration'), labels.partnerRegistration, { isOptional: true }),
          ],
          remove: [{ op: 'remove', path: members.length === 1 ? '/partners' : `/partners/members/${index}` }],
        };
      }),
      ...(partners
        ? [
            {
              path: '/partners/list',
              controls: [
                line(at('list', 'url'), labels.listUrl),
                line(at('list', 'version'), labels.listVersion),
                line(at('list', 'date'), labels.listDate, { type: 'date' as const }),
              ],
            },
          ]
        : []),
    ],
    addition: { label: said.addPartner, write: () => addPartner(draft, members) },
  };
}

function addPartner(draft: Draft, members: readonly Readonly<Record<string, unknown>>[]): Mend {
  const taken = new Set(members.map(({ id }) => id));
  let id = 'partner';
  for (let next = 2; taken.has(id); next++) id = `partner-${next}`;
  const member = { id, channels: ['email'] };
  if (members.length > 0) return [{ op: 'add', path: '/partners/members/-', value: member }];
  const [purpose] = listIn(draft.full, 'purposes').toReversed();
  return [
    {
      op: 'add',
      path: '/partners',
      value: {
        ...(!draft.isShort && purpose && { purpose: purpose['id'] }),
        list: { url: '/partners', version: '1' },
        members: [member],
      },
    },
  ];
}
