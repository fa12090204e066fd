import '../../src/define.js';
import type { AccordSavedEvent } from '../../src/index.js';
import { createApp, h, ref } from './bundles/vue.js';
import { describeApp } from './stories.js';

function mount(place: Element, render: () => ReturnType<typeof h>) {
  const app = createApp({ render });
  app.mount(place);
  return app;
}

describeApp('a Vue app', {
  openCard(place, config, onSaved) {
    const count = ref(0);
    const order = ref(['form', 'text']);
    const isForm = ref(true);
    const parts = {
      form: () =>
        h('accord-form', {
          key: 'form',
          config: structuredClone(config),
          lang: 'fr',
          class: `form-${count.value}`,
          onAccordSaved: (event: AccordSavedEvent) => onSaved(event),
        }),
      text: () => h('p', { key: 'text' }, 'A word'),
    };
    const app = mount(place, () =>
      isForm.value
        ? h('div', { class: `theme-${count.value}` }, [
            h('p', { key: 'count' }, `Drawn ${count.value} times`),
            ...order.value.map((part) => parts[part as keyof typeof parts]()),
          ])
        : h('p', 'Another view'),
    );
    return {
      drawAgain: () => void count.value++,
      turn: () => void (order.value = order.value.toReversed()),
      show: (isWanted) => void (isForm.value = isWanted),
      close: () => app.unmount(),
    };
  },
  openSignUp(place, config, onSent) {
    const mail = ref('');
    const app = mount(place, () =>
      h(
        'form',
        {
          onSubmit: (event: Event) => {
            event.preventDefault();
            onSent(event.currentTarget as HTMLFormElement);
          },
        },
        [
          h('p', `Hello, ${mail.value}`),
          h('input', {
            name: 'mail',
            type: 'email',
            value: mail.value,
            onInput: ({ target }: Event) => void (mail.value = (target as HTMLInputElement).value),
          }),
          h('input', { name: 'tel' }),
          h('input', { name: 'first' }),
          h('accord-choices', { config, lang: 'fr', email: 'mail', phone: 'tel', 'first-name': 'first' }),
          h('button', { value: 'create' }, 'Create'),
        ],
      ),
    );
    return { close: () => app.unmount() };
  },
});
