/** @jsxImportSource react */
// Read by the compiler alone: what a page in React 19 may write, and what is refused.
import '../../../src/frameworks/react.js';
import type { AccordForm } from '../../../src/elements/index.js';

export const Page = ({ form }: { form: object }) => (
  <main>
    <accord-form
      config="/forms/card"
      lang="fr"
      preview-date="2026-08-10"
      data-debug
      className="card"
      ref={(element: AccordForm | null) => element?.requestUpdate()}
      onaccord-saved={(event) => console.log(event.receipt.id, event.answers['offers:email:own'])}
      onaccord-error={({ code, detail }) => console.log(code, detail)}
    >
      Loading
    </accord-form>
    <accord-form config={form} previewDate="2026-08-10" />
    <accord-notice config="/forms/card" onaccord-ready={(event) => console.log(event.presentation)} />
    <accord-choices config={form} email="user[email]" first-name="given" isolated describe-fields />
  </main>
);

export const wrong = [
  // @ts-expect-error there is no such property
  <accord-form confg="/forms/card" />,
  // @ts-expect-error a day is text
  <accord-form preview-date={20260810} />,
  // @ts-expect-error a receipt comes with accord-saved only
  <accord-form onaccord-error={(event) => event.receipt} />,
  // @ts-expect-error a switch is on or off
  <accord-choices isolated="sometimes" />,
  // @ts-expect-error there is no such tag
  <accord-fom config="/forms/card" />,
];
