import { type Command, Option } from 'commander';
import { verify as words } from '../messages/every/verify.js';
import { firstLanguage, type Language, languages } from '../messages/languages.js';
import {
  BundleError,
  describeVerdict,
  type ProofVerdict,
  type PublishedKeys,
  verifyAnyProof,
} from '../proof/index.js';
import { makeVerifier } from '../server/keys/make-verifier.js';
import { renderReadable } from '../server/pages/readable-bundle.js';
import { checkTime } from './check-time.js';
import { type ReadBundle, readBundle, readKeys } from './read-bundle.js';
import type { CommandSurroundings } from './run-command.js';

interface VerifyInput {
  readonly trust?: string;
  readonly lang?: Language;
  readonly quiet?: true;
}

const codes = { valid: 0, invalid: 1, 'cannot-tell': 3 } as const;
const wrongUse = 2;

/** Adds `accord verify`; it exits with 0 when all are valid, 1 when one is not, 3 when nobody can tell, 2 when one cannot be read. */
export function addVerify(program: Command, { output, errors, setExitCode }: CommandSurroundings): void {
  program
    .command('verify')
    .description(
      'check proofs that "accord bundle" or "accord excerpt" wrote: nothing is asked of any server',
    )
    .argument('<places...>', 'folders, or files ending in .json')
    .option('--trust <folder>', 'keys that you have from elsewhere: jwks.json, log.vkey, tsa-ca.pem')
    .option('--quiet', 'one line for each')
    .addOption(new Option('--lang <language>', 'language of what is said').choices([...languages]))
    .addHelpText(
      'after',
      '\nWithout --trust, the keys are those of the proof itself: nobody can tell who made it. Exits with 0 for valid, 1 for not valid,\n3 where nobody can tell, 2 for what cannot be read.',
    )
    .action(async (places: readonly string[], { trust, lang, quiet }: VerifyInput) => {
      const say = words[lang ?? firstLanguage];
      let keys: PublishedKeys | null = null;
      try {
        if (trust !== undefined) keys = readKeys(trust);
      } catch (error) {
        errors.write(`accord verify: --trust: ${(error as Error).message}\n`);
        return setExitCode(wrongUse);
      }
      const verifier = makeVerifier();
      const found = new Set<number>();
      for (const place of places) {
        try {
          const read = readBundle(place);
          const verdict = withPage(await verifyAnyProof(read.bundle, { keys }, verifier, checkTime), read);
          const { title, lines, warnings } = describeVerdict(verdict, say);
          output.write(`${place}: ${title}\n`);
          if (!quiet) {
            for (const { word, text } of lines) output.write(`  ${signs[word]} ${text}\n`);
            for (const text of warnings) output.write(`  - ${text}\n`);
          }
          found.add(codes[verdict.word]);
        } catch (error) {
          if (!(error instanceof BundleError) && !(error instanceof Error && 'syscall' in error)) throw error;
          errors.write(`${place}: ${say.unreadable}. ${error.message}\n`);
          found.add(wrongUse);
        }
      }
      // The worst comes first.
      setExitCode([wrongUse, codes.invalid, codes['cannot-tell']].find((code) => found.has(code)) ?? 0);
    });
}

const signs = { valid: '✓', invalid: '✗', 'cannot-tell': '?' } as const;

/** The page of a folder is read by people: it has to show what was signed. */
function withPage(verdict: ProofVerdict, { bundle, page }: ReadBundle): ProofVerdict {
  if (page === null || bundle.schema !== 'accord/bundle/1' || !('record' in verdict)) return verdict;
  const isSame = renderReadable(bundle) === page;
  const statement = isSame
    ? ({ about: 'page', word: 'valid' } as const)
    : ({ about: 'page', word: 'invalid', reason: 'page-differs' } as const);
  return {
    ...verdict,
    word: isSame ? verdict.word : 'invalid',
    statements: [...verdict.statements, statement],
  };
}
