// `npm run dev`: the demo pages on http://localhost:5173 with live reload, and the receiver behind them on
// port 4600. Both stop together.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name) => fileURLToPath(new URL(`../node_modules/${name}`, import.meta.url));

const children = [
  [bin('tsx/dist/cli.mjs'), 'watch', '--clear-screen=false', 'demo/serve.ts'],
  [bin('vite/bin/vite.js')],
].map((command) =>
  spawn(process.execPath, command, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PORT: '4600', NODE_ENV: 'development' },
  }),
);

function stop() {
  for (const child of children) child.kill();
}
for (const child of children) {
  child.once('exit', (code) => {
    process.exitCode ||= code ?? 0;
    stop();
  });
}
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
