type Saying = 'sending' | 'unrecorded' | 'failed';

/** Says a sentence below choices that are shown ahead, in the words that the receiver sent with them. */
export function saySo(ahead: HTMLElement, saying: Saying): void {
  const place = ahead.querySelector('[role=status]');
  const sentence = ahead.dataset[saying];
  if (!place || !sentence) return;
  const box = document.createElement('div');
  const text = document.createElement('p');
  box.className = 'accord-progress';
  box.dataset['state'] = saying === 'sending' ? 'sending' : 'refused';
  text.textContent = sentence;
  box.append(text);
  place.replaceChildren(box);
}
