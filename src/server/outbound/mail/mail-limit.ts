const hour = 3_600_000;
const mostAnHour = 3;
const mostInAll = 500;

/** Whether a mail may go: `full` when nobody gets one for a while, `enough` when this mailbox has had its share. */
export type Allowance = 'allowed' | 'enough' | 'full';

/** Keeps mailboxes from being flooded, and the shop's mail server from a bad name. */
export interface MailLimit {
  /** Counts a mail to the address of this digest, where it may go. */
  take(digest: string): Promise<Allowance>;
  /** The mail that was counted last for this digest has not gone. */
  takeBack(digest: string): Promise<void>;
}

/** Three mails an hour to one address, and 500 to all, as far as this process knows. */
export function makeMailLimit(now: () => Date): MailLimit {
  const sent = new Map<string, number[]>();
  /** Forgets what is older than an hour, and counts the rest. */
  const countRecent = (): number => {
    const time = now().getTime();
    let inAll = 0;
    for (const [key, times] of sent) {
      const recent = times.filter((one) => one > time - hour);
      if (recent.length > 0) sent.set(key, recent);
      else sent.delete(key);
      inAll += recent.length;
    }
    return inAll;
  };
  return {
    take: async (digest) => {
      if (countRecent() >= mostInAll) return 'full';
      const before = sent.get(digest) ?? [];
      if (before.length >= mostAnHour) return 'enough';
      sent.set(digest, [...before, now().getTime()]);
      return 'allowed';
    },
    takeBack: async (digest) => void sent.set(digest, (sent.get(digest) ?? []).slice(0, -1)),
  };
}
