const requestSubmit = HTMLFormElement.prototype.requestSubmit;
let passing: HTMLFormElement | undefined;

/** Whether a form is sent again right now. */
export const isPassing = (form: HTMLFormElement): boolean => form === passing;

/** Sends a form as the person did: the browser validates, the site's handlers run. */
export function send(form: HTMLFormElement, submitter: HTMLElement | null): void {
  passing = form;
  // The page may have taken the button away.
  requestSubmit.call(form, submitter && submitter.isConnected ? submitter : null);
  passing = undefined;
}

/** The form that an event is about to send, unless it only closes a `<dialog>` or is no press. */
export function formSent({
  target,
  submitter,
  isTrusted,
  defaultPrevented,
}: SubmitEvent): HTMLFormElement | undefined {
  const isSent = target instanceof HTMLFormElement && isTrusted && !defaultPrevented && !isPassing(target);
  const method = isSent && (submitter?.getAttribute('formmethod') ?? target.getAttribute('method'));
  return isSent && !/^dialog$/i.test(method || '') ? target : undefined;
}

/** Stops a form before any handler of its page hears of it. */
export function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
