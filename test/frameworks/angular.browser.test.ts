import '../../src/define.js';
import type { AccordSavedEvent } from '../../src/index.js';
import {
  Component,
  createApplication,
  CUSTOM_ELEMENTS_SCHEMA,
  provideZonelessChangeDetection,
  signal,
  type Type,
} from './bundles/angular.js';
import { describeApp } from './stories.js';

// Two components of one selector make Angular complain.
let number = 0;

// A decorator is a function: called as one, it needs no compiler's help.
function cardComponent(config: unknown, onSaved: (event: AccordSavedEvent) => void) {
  const copies: unknown[] = [];
  class CardPage {
    readonly count = signal(0);
    readonly order = signal(['form', 'text']);
    readonly isForm = signal(true);
    /** A new object at each drawing, and the same within one. */
    copy(drawing: number): unknown {
      return (copies[drawing] ??= structuredClone(config));
    }
    hear(event: AccordSavedEvent): void {
      onSaved(event);
    }
  }
  Component({
    selector: `shop-card-${++number}`,
    schemas: [CUSTOM_ELEMENTS_SCHEMA],
    template: `
      @if (isForm()) {
        <div [class]="'theme-' + count()">
          <p>Drawn {{ count() }} times</p>
          @for (part of order(); track part) {
            @if (part === 'form') {
              <accord-form
                [config]="copy(count())"
                lang="fr"
                [class]="'form-' + count()"
                (accord-saved)="hear($event)"
              ></accord-form>
            } @else {
              <p>A word</p>
            }
          }
        </div>
      } @else {
        <p>Another view</p>
      }
    `,
  })(CardPage);
  return CardPage;
}

function signUpComponent(config: string, onSent: (form: HTMLFormElement) => void) {
  class SignUp {
    readonly config = config;
    readonly mail = signal('');
    write({ target }: Event): void {
      this.mail.set((target as HTMLInputElement).value);
    }
    send(event: SubmitEvent): void {
      event.preventDefault();
      onSent(event.currentTarget as HTMLFormElement);
    }
  }
  Component({
    selector: `shop-sign-up-${++number}`,
    schemas: [CUSTOM_ELEMENTS_SCHEMA],
    template: `
      <form (submit)="send($event)">
        <p>Hello, {{ mail() }}</p>
        <input name="mail" type="email" [value]="mail()" (input)="write($event)" />
        <input name="tel" />
        <input name="first" />
        <accord-choices
          [attr.config]="config" lang="fr" email="mail" phone="tel" first-name="first"
        ></accord-choices>
        <button value="create">Create</button>
      </form>
    `,
  })(SignUp);
  return SignUp;
}

async function bootstrap<Page>(component: Type<Page>, place: Element) {
  const app = await createApplication({ providers: [provideZonelessChangeDetection()] });
  return { app, page: app.bootstrap(component, place) };
}

describeApp('an Angular app', {
  async openCard(place, config, onSaved) {
    const { app, page } = await bootstrap(cardComponent(config, onSaved), place);
    const { instance } = page;
    return {
      drawAgain: () => instance.count.update((count) => count + 1),
      turn: () => instance.order.update((order) => order.toReversed()),
      show: (isForm) => instance.isForm.set(isForm),
      close: () => app.destroy(),
    };
  },
  async openSignUp(place, config, onSent) {
    const { app } = await bootstrap(signUpComponent(config, onSent), place);
    return { close: () => app.destroy() };
  },
});
