#!/usr/bin/env bash
# OpenSSL 3.0 (`openssl ts -verify`) and pkijs 4.0.0: a time-stamp token (RFC 3161) whose authority's certificate has ended since.
#
# A token is made while the certificate is valid, and checked a few seconds after its end, as one does years later with a proof.
# pkijs (`SignedData.verify`, `checkChain`) judges the certificate at the time in the token once it is told that time, and finds the
# token good. `openssl ts -verify` judges it at the time of the check and refuses the same token, with "certificate has expired";
# with `-attime`, set to the time in the token, it accepts it. So a documented command that works on the first day refuses every
# older proof, unless it reads the token's time first.
#
# Seen (OpenSSL 3.0.19, pkijs 4.0.0):
#   before the end: openssl OK
#   after the end: openssl FAILED, openssl -attime OK, pkijs true
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts pkijs@4.0.0 asn1js@4.0.0
cat >ca.cnf <<'CNF'
[ca]
default_ca = own
[own]
dir = .
database = index.txt
new_certs_dir = .
serial = serial
default_md = sha256
policy = any
rand_serial = yes
[any]
commonName = supplied
[stamping]
basicConstraints = CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
[tsa]
default_tsa = one
[one]
serial = ./tsa-serial
default_policy = 1.2.3.4.1
digests = sha256
signer_digest = sha256
ess_cert_id_alg = sha256
CNF
touch index.txt
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout root.key -out root.pem -subj /CN=root -days 3650 \
  -addext basicConstraints=critical,CA:TRUE 2>/dev/null
openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout tsa.key -out tsa.csr -subj /CN=authority 2>/dev/null
end=$(date -u -d '+6 seconds' +%Y%m%d%H%M%SZ)
openssl ca -batch -config ca.cnf -cert root.pem -keyfile root.key -in tsa.csr -out tsa.pem -extensions stamping -notext \
  -startdate "$(date -u -d '-1 day' +%Y%m%d%H%M%SZ)" -enddate "$end" 2>/dev/null
echo 'a checkpoint' >data
openssl ts -query -data data -sha256 -cert -out query.tsq 2>/dev/null
openssl ts -reply -config ca.cnf -section one -queryfile query.tsq -signer tsa.pem -inkey tsa.key -out token.tsr 2>/dev/null
at=$(date +%s)
check() { openssl ts -verify -data data -in token.tsr -CAfile root.pem "$@" 2>/dev/null | grep -q 'Verification: OK' && echo OK || echo FAILED; }
before=$(check)
sleep 8
cat >try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { Certificate, SignedData, TimeStampResp, TSTInfo } from 'pkijs';
const der = (pem) => Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64');
const { timeStampToken } = TimeStampResp.fromBER(readFileSync('token.tsr'));
const signed = new SignedData({ schema: timeStampToken.content });
const info = TSTInfo.fromBER(signed.encapContentInfo.eContent.valueBlock.valueHexView);
const trustedCerts = [Certificate.fromBER(der(readFileSync('root.pem', 'utf8')))];
const data = new Uint8Array(readFileSync('data')).buffer;
console.log(await signed.verify({ signer: 0, data, trustedCerts, checkChain: true, checkDate: info.genTime }));
JS
seen="before the end: openssl $before
after the end: openssl $(check), openssl -attime $(check -attime "$at"), pkijs $(node try.mjs)"
echo "$seen"
[ "$seen" = 'before the end: openssl OK
after the end: openssl FAILED, openssl -attime OK, pkijs true' ]
