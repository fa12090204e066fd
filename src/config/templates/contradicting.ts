import { pointer, shown, type ConfigProblem } from '../config-problem.js';
import { channels as known } from '../../law/question.js';
import { isObject } from './merge.js';
import { templates, type TemplateId } from './list.js';

type Json = Readonly<Record<string, unknown>>;

const said = (value: unknown): string => JSON.stringify(value) ?? '';

/** What the short names say otherwise than the long ones, and channels that a template cannot do without. */
export function findContradictions(short: Json, id: TemplateId): readonly ConfigProblem[] {
  const { channels, goods, marketing } = short;
  const own = isObject(marketing) ? marketing : undefined;
  const twice = Object.entries({ channels, goods }).flatMap(([key, value]): readonly ConfigProblem[] =>
    value === undefined || own?.[key] === undefined || said(own[key]) === said(value)
      ? []
      : [
          {
            path: pointer(['marketing', key]),
            code: 'said-twice',
            received: shown(Array.isArray(own[key]) ? own[key].join(', ') : own[key]),
            accepted: key,
          },
        ],
  );
  const path = pointer(['channels']);
  const accepted = known.join(', ');
  if (channels === undefined && own?.['channels'] === undefined)
    return [...twice, { path, code: 'missing', received: 'nothing', accepted }];
  // A newsletter is its channel; other forms have something else to do.
  const isEmpty = Array.isArray(channels) && channels.length === 0;
  if (isEmpty && (own !== undefined || templates[id].purposes.length === 0))
    return [...twice, { path, code: 'no-channel', received: 'a list', accepted }];
  return twice;
}
