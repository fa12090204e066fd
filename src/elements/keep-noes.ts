type Entry = readonly [name: string, value: string];

const isAnswer = ({ isTrusted, target }: Event): boolean =>
  isTrusted && target instanceof HTMLInputElement && target.name.startsWith('choice:');

/**
 * Lets a form take along the noes that were pressed, whatever has become of their boxes, and a reference that is empty, until
 * somebody answers anew.
 */
export function keepNoes(form: HTMLFormElement, noes: readonly Entry[]): void {
  const until = new AbortController();
  const { signal } = until;
  const add = ({ formData }: FormDataEvent): void => {
    for (const [name, value] of [...noes, ['accord-proof', ''] as const])
      if (!formData.has(name)) formData.append(name, value);
  };
  form.addEventListener('formdata', add, { signal });
  form.addEventListener('change', (event) => isAnswer(event) && until.abort(), { signal });
}
