// One run of `accord contact`: how long it took, how much of the processors and of memory, and what it answered.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

const ticksInSecond = 100;

function readUse(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    const [, used] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return { cpu: (Number(stat[11]) + Number(stat[12])) / ticksInSecond, memory: Number(used ?? 0) / 1024 };
  } catch {
    // Gone, or a system without /proc.
    return undefined;
  }
}

/** Times are in seconds, memory in MB at most. */
export async function runContact(build, { list, channel, form, out }) {
  const from = performance.now();
  const child = spawn(
    process.execPath,
    [
      build.command,
      'contact',
      list,
      '--channel',
      channel,
      '--form',
      form,
      '--out',
      out,
      '--overwrite',
    ].concat('--data', build.where.dataFolder, '--keys', build.where.keysFolder, '--lang', 'en'),
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  let use = { cpu: 0, memory: 0 };
  const watch = setInterval(() => {
    const now = readUse(child.pid);
    if (now) use = { cpu: Math.max(use.cpu, now.cpu), memory: Math.max(use.memory, now.memory) };
  }, 25);
  const [code] = await once(child, 'close');
  clearInterval(watch);
  if (code !== 0) throw new Error(`accord contact: exit code ${code}`);
  return { wall: (performance.now() - from) / 1000, ...use };
}

const linesOf = (path) => readFileSync(path, 'utf8').trimEnd().split('\n');

/**
 * How many lines of two lists of answers are equal, and what the others were and are. A column that came since is left out
 * where it is empty.
 */
export function compareAnswers(before, now) {
  const [one, other] = [before, now].map(linesOf);
  const different = new Map();
  let equal = 0;
  for (const [index, line] of one.entries()) {
    const added = other[index]?.startsWith(line) ? other[index].slice(line.length) : null;
    if (index === 0 || /^;*$/.test(added ?? '-')) equal++;
    else {
      // Without the person's own cells and the record's number, which no two lines share.
      const [was, is] = [line, other[index] ?? ''].map((text) =>
        text
          .split(';')
          .slice(3)
          .join(';')
          .replaceAll(/[\da-f-]{36}/g, '…'),
      );
      different.set(`${was} → ${is}`, (different.get(`${was} → ${is}`) ?? 0) + 1);
    }
  }
  return { lines: one.length, equal, different };
}
