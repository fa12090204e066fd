#!/usr/bin/env bash
# date-holidays 3.37.0: package.json and LICENSE name two different licences for the data of its holidays.
#
# package.json says "(ISC AND CC-BY-3.0)"; LICENSE says that the data (data/holidays.json and its YAML) is "CC BY-SA 3.0", which asks
# that what is built on it is shared alike. A list of licences made from package.json alone leaves that out.
#
# Seen:
#   package.json: (ISC AND CC-BY-3.0)
#   LICENSE: ISC, CC BY-SA 3.0
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts date-holidays@3.37.0
cat >try.mjs <<'JS'
import { readFileSync } from 'node:fs';
const read = (name) => readFileSync(`node_modules/date-holidays/${name}`, 'utf8');
console.log(`package.json: ${JSON.parse(read('package.json')).license}`);
const text = read('LICENSE');
const named = ['ISC', 'CC BY-SA 3.0', 'CC BY 3.0'].filter((name) => text.includes(name));
console.log(`LICENSE: ${named.join(', ')}`);
JS
node try.mjs >seen
diff - seen <<'SEEN'
package.json: (ISC AND CC-BY-3.0)
LICENSE: ISC, CC BY-SA 3.0
SEEN
echo 'as described'
