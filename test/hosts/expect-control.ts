import { expect, waitUntil } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';

export const all = (root: ParentNode, selector: string): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(selector),
];
export const whatIs = (element: Element): string =>
  `${element.className || element.tagName} ${element.getAttribute('name') ?? element.textContent?.trim().slice(0, 30)}`;

/** It is drawn, where it is and not under something else. */
export function expectReachable(element: HTMLElement): void {
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  expect(Number(style.opacity), `${whatIs(element)}: opacity`).to.be.above(0.5);
  expect(style.visibility, whatIs(element)).to.equal('visible');
  const hit = (element.getRootNode() as Document).elementFromPoint(left + width / 2, top + height / 2);
  const isHit = hit !== null && (hit === element || element.contains(hit) || hit.contains(element));
  expect(
    isHit,
    `${whatIs(element)} at ${Math.round(left)},${Math.round(top)} lies under ${hit && whatIs(hit)}`,
  ).to.equal(true);
  expect(width, `${whatIs(element)}: width`).to.be.at.least(23.9);
  expect(height, `${whatIs(element)}: height`).to.be.at.least(23.9);
}

/** Saying no is as easy, as big and as visible as saying yes. */
export function expectSameWeight(root: ParentNode): void {
  const [yes, no] = all(root, '.accord-answer');
  if (!yes || !no) throw new Error('There is no question with yes and no.');
  const [one, other] = [yes.getBoundingClientRect(), no.getBoundingClientRect()];
  expect(Math.abs(one.width - other.width), 'width').to.be.below(1);
  expect(Math.abs(one.height - other.height), 'height').to.be.below(1);
  const [a, b] = [getComputedStyle(yes), getComputedStyle(no)];
  for (const key of [
    'color',
    'backgroundColor',
    'fontSize',
    'fontWeight',
    'borderTopWidth',
    'borderTopColor',
    'opacity',
  ] as const)
    expect(a[key], key).to.equal(b[key]);
}

/** Puts the pointer on the middle of an element, and follows it there when the page moves under the pointer. */
export async function pointAt(element: Element): Promise<void> {
  const goThere = async (): Promise<boolean> => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = element.getBoundingClientRect();
    // A pointer that stays where it was says nothing of what has come to lie under it.
    await sendMouse({ type: 'move', position: [1, 1] });
    await sendMouse({ type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
    return element.matches(':hover');
  };
  await waitUntil(goThere, 'the pointer is on it', { timeout: 8000 });
}
