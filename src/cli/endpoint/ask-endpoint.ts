/** What an endpoint answered; `json` is undefined where the body is none. */
export interface EndpointAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: unknown;
}

/** Asks one address; throws with a sentence where there is no answer that can be read. */
export type AskEndpoint = (address: URL, request?: RequestInit) => Promise<EndpointAnswer>;

/** The patience of the widget: who answers later has not answered. */
const patience = 15_000;
const longestAnswer = 1024 * 1024;

/** Asks over HTTP, follows no redirect, and reads at most 1 MiB. */
export const askEndpoint: AskEndpoint = async (address, request = {}) => {
  let response: Response;
  try {
    response = await fetch(address, {
      ...request,
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
  } catch (error) {
    throw new Error(describe(error as Error), { cause: error });
  }
  const text = await readText(response);
  return { status: response.status, headers: response.headers, text, json: readJson(text) };
};

function describe({ name, message, cause }: Error): string {
  if (name === 'TimeoutError') return `no answer within ${patience / 1000} s`;
  return cause instanceof Error ? `${message} (${cause.message || cause.name})` : message;
}

async function readText(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += (part as Uint8Array).length;
    if (length > longestAnswer) throw new Error(`an answer of more than ${longestAnswer} bytes`);
    parts.push(part as Uint8Array);
  }
  return new TextDecoder().decode(Buffer.concat(parts));
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
