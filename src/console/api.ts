/** What the receiver said no with: its status, and a sentence on what to do. Status 0: it could not be reached. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  /** Each place that is wrong. */
  readonly errors: readonly { readonly pointer?: string; readonly code?: string; readonly detail: string }[];
  /** What went wrong, for programs; empty where nobody said. */
  readonly code: string;

  constructor(
    status: number,
    detail: string,
    { code = '', errors = [] }: Partial<Pick<ApiError, 'code' | 'errors'>> = {},
  ) {
    super(detail);
    this.status = status;
    this.errors = errors;
    this.code = code;
  }
}

/** Asks the receiver that the page came from, as its owner. Rejects with ApiError. */
export class Api {
  readonly #token: string;

  constructor(token: string) {
    this.#token = token;
  }

  get<Answer>(path: string, query: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const search = new URLSearchParams(query).toString();
    return this.#ask(search ? `${path}?${search}` : path, { method: 'GET' });
  }

  post<Answer>(path: string, body: unknown = {}, key?: string): Promise<Answer> {
    return this.#ask(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...(key !== undefined && { 'idempotency-key': key }) },
    });
  }

  /** The same, where the answer is a text, such as a page. */
  async postForText(path: string, body: unknown): Promise<string> {
    const init = {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    };
    const answer = await this.#fetch(path, { ...init, headers: { ...init.headers, accept: 'text/html' } });
    if (!answer.ok) throw new ApiError(answer.status, answer.statusText);
    return answer.text();
  }

  /** A file of the receiver's, as text. */
  async getText(path: string): Promise<string> {
    const answer = await this.#fetch(path, { method: 'GET', headers: { accept: '*/*' } });
    if (!answer.ok) throw new ApiError(answer.status, answer.statusText);
    return answer.text();
  }

  /** Sends a picture as it is; nothing comes back. */
  async sendPicture(path: string, query: Readonly<Record<string, string>>, picture: Blob): Promise<void> {
    await this.#ask(`${path}?${new URLSearchParams(query).toString()}`, {
      method: 'POST',
      body: picture,
      headers: { 'content-type': picture.type },
    });
  }

  /** A file of a proof, by the address of its page: from this receiver, whatever name the address gives it. */
  getProof<Answer>(page: string, file: 'record.json' | 'presentation.json'): Promise<Answer> {
    return this.#ask(`../p/${new URL(page).pathname.split('/').at(-1) ?? ''}/${file}`, { method: 'GET' });
  }

  async #ask<Answer>(
    path: string,
    init: RequestInit & { headers?: Record<string, string> },
  ): Promise<Answer> {
    const answer = await this.#fetch(path, init);
    if (answer.status === 204) return undefined as Answer;
    const json = (await answer.json().catch(() => null)) as
      (Answer & { detail?: string; code?: string; errors?: ApiError['errors'] }) | null;
    if (!answer.ok || json === null)
      throw new ApiError(answer.status, json?.detail ?? answer.statusText, json ?? {});
    return json;
  }

  async #fetch(path: string, init: RequestInit & { headers?: Record<string, string> }): Promise<Response> {
    try {
      // Beside the page, wherever a proxy put it.
      return await fetch(new URL(`v1/${path}`, document.baseURI), {
        ...init,
        headers: { accept: 'application/json', ...init.headers, authorization: `Bearer ${this.#token}` },
      });
    } catch (error) {
      throw new ApiError(0, (error as Error).message);
    }
  }
}
