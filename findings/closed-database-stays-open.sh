#!/usr/bin/env bash
# @photostructure/sqlite 1.2.1, the interface of node:sqlite for Node 20: close() leaves the file open while a prepared statement
# lives, and the write-ahead log is not brought into the file.
#
# node:sqlite finalizes its statements when it closes: the file is let go and `-wal` is gone. With this package both stay until memory
# is collected, so whoever renames or copies the file after close() has a store without its last commits. `pragma
# wal_checkpoint(truncate)` before close() brings them in.
#
# Seen, of what is open after close(), and whether the file by itself holds the row:
#   a statement lives: open, row missing
#   after a checkpoint: open, row there
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts @photostructure/sqlite@1.2.1
cat >try.mjs <<'JS'
import { copyFileSync, readdirSync, readlinkSync } from 'node:fs';
import { DatabaseSync } from '@photostructure/sqlite';
const isOpen = (name) =>
  readdirSync('/proc/self/fd').some((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`).endsWith(`/${name}`);
    } catch {
      return false;
    }
  });
const kept = [];
for (const [title, last] of [
  ['a statement lives', ''],
  ['after a checkpoint', 'pragma wal_checkpoint(truncate)'],
]) {
  const name = `${kept.length}.db`;
  const database = new DatabaseSync(name);
  database.exec('pragma journal_mode = wal; create table one (value text)');
  const insert = database.prepare('insert into one values (?)');
  insert.run('a commit');
  kept.push(insert);
  if (last) database.exec(last);
  database.close();
  // As a backup or a move does it: the file by itself.
  copyFileSync(name, `copy-${name}`);
  let row = 'missing';
  try {
    row = new DatabaseSync(`copy-${name}`).prepare('select value from one').get() ? 'there' : 'missing';
  } catch {
    // Not even the table.
  }
  console.log(`${title}: ${isOpen(name) ? 'open' : 'closed'}, row ${row}`);
}
JS
node try.mjs >seen
diff - seen <<'SEEN'
a statement lives: open, row missing
after a checkpoint: open, row there
SEEN
echo 'as described'
