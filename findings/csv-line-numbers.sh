#!/usr/bin/env bash
# csv-parse 7.0.3: with CRLF, each line end inside quotes counts as two lines in `info.lines`.
#
# A list whose quoted cell holds a line break: of LF files `info.lines` is the number of the line that a spreadsheet or an editor
# shows, of CRLF files (what Excel writes) it is one more for each such break, for all lines that follow.
#
# Seen, for a record that ends on line 3 and one that ends on line 4:
#   LF 3 4
#   CRLF 4 5
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent csv-parse@7.0.3
cat >try.mjs <<'JS'
import { parse } from 'csv-parse/sync';
const text = 'name;note\n"Jeanne";"one\ntwo"\nPaul;none\n';
for (const [name, end] of [['LF', '\n'], ['CRLF', '\r\n']]) {
  const rows = parse(text.replaceAll('\n', end), { delimiter: ';', info: true }).slice(1);
  console.log(name, ...rows.map(({ info }) => info.lines));
}
JS
node try.mjs >seen
diff - seen <<'SEEN'
LF 3 4
CRLF 4 5
SEEN
echo 'as described'
