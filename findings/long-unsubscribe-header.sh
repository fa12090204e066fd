#!/usr/bin/env bash
# Python's email package (3.11, EmailMessage with its usual policies) and mailparser 3.9.0: a List-Unsubscribe header that is
# longer than a line.
#
# A link for one person has a token, so that `List-Unsubscribe: <https://…>` is longer than 78 characters and has no space to fold
# at. RFC 2047 forbids encoded words in such a field. nodemailer 7.0.11 starts a new line before the link and leaves it whole.
# EmailMessage writes it as encoded words (=?utf-8?q?=3Chttps=3A…?=), with `policy.SMTP` as well; a reader of mail then finds no
# link: mailparser gives a name in its place. The one-click button is gone, and who wanted to stop presses "spam" instead. With
# `max_line_length=998` in the policy the link stays whole.
#
# Seen (Python 3.11.7, nodemailer 7.0.11, mailparser 3.9.0):
#   nodemailer: url
#   EmailMessage: no url
#   EmailMessage, policy.SMTP: no url
#   EmailMessage, max_line_length=998: url
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts nodemailer@7.0.11 mailparser@3.9.0
cat >write.py <<'PY'
import sys
from email import policy
from email.message import EmailMessage

kinds = {
    'default': policy.default,
    'smtp': policy.SMTP,
    'long': policy.SMTP.clone(max_line_length=998),
}
message = EmailMessage(policy=kinds[sys.argv[1]])
message['From'] = 'shop@shop.example'
message['To'] = 'lea@mail.example'
message['Subject'] = 'News'
message['List-Unsubscribe'] = '<https://consent.shop.example/u/' + 'A' * 67 + '>'
message.set_content('Hello')
sys.stdout.buffer.write(message.as_bytes())
PY
cat >write.mjs <<'JS'
import nodemailer from 'nodemailer';
const transport = nodemailer.createTransport({ streamTransport: true, buffer: true });
const { message } = await transport.sendMail({
  from: 'shop@shop.example',
  to: 'lea@mail.example',
  subject: 'News',
  text: 'Hello',
  headers: { 'List-Unsubscribe': `<https://consent.shop.example/u/${'A'.repeat(67)}>` },
});
process.stdout.write(message);
JS
cat >read.mjs <<'JS'
import { simpleParser } from 'mailparser';
const { headers } = await simpleParser(process.stdin);
console.log(headers.get('list')?.unsubscribe?.url === `https://consent.shop.example/u/${'A'.repeat(67)}` ? 'url' : 'no url');
JS
seen=$(
  echo "nodemailer: $(node write.mjs | node read.mjs)"
  echo "EmailMessage: $(python3 write.py default | node read.mjs)"
  echo "EmailMessage, policy.SMTP: $(python3 write.py smtp | node read.mjs)"
  echo "EmailMessage, max_line_length=998: $(python3 write.py long | node read.mjs)"
)
echo "$seen"
[ "$seen" = 'nodemailer: url
EmailMessage: no url
EmailMessage, policy.SMTP: no url
EmailMessage, max_line_length=998: url' ]
