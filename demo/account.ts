import type { FastifyInstance } from 'fastify';

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** The bookshop's own sign-up, as any server has one: it shows what its form sent, and stores nothing. */
export async function serveAccounts(app: FastifyInstance): Promise<void> {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 16_384 },
    (_request, body, done) => done(null, new URLSearchParams(String(body))),
  );
  app.post('/account', (request, reply) => {
    const sent = [...(request.body as URLSearchParams)].filter(([name]) => name !== 'secret');
    const rows = sent.map(([name, value]) => `<dt>${escape(name)}</dt><dd>${escape(value) || '–'}</dd>`);
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', "default-src 'none'; style-src 'self'; img-src 'self'")
      .send(`<!doctype html><html lang="fr" data-shop="bookshop"><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Compte créé</title><link rel="icon" href="/marks/bookshop.svg" type="image/svg+xml"><link rel="stylesheet" href="/site.css">
        <main class="plain"><h1>Compte créé</h1>
        <p>Ce que le formulaire a envoyé à la librairie. « accord-proof » est la référence de la preuve ; vide, rien
        n’a été accepté.</p><dl>${rows.join('')}</dl><p><a href="/account.html">Retour</a></p></main></html>`);
  });
}
