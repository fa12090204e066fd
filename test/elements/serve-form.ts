import { presentHere } from '../../src/elements/present-here.js';

/** Answers for a form as its receiver does: presented, for the language and the fields that the address names. */
export const serve =
  (config: unknown, date: () => string) =>
  async ({ searchParams }: URL): Promise<Response> => {
    const language = searchParams.get('language');
    if (language === null) return new Response(JSON.stringify(config));
    const mapped = searchParams.get('mapped')?.split(',');
    const served = await presentHere(config, { date: date(), near: language, mapped });
    if ('state' in served) throw new Error(served.details.join('\n'));
    return new Response(JSON.stringify(served));
  };
