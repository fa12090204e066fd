import { html, type TemplateResult } from 'lit';
import { findSentence } from '../messages/words.js';
import { saveFile } from './save-file.js';
import { View } from './view.js';

interface YesList {
  readonly form: string;
  readonly channel: string;
  readonly party: string;
  readonly label: string;
}

// The text of an answer comes without it, and Excel needs it.
const byteOrderMark = '\uFEFF';

/** Hands out who said yes, a table for each channel and party. */
export class ConsoleYesLists extends View {
  override render(): TemplateResult {
    const { words } = this;
    const lists = this.#lists;
    return html`
      <section class="card" aria-labelledby="yes-lists">
        <h2 id="yes-lists">${words.yesLists.title}</h2>
        <p class="soft">${lists.length === 0 ? words.yesLists.empty : words.yesLists.help}</p>
        ${this.renderProblem()}
        <p class="row">
          ${lists.map(
            (list) =>
              html`<button ?disabled=${this.isBusy} @click=${() => this.#save(list)}>${list.label}</button>`,
          )}
        </p>
      </section>
    `;
  }

  /** One of each label: forms of a business that ask the same share their answers. */
  get #lists(): readonly YesList[] {
    const { words } = this;
    const all = this.controller.forms.flatMap(({ id: form, partners, yesLists }) =>
      yesLists.map(({ channel, party }) => {
        const said = findSentence(words.channels, channel) ?? channel;
        const name = partners.find((one) => one.id === party)?.name ?? party;
        const label =
          party === 'own'
            ? words.yesLists.own({ channel: said })
            : words.yesLists.party({ channel: said, name });
        return { form, channel, party, label };
      }),
    );
    return [...new Map(all.toReversed().map((one) => [one.label, one])).values()].toReversed();
  }

  #save({ form, channel, party }: YesList): void {
    const { words } = this;
    void this.run(async () => {
      const query = new URLSearchParams({ form, channel, party, language: words.language });
      const text = await this.api.getText(`granted?${query.toString()}`);
      const name = [words.yesLists.file, this.controller.id, channel, ...(party === 'own' ? [] : [party])];
      saveFile(
        `${name.join('-')}-${this.overview.today}.csv`,
        byteOrderMark + text,
        'text/csv;charset=utf-8',
      );
    });
  }
}
