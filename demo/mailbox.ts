import type { FastifyInstance } from 'fastify';
import type { Mail, Mailer } from '../src/server/index.js';

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
const most = 50;

/** A mailbox for everybody, as the demo's addresses are made up. Kept in memory, and gone with the process. */
export class DemoMailbox implements Mailer {
  readonly #mails: Mail[] = [];

  async send(mail: Mail): Promise<void> {
    this.#mails.unshift(mail);
    this.#mails.length = Math.min(this.#mails.length, most);
  }

  close(): void {}

  /** `GET /mailbox`: what has arrived, the newest first. */
  async serve(app: FastifyInstance): Promise<void> {
    app.get('/mailbox', (_request, reply) => {
      const mails = this.#mails.map(
        ({ to, subject, text, language }) =>
          `<article class="sheet" lang="${escape(language)}"><h2>${escape(subject)}</h2><p class="quiet">${escape(to)}</p><pre class="mail">${escape(
            text,
          ).replace(/https?:\/\/\S+/g, (link) => `<a href="${link}">${link}</a>`)}</pre></article>`,
      );
      const empty =
        '<p lang="fr">Aucun message. Demandez un lien, puis rechargez cette page.</p><p lang="en">No mail. Ask for a link, then reload this page.</p>';
      return reply.type('text/html; charset=utf-8').headers({
        'content-security-policy': "default-src 'none'; style-src 'self'; img-src 'self'",
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
      }).send(`<!doctype html><html lang="fr"><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Boîte aux lettres de la démonstration</title><link rel="icon" href="/marks/accord.svg" type="image/svg+xml"><link rel="stylesheet" href="/site.css">
        <main class="plain"><h1>Boîte aux lettres <span lang="en">(mailbox)</span></h1>${mails.join('') || empty}
        <p><a href="/">Retour <span lang="en">(back)</span></a></p></main></html>`);
    });
  }
}
