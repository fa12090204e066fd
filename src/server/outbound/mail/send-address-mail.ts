import { wordingOf } from '../../../messages/wording-of.js';
import type { CalendarDate } from '../../../law/index.js';
import type { KnownForms } from '../../forms/known-forms.js';
import { makeLinkToken } from '../../keys/link-token.js';
import { type AddressPair, openAddresses } from '../../people/address-change.js';
import type { Store } from '../../store/store.js';
import { forADay } from '../queue/back-off.js';
import type { Handler, Outcome } from '../queue/job.js';
import { handOver, type MailDesk } from './hand-over.js';
import { mailWordsIn } from './mail-words.js';

/** What mails to new addresses need of the world around them. */
export interface AddressMailDesk extends MailDesk {
  readonly store: Pick<Store, 'addressChanges' | 'people'>;
  readonly wrappingKey: Buffer;
  readonly now: () => Date;
  readonly dayOf: (now: Date) => CalendarDate;
  readonly publicUrl: string;
  readonly forms: Pick<KnownForms, 'current'>;
}

const dayInMilliseconds = 86_400_000;

/** The job that a person's wish to correct their address becomes. */
export const addressMail = (id: string) => ({
  id: `address-mail:${id}`,
  kind: 'address-mail' as const,
  about: id,
});

/** Mails a link to an address that a person gave in the place of another: it counts once they have pressed there. */
export const makeAddressMails = (desk: AddressMailDesk): Handler => ({
  kind: 'address-mail',
  pauses: forADay,
  failure: 'A mail to confirm an address could not be sent.',
  run: async (job): Promise<Outcome> => {
    const { store, wrappingKey } = desk;
    const change = await store.addressChanges.find({ id: job.about }, desk.now().getTime());
    const pair = change && (await openAddresses(store, wrappingKey, change));
    const config = pair && desk.forms.current.get(pair.form)?.config;
    if (!change || !pair || !config) return { kind: 'done' };
    return handOver(job, pair.after, desk, async () => {
      const { token, digest } = makeLinkToken();
      await store.addressChanges.keep({ ...change, digest }, desk.now().getTime());
      return write(pair, {
        ...config.controller,
        link: `${desk.publicUrl.replace(/\/$/, '')}/a/${token}`,
        until: desk.dayOf(new Date(change.expires - dayInMilliseconds)),
      });
    });
  },
});

function write(
  { after, language: wanted }: AddressPair,
  given: {
    readonly name: string;
    readonly address: string;
    readonly link: string;
    readonly until: CalendarDate;
  },
) {
  const { language, address: words } = mailWordsIn(wanted);
  const { name, address, link } = given;
  const until = wordingOf(language).day(given.until);
  return {
    to: after,
    language,
    subject: words.subject({ name }),
    text: words.text({ name, address, link, until }),
  };
}
