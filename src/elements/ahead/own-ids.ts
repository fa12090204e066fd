let count = 0;

/** What the ids of one more element begin with: the same form may stand in a page twice, and so may this script. */
export function nextIds(): string {
  const place = `accord-ahead-${++count}-`;
  return document.querySelector(`[id^="${place}"]`) ? nextIds() : place;
}

/** Gives the controls ids of their own. */
export function makeIdsUnique(root: Element): void {
  const place = nextIds();
  for (const name of ['id', 'for', 'aria-describedby', 'aria-labelledby'])
    for (const node of root.querySelectorAll(`[${name}]`))
      node.setAttribute(name, (node.getAttribute(name) ?? '').replaceAll('accord-ahead-', place));
}
