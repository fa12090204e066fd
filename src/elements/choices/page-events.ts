/** What the body of the element wants to know of the page around it. */
export interface PageListener {
  readonly submit: (event: SubmitEvent) => void;
  /** The handlers of the page have run. */
  readonly submitEnd: (event: SubmitEvent) => void;
  readonly formdata: (event: FormDataEvent) => void;
  /** Somebody wrote, ticked or pressed something, anywhere in the page. */
  readonly touch: (event: Event) => void;
  /** The page came back from the browser's memory as it was left. */
  readonly back: () => void;
}

/**
 * Listens in the capture phase of the root that an element stands in, before any handler of the form's own, and says how
 * to stop. Events of a form do not leave a shadow tree: where the page's form is in one, its root is listened to.
 */
export function listenToPage(element: Element, listener: PageListener): AbortController {
  const stop = new AbortController();
  const options = { capture: true, signal: stop.signal };
  const node = element.getRootNode();
  const root: EventTarget = node instanceof ShadowRoot ? node : window;
  root.addEventListener('submit', (event) => listener.submit(event as SubmitEvent), options);
  root.addEventListener('submit', (event) => listener.submitEnd(event as SubmitEvent), {
    signal: stop.signal,
  });
  root.addEventListener('formdata', (event) => listener.formdata(event as FormDataEvent), options);
  for (const type of ['input', 'change', 'click', 'focusin'])
    root.addEventListener(type, listener.touch, options);
  addEventListener('pageshow', ({ persisted }) => persisted && listener.back(), { signal: stop.signal });
  return stop;
}
