// What `npm start` runs: the receiver with its store in .data/, the demo's pages, and the script that they load.
import { fileURLToPath } from 'node:url';
import serveStatic from '@fastify/static';
import { serveAccounts } from './account.js';
import { DemoMailbox } from './mailbox.js';
import { serveOwner } from './owner.js';
import { createReceiver, serveUntilStopped, StartError } from '../src/server/index.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const port = Number(process.env['PORT'] || 4600);
const dataFolder = process.env['ACCORD_DATA'] || `${root}.data`;

try {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new StartError(`PORT: got "${process.env['PORT']}"; a whole number from 0 to 65535 is accepted.`);
  }
  const publicUrl = `http://localhost:${port}`;
  const mailbox = new DemoMailbox();
  const receiver = await createReceiver({
    dataFolder,
    keysFolder: `${dataFolder}/keys`,
    formsFolder: `${root}demo/forms`,
    publicUrl,
    mailer: mailbox,
    log: { level: 'warn' },
  });
  const { app, ownerToken, isOwnerTokenNew } = receiver;
  const fresh = {
    cacheControl: false,
    setHeaders: (reply: { setHeader(name: string, value: string): void }) =>
      reply.setHeader('cache-control', 'no-cache'),
  };
  await app.register(serveAccounts);
  await app.register((routes) => mailbox.serve(routes));
  await app.register(serveOwner, { ownerToken });
  await app.register(serveStatic, {
    ...fresh,
    root: [`${root}demo`, `${root}dist/cdn`],
    prefix: '/',
    decorateReply: false,
    allowedPath: isPage,
  });
  await serveUntilStopped(receiver, { port, host: 'localhost' });
  console.log(`The shop:        ${publicUrl}/
Make my form:    ${publicUrl}/owner/forms
The console:     ${publicUrl}/owner/console
Mails it sends:  ${publicUrl}/mailbox
The receiver:    ${publicUrl}/openapi.json
Collected data:  ${publicUrl}/v1/submissions, with "Authorization: Bearer" and the owner’s token`);
  console.log(
    isOwnerTokenNew
      ? `Owner’s token, shown this once: ${ownerToken}`
      : `Owner’s token:   in ${dataFolder}/keys/owner-token`,
  );
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

/** The folder also holds this file and others that are no part of the demo's site. */
function isPage(path: string): boolean {
  return !path.endsWith('.ts') && !path.includes('/.');
}
