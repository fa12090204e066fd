type Saying = 'sending' | 'unrecorded' | 'failed';

/** Says a sentence below choices that are shown ahead, in the words that the receiver sent with them; nothing takes it away. */
export function saySo(ahead: HTMLElement, saying?: Saying): void {
  const place = ahead.querySelector('[role=status]');
  const sentence = saying && ahead.dataset[saying];
  if (!place) return;
  if (!sentence) return place.replaceChildren();
  const box = document.createElement('div');
  const text = document.createElement('p');
  box.className = 'accord-progress';
  box.dataset['state'] = saying === 'sending' ? 'sending' : 'refused';
  text.textContent = sentence;
  box.append(text);
  place.replaceChildren(box);
}
