import type { Template } from '../config/templates/index.js';
import type { CommandWords } from './command-words.js';
import type { InitInput } from './init-answers.js';

/** Asks for what was not said on the command line. Whoever only presses Enter is told later what is missing. */
export async function askForForm(
  ask: (question: string) => Promise<string>,
  { template }: { readonly template: Template },
  input: InitInput,
  say: CommandWords['init'],
): Promise<Pick<InitInput, 'name' | 'email' | 'address' | 'goods' | 'keepMonths'>> {
  const one = async (isAsked: boolean, question: string) => {
    const typed = isAsked ? (await ask(`${question} `)).trim() : '';
    return typed === '' ? undefined : typed;
  };
  const channels = input.channels ?? template.channels;
  const name = await one(input.name === undefined, say.askName);
  const email = await one(input.email === undefined, say.askEmail);
  const address = await one(input.address === undefined, say.askAddress);
  const isOneLanguage = (input.languages ?? []).length < 2;
  const wantsGoods = input.goods === undefined && channels.length > 0 && isOneLanguage;
  const goods = await one(wantsGoods, say.askGoods);
  const wantsMonths = input.keepMonths === undefined && template.purposes.some(({ kept }) => kept === null);
  const months = Number(await one(wantsMonths, say.askMonths));
  return {
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email }),
    ...(address !== undefined && { address }),
    ...(goods !== undefined && { goods }),
    ...(Number.isInteger(months) && months > 0 && { keepMonths: months }),
  };
}
