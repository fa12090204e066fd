import { channels, type Channel } from '../../law/question.js';
import { meantValues } from '../other-names.js';
import { isObject } from './merge.js';

/** The channels that somebody wrote, or probably meant: what is none is told elsewhere. */
export const channelsIn = (value: unknown): readonly Channel[] =>
  Array.isArray(value) ? channels.filter((channel) => value.some((one) => meantBy(one) === channel)) : [];

const meantBy = (value: unknown): string | undefined =>
  typeof value === 'string' ? meantValues(value, channels)[0] : undefined;

/** The members of a list of partners that can be looked at. */
export const membersIn = (partners: unknown): readonly Readonly<Record<string, unknown>>[] => {
  const members = isObject(partners) ? partners['members'] : undefined;
  return Array.isArray(members) ? members.filter(isObject) : [];
};
