import emailMisspelled from 'email-misspelled';
import { mailProviders, wrongEndings } from './mail-providers.js';

// In a short name two letters make another name; in a long one they are slips.
const near = emailMisspelled({ domains: [...mailProviders], lengthDiffMax: 1, maxMisspelled: 1 });
const far = emailMisspelled({ domains: [...mailProviders], lengthDiffMax: 2, maxMisspelled: 2 });
const shortest = 9;
const longest = 254;

/** The address that somebody probably meant; null for one that looks right, or like nothing that is known. */
export function suggestAddress(text: string): string | null {
  const address = text.trim();
  const at = address.lastIndexOf('@');
  if (at < 1 || address.length > longest) return null;
  const domain = address.slice(at + 1).toLowerCase();
  const meant = Object.hasOwn(wrongEndings, domain) ? wrongEndings[domain] : nearestTo(domain);
  return meant === undefined ? null : `${address.slice(0, at)}@${meant}`;
}

function nearestTo(domain: string): string | undefined {
  const [first, second] = (domain.length < shortest ? near : far)(`x@${domain}`);
  // Two that are as near tell nothing.
  if (!first || (second && second.misspelledCount === first.misspelledCount)) return undefined;
  return first.suggest;
}
