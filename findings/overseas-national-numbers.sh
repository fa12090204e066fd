#!/usr/bin/env bash
# libphonenumber-js 1.13.16: a number of a French overseas department, written as people there write it, becomes +33.
#
# 0692 12 34 56 rings in La Réunion: +262 692 12 34 56. Read with the default country FR, both metadata sets give
# +33692123456, another text than the +262692123456 that the same person writes internationally. With `min` metadata
# isValid() says true; with `max` it says false, and the number is the same. Only the default country RE gives +262.
#
# Seen:
#   min FR 0692123456 +33692123456 true
#   max FR 0692123456 +33692123456 false
#   max RE 0692123456 +262692123456 true
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent libphonenumber-js@1.13.16
cat >try.mjs <<'JS'
import { parsePhoneNumberFromString as min } from 'libphonenumber-js/min';
import { parsePhoneNumberFromString as max } from 'libphonenumber-js/max';
const say = (name, read, country) => {
  const found = read('0692123456', country);
  console.log(name, country, '0692123456', found.number, found.isValid());
};
say('min', min, 'FR');
say('max', max, 'FR');
say('max', max, 'RE');
JS
node try.mjs >seen
diff - seen <<'SEEN'
min FR 0692123456 +33692123456 true
max FR 0692123456 +33692123456 false
max RE 0692123456 +262692123456 true
SEEN
echo 'as described'
