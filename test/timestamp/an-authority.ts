import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

import { der, generalizedTime, integer, objectId, octets, sequence } from './der.js';

/** How an authority of a test is made. */
export interface AuthorityKind {
  readonly key?: 'rsa' | 'p256' | 'p384';
  readonly digest?: 'sha256' | 'sha384' | 'sha512';
  /** Whether its certificate comes of an authority below the root. */
  readonly intermediate?: boolean;
  /** From when to when its certificate is valid, as `YYYYMMDDHHMMSSZ`. */
  readonly from?: string;
  readonly until?: string;
  /** The extended key usage of its certificate. */
  readonly usage?: string;
}

/** What a token says, where it differs from what was asked. */
export interface Said {
  /** What it is over; or the digest of that, where the rest is not known. */
  readonly data?: Uint8Array;
  readonly imprint?: Uint8Array;
  /** As it stands in the token, such as `20261124090000.5Z`. */
  readonly time: string;
  readonly nonce?: Uint8Array;
  readonly policy?: string;
  readonly digest?: 'sha1' | 'sha256' | 'sha384' | 'sha512';
}

/** An authority for time stamps that OpenSSL makes and that signs with OpenSSL. */
export interface Authority {
  readonly folder: string;
  readonly caPem: string;
  /** What `openssl ts -reply` answers to a query, at the machine's own time. */
  reply(query: Uint8Array): Uint8Array;
  /** A signed answer with any time in it. */
  say(said: Said): Uint8Array;
  /** What `openssl ts -verify` says of an answer: nothing when it holds. */
  verify(answer: Uint8Array, data: Uint8Array, more?: readonly string[]): string;
}

export const testPolicy = '1.3.6.1.4.1.99999.1';
type Dates = readonly [string, string];
const long: Dates = ['20190101000000Z', '20600101000000Z'];
const digestIds = {
  sha1: '1.3.14.3.2.26',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
};

const config = (usage: string) => `
[ca]
default_ca = own
[own]
dir = .
database = index.txt
new_certs_dir = .
serial = serial
default_md = sha256
policy = any
unique_subject = no
rand_serial = yes
[any]
commonName = supplied
[root]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[middle]
basicConstraints = critical,CA:TRUE,pathlen:0
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[signer]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
${usage && `extendedKeyUsage = ${usage}`}
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[req]
distinguished_name = nothing
prompt = no
[nothing]
[tsa]
default_tsa = here
[here]
serial = tsa-serial
signer_cert = signer.pem
certs = chain.pem
signer_key = signer.key
signer_digest = sha512
default_policy = ${testPolicy}
other_policies = 1.3.6.1.4.1.99999.2
digests = sha256, sha384, sha512
accuracy = secs:1
clock_precision_digits = 3
ordering = no
tsa_name = no
ess_cert_id_chain = no
ess_cert_id_alg = sha256
`;

export function makeAuthority(t: Pick<TestContext, 'after'>, kind: AuthorityKind = {}): Authority {
  const {
    key = 'p256',
    digest = 'sha256',
    intermediate = false,
    from = '20200101000000Z',
    until = '20500101000000Z',
    usage = 'critical,timeStamping',
  } = kind;
  const folder = mkdtempSync(join(tmpdir(), 'accord-authority-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = (name: string) => join(folder, name);
  const openssl = (...given: readonly string[]) =>
    execFileSync('openssl', given, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  writeFileSync(file('openssl.cnf'), config(usage));
  writeFileSync(file('index.txt'), '');
  writeFileSync(file('tsa-serial'), '01\n');

  const makeKey = (name: string) =>
    key === 'rsa'
      ? openssl('genpkey', '-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048', '-out', name)
      : openssl(
          'genpkey',
          '-algorithm',
          'EC',
          '-pkeyopt',
          `ec_paramgen_curve:${{ p256: 'P-256', p384: 'P-384' }[key]}`,
          '-out',
          name,
        );
  const certify = (name: string, by: string, dates: Dates, extensions = name) => {
    if (!existsSync(file(`${name}.key`))) makeKey(`${name}.key`);
    const subject = ['-subj', `/CN=Test ${name}`];
    openssl('req', '-new', '-config', 'openssl.cnf', '-key', `${name}.key`, ...subject, '-out', 'one.csr');
    const issuer =
      by === name
        ? ['-selfsign', '-keyfile', `${name}.key`]
        : ['-cert', `${by}.pem`, '-keyfile', `${by}.key`];
    const between = ['-startdate', dates[0], '-enddate', dates[1]];
    const made = ['-in', 'one.csr', '-out', `${name}.pem`];
    openssl(
      'ca',
      '-batch',
      '-notext',
      '-config',
      'openssl.cnf',
      '-extensions',
      extensions,
      ...issuer,
      ...between,
      ...made,
    );
  };
  certify('root', 'root', long);
  const above = intermediate ? ['middle'] : [];
  if (intermediate) certify('middle', 'root', long);
  certify('signer', above[0] ?? 'root', [from, until]);
  const caPem = readFileSync(file('root.pem'), 'utf8');
  const chain = above.length > 0 ? above : ['root'];
  writeFileSync(file('chain.pem'), chain.map((name) => readFileSync(file(`${name}.pem`), 'utf8')).join(''));

  return {
    folder,
    caPem,
    reply: (query) => {
      writeFileSync(file('query.tsq'), query);
      openssl('ts', '-reply', '-config', 'openssl.cnf', '-queryfile', 'query.tsq', '-out', 'reply.tsr');
      return new Uint8Array(readFileSync(file('reply.tsr')));
    },
    say: (said) => {
      writeFileSync(file('info.der'), tokenInfo(said));
      openssl(
        'cms',
        '-sign',
        '-binary',
        '-nodetach',
        '-cades',
        '-md',
        digest,
        '-econtent_type',
        '1.2.840.113549.1.9.16.1.4',
        '-signer',
        'signer.pem',
        '-inkey',
        'signer.key',
        '-certfile',
        'chain.pem',
        '-in',
        'info.der',
        '-outform',
        'DER',
        '-out',
        'token.der',
      );
      return granted(readFileSync(file('token.der')));
    },
    verify: (answer, data, more = []) => {
      writeFileSync(file('answer.tsr'), answer);
      writeFileSync(file('data.txt'), data);
      try {
        openssl('ts', '-verify', '-data', 'data.txt', '-in', 'answer.tsr', '-CAfile', 'root.pem', ...more);
        return '';
      } catch (error) {
        return String((error as { stderr: Buffer }).stderr);
      }
    },
  };
}

/** An answer that grants a token (RFC 3161 section 2.4.2). */
export const granted = (token: Uint8Array): Uint8Array => sequence(sequence(integer(0)), token);

/** An answer that gives none. */
export const refusedWith = (words: string): Uint8Array =>
  sequence(sequence(integer(2), sequence(der(0x0c, Buffer.from(words)))));

function tokenInfo({ data, imprint, time, nonce, policy = testPolicy, digest = 'sha256' }: Said): Uint8Array {
  const hash =
    imprint ??
    createHash(digest)
      .update(data ?? '')
      .digest();
  return sequence(
    integer(1),
    objectId(policy),
    sequence(sequence(objectId(digestIds[digest]), der(0x05)), octets(new Uint8Array(hash))),
    integer(7),
    generalizedTime(time),
    ...(nonce ? [integer(nonce)] : []),
  );
}

/** A moment as it stands in a token. */
export const timeText = (moment: Date): string => `${moment.toISOString().replaceAll(/[-:T]|\.?0*Z$/g, '')}Z`;
