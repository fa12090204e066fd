import '../../src/define.js';
import { CardPage, flushSync, mount, SignUp, unmount } from './bundles/svelte.js';
import { describeApp } from './stories.js';

describeApp('a Svelte app', {
  openCard(target, config, onSaved) {
    const page = mount(CardPage, { target, props: { config, onSaved } });
    return {
      drawAgain: () => flushSync(() => page.drawAgain()),
      turn: () => flushSync(() => page.turn()),
      show: (isForm) => flushSync(() => page.show(isForm)),
      close: () => void unmount(page),
    };
  },
  openSignUp(target, config, onSent) {
    const page = mount(SignUp, { target, props: { config, onSent } });
    return { close: () => void unmount(page) };
  },
});
