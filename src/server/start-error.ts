/** Why a receiver cannot start, in a sentence for the person who starts it. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** Forms with mistakes: `files` are those to look at with `accord check`. */
export class FaultyFormsError extends StartError {
  readonly files: readonly string[];

  constructor(message: string, files: readonly string[]) {
    super(message);
    this.files = files;
  }
}
