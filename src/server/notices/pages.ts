import { drawBusinessNotice } from '../../draw/business-notice.js';
import { html, type TemplateResult } from '../../draw/html.js';
import { noticesWordsOf } from '../../messages/notices-words.js';
import type { BusinessNotice } from '../../notice/business-notice.js';
import { type Place, renderPage } from '../pages/page.js';

/** Which version a page is about, with the days on which it was shown as people write them. */
export interface ShownVersion {
  readonly number: number;
  readonly from: string;
  /** Absent for the one of today. */
  readonly until?: string;
}

interface NoticePage {
  readonly place: Place;
  readonly notice: BusinessNotice;
  readonly version: ShownVersion | null;
  /** Of the page with all versions, and of the notice of today, where there is one. */
  readonly links: { readonly versions: string; readonly today: string | null };
}

/** A notice as it is today, or as it was. */
export function renderNotice({ place, notice, version, links }: NoticePage): string {
  const { page } = noticesWordsOf(place.language);
  const link = (href: string, text: string) =>
    html`<a href=${`${href}?language=${place.language}`}>${text}</a>`;
  const { number = 0, from = '', until } = version ?? {};
  const versionLine =
    until === undefined
      ? html`<p class="soft">
          ${version ? page.since({ number, date: from }) : null} ${link(links.versions, page.versions)}
        </p>`
      : html`<div class="standing flagged">
          <p>${page.old({ number, from, until })}</p>
          ${links.today === null ? null : html`<p>${link(links.today, page.today)}</p>`}
        </div>`;
  const body =
    until === undefined
      ? html`${drawBusinessNotice(notice)} ${versionLine}`
      : // What no longer holds says so before it is read.
        drawBusinessNotice(notice, versionLine);
  return renderPage(place, { title: notice.title, body });
}

/** One version, and what it changed, in words. */
export interface ToldVersion {
  readonly number: number;
  readonly from: string;
  readonly href: string;
  /** Null for the first that was kept. */
  readonly changes: readonly string[] | null;
}

interface VersionsPage {
  readonly place: Place;
  readonly title: string;
  readonly versions: readonly ToldVersion[];
  /** Null where no form is of that business any more. */
  readonly today: string | null;
  /** Where the ones before these are told; null where there are none. */
  readonly earlier: string | null;
}

/** What changed from each version to the next, in words. */
export function renderVersions({ place, title, versions, today, earlier }: VersionsPage): string {
  const { page, changes } = noticesWordsOf(place.language);
  const drawVersion = ({ number, from, href, changes: told }: ToldVersion): TemplateResult =>
    html`<section>
      <h2><a href=${`${href}?language=${place.language}`}>${page.version({ number, date: from })}</a></h2>
      ${
        told === null
          ? html`<p>${page.first}</p>`
          : html`<ul>
              ${(told.length > 0 ? told : [changes.none]).map((text) => html`<li>${text}</li>`)}
            </ul>`
      }
    </section>`;
  const body = html`<h1>${page.versions}</h1>
    <p>${page.versionsText}</p>
    ${versions.map(drawVersion)}
    ${earlier === null ? null : html`<p><a href=${earlier}>${page.earlier}</a></p>`}
    ${today === null ? null : html`<p><a href=${`${today}?language=${place.language}`}>${page.today}</a></p>`}`;
  return renderPage(place, { title: `${page.versions}, ${title}`, body });
}
