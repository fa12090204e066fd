const isNo = '[value=no]:checked, [data-polarity=objection] :checked';

/**
 * Takes away choices that were shown ahead, where the part does not come that would record them. The notice with them stays, as
 * the site's form goes on asking; a no that was pressed goes with that form.
 */
export function dropAhead(element: Element): void {
  for (const ahead of element.querySelectorAll(':scope > [data-ahead]')) {
    for (const { name, value } of ahead.querySelectorAll<HTMLInputElement>(isNo))
      element.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
    for (const node of ahead.querySelectorAll('[data-group], [data-choice], input')) node.remove();
  }
}
