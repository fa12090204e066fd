// A site that sends its form by a script keeps the browser from doing so, and a site whose own checks refuse the form does the
// same. Which of the two it was can only be seen from what happens next.

/** Milliseconds after a press in which a site that puts the cursor into a field shows what is wrong there. */
const promptly = 500;
/** Milliseconds after which a request is taken for the form's, and nothing that still comes for a refusal of it. */
const settled = 10_000;
/** Milliseconds that a site has to send anything. */
const patience = 60_000;

const requests = ['fetch', 'xmlhttprequest', 'beacon', 'script'];
const fields =
  'input:not([type=submit], [type=image], [type=button], [type=reset]), select, textarea, [name]:not(button)';

/** The world around a form that is sent by its site's own script. */
export interface Sending {
  readonly form: HTMLFormElement;
  /** Where Accord itself sends: no sign of anything. */
  readonly endpoint: string;
  readonly went: () => void;
  readonly stopped: () => void;
}

/**
 * Watches from right before a submit event whether the site sends the form (a request, a reset, the form taken away) or refuses
 * it (a field marked or said to be invalid, the cursor put into one). Calls back once; gives a way to stop watching.
 */
export function watchSending({ form, endpoint, went, stopped }: Sending): () => void {
  const over = new AbortController();
  const { signal } = over;
  const start = performance.now();
  const wasVisible = form.checkVisibility();
  let hasSent = false;
  let isTouched = false;
  let isRead = false;

  const settle = (tell: () => void): void => {
    if (signal.aborted) return;
    over.abort();
    tell();
  };
  const isInvalid = (): boolean => form.querySelector('[aria-invalid=true]') !== null;
  const look = (): void => {
    if (!isTouched && isInvalid()) settle(stopped);
    else if (!isTouched && (!form.isConnected || (wasVisible && !form.checkVisibility()))) settle(went);
  };
  const noteRequests = (list: PerformanceEntryList): void => {
    hasSent ||= (list as PerformanceResourceTiming[]).some(
      ({ initiatorType, startTime, name }) =>
        requests.includes(initiatorType) && startTime >= start && !name.startsWith(endpoint),
    );
    if (hasSent && isTouched) settle(went);
  };
  const isOf = ({ target }: Event): boolean =>
    target instanceof Element && (form.contains(target) || (target as HTMLInputElement).form === form);

  const root = form.getRootNode();
  const listen = (type: string, act: (event: Event) => void, target: EventTarget = root): void =>
    target.addEventListener(type, act, { capture: true, signal });
  listen('invalid', (event) => {
    if (!isTouched && isOf(event)) settle(stopped);
  });
  listen('focusin', (event) => {
    const { target } = event;
    const isField = target instanceof Element && isOf(event) && target.matches(fields);
    if (!isTouched && isField && performance.now() - start < promptly) settle(stopped);
  });
  listen('formdata', ({ target }) => (isRead ||= target === form));
  listen('reset', ({ target }) => {
    if (target === form) settle(went);
  });
  for (const type of ['pointerdown', 'keydown'])
    listen(
      type,
      ({ isTrusted }) => {
        isTouched ||= isTrusted;
        if (isTouched && hasSent) settle(went);
      },
      window,
    );

  const timing = new PerformanceObserver((list) => noteRequests(list.getEntries()));
  timing.observe({ type: 'resource' });
  const marks = new MutationObserver(look);
  marks.observe(form, { subtree: true, childList: true, attributeFilter: ['aria-invalid'] });
  const decide = (): void => {
    noteRequests(timing.takeRecords());
    settle(hasSent || isRead ? went : stopped);
  };
  listen('pagehide', decide, window);
  const timers = [
    // A mark of an earlier press has gone by then, where the site's checks take a while.
    setTimeout(look, promptly),
    setInterval(look, 1000),
    setTimeout(() => hasSent && settle(went), settled),
    setTimeout(decide, patience),
  ];
  signal.addEventListener('abort', () => {
    timing.disconnect();
    marks.disconnect();
    for (const timer of timers) clearTimeout(timer);
  });
  return () => over.abort();
}
