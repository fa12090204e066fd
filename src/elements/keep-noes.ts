type Entry = readonly [name: string, value: string];

// In a shadow root the element is the event's target, and its path begins with the box.
const isAnswer = (event: Event): boolean => {
  const [target] = event.composedPath();
  return event.isTrusted && target instanceof HTMLInputElement && target.name.startsWith('choice:');
};

/**
 * Lets a form take along the noes that were pressed, whatever has become of their boxes, and a reference that is empty: until
 * somebody answers anew or begins anew, and not beside the reference of a record, which has answers of its own.
 */
export function keepNoes(form: HTMLFormElement, noes: readonly Entry[]): void {
  const until = new AbortController();
  const { signal } = until;
  // A control of that name hides the form's own method.
  const listen = (type: string, act: (event: Event) => void): void =>
    EventTarget.prototype.addEventListener.call(form, type, act as EventListener, { signal });
  listen('formdata', (event) => {
    const { formData } = event as FormDataEvent;
    if (formData.get('accord-proof')) return;
    for (const [name, value] of [...noes, ['accord-proof', ''] as const])
      if (!formData.has(name)) formData.append(name, value);
  });
  listen('reset', () => until.abort());
  listen('input', (event) => {
    if (isAnswer(event)) until.abort();
  });
}
