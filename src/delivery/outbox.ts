import type { Change, Entry, EntryStore, Listed } from './entry.js';
import { heldFor, type Moment } from './held-for.js';

/** Where an entry is kept: on the `device` it outlives the page, in the `page` it does not. */
export type Place = 'device' | 'page';

/** What an outbox needs of the world. */
export interface OutboxParts {
  /** Undefined where the browser keeps nothing. */
  readonly device: EntryStore | undefined;
  readonly page: EntryStore;
  readonly now: () => Moment;
}

/** An entry of an outbox: everything about it but its body. */
export type Waiting = Listed & { readonly place: Place };

/**
 * What was sent and has not arrived. An entry leaves only when it is taken out, which whoever delivers does once a receiver has it.
 * What the device does not keep, for lack of room or because the browser forbids it, is kept in the page.
 */
export class Outbox {
  readonly #parts: OutboxParts;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
  }

  /** Says where it is kept, once it is. */
  async put({ body, made, ...entry }: Entry): Promise<Place> {
    const { device, page } = this.#parts;
    const listed: Listed = {
      ...entry,
      madeAt: made.at,
      seen: { ...made, held: 0 },
      tries: 0,
      notBefore: null,
      refused: null,
    };
    try {
      if (device) {
        await device.add(listed, body);
        return 'device';
      }
    } catch {
      // Full, or taken away: the page is told by what this returns.
    }
    await page.add(listed, body);
    return 'page';
  }

  /** In the order in which they came. */
  async list(): Promise<readonly Waiting[]> {
    const { device, page } = this.#parts;
    // What cannot be read now is there at the next look, or gone with the device's storage.
    const onDevice = (await device?.list().catch(() => [])) ?? [];
    const inPage = await page.list();
    return [
      ...onDevice.map((one) => ({ ...one, place: 'device' as const })),
      ...inPage.map((one) => ({ ...one, place: 'page' as const })),
    ];
  }

  async readBody({ key, place }: Pick<Waiting, 'key' | 'place'>): Promise<string | undefined> {
    return this.#at(place)?.readBody(key);
  }

  /** For how long it has been kept; null where that is not to be known. */
  heldFor({ madeAt, seen }: Pick<Waiting, 'madeAt' | 'seen'>): number | null {
    return heldFor(madeAt, seen, this.#parts.now());
  }

  /** Notes what came of a try, and how old the entry is by now. Where that cannot be noted, the next try knows less. */
  async change(one: Waiting, change: Omit<Change, 'seen'>): Promise<void> {
    const seen = { ...this.#parts.now(), held: this.heldFor(one) };
    await this.#at(one.place)
      ?.change(one.key, { ...change, seen })
      .catch(() => undefined);
  }

  /** Where it cannot be taken out, it is sent once more at another time, and stored once all the same. */
  async remove({ key, place }: Pick<Waiting, 'key' | 'place'>): Promise<void> {
    await this.#at(place)
      ?.remove(key)
      .catch(() => undefined);
  }

  #at(place: Place): EntryStore | undefined {
    return place === 'device' ? this.#parts.device : this.#parts.page;
  }
}
