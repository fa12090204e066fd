import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { directive, Directive } from 'lit/directive.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { defaultTreeAdapter as tree, type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { toHtml } from '../../src/draw/to-html.js';

/** Markup that no formatter changes. */
const written = html;

const draws = (template: TemplateResult, expected: string) => assert.equal(toHtml(template), expected);
const refuses = (template: TemplateResult, why: RegExp) =>
  assert.throws(() => toHtml(template), { name: 'TypeError', message: why });

type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

const elementsIn = (parent: Parent): Element[] =>
  parent.childNodes.flatMap((node) => (tree.isElementNode(node) ? [node, ...elementsIn(node)] : []));
const textIn = (parent: Parent): string =>
  parent.childNodes
    .map((node) => (tree.isTextNode(node) ? node.value : tree.isElementNode(node) ? textIn(node) : ''))
    .join('');
const attributesOf = ({ attrs }: Element) =>
  Object.fromEntries(attrs.map(({ name, value }) => [name, value]));

/** Any text, often with what means something in HTML, as far as a page can hold it. */
const anyText = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(
        fc.constantFrom(
          '<',
          '>',
          '"',
          "'",
          '&',
          '`',
          '=',
          '/',
          '\n',
          '\r',
          '<!--',
          '-->',
          '</p>',
          '</textarea>',
          '<script>',
          '&lt',
          '&amp;',
          ' onclick=',
          ']]>',
          'a',
        ),
      )
      .map((parts) => parts.join('')),
  )
  .map((text) => text.replaceAll('\0', ''));

test('whatever a person wrote, the page has the text and no other element', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const page = parseFragment(toHtml(html`<p>${text}</p>`));
      assert.deepEqual(
        elementsIn(page).map(({ tagName }) => tagName),
        ['p'],
      );
      assert.equal(textIn(page), text);
    }),
  );
});

test('whatever a person wrote, an attribute has it and the tag has no other attribute', () => {
  fc.assert(
    fc.property(anyText, anyText, (one, other) => {
      const page = parseFragment(
        toHtml(
          html`<a title=${one} lang='a ${one}"${other}' href="${other}" .value=${one} @click=${other}>x</a>`,
        ),
      );
      const [link, ...more] = elementsIn(page);
      assert.deepEqual(more, []);
      assert.deepEqual(attributesOf(link!), { title: one, lang: `a ${one}"${other}`, href: other });
      assert.equal(textIn(page), 'x');
    }),
  );
});

test('whatever a person wrote stands in a text area, first new lines too', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const template of [
        html`<textarea .value=${text}></textarea>`,
        html`<textarea>${text}</textarea>`,
        html`<pre>${text}</pre>`,
      ]) {
        const page = parseFragment(toHtml(template));
        assert.equal(elementsIn(page).length, 1);
        assert.equal(textIn(page), text);
      }
    }),
  );
});

test('an object that came as JSON is never taken for a template', () => {
  const planted = JSON.parse(
    '{"_$litType$":1,"strings":["<script>alert(1)</script>"],"values":[]}',
  ) as unknown;
  refuses(html`<p>${planted}</p>`, /cannot be drawn as text/);
  refuses(html`<p title=${planted}></p>`, /cannot be drawn as text/);
});

test('a character that no page can hold is replaced', () => draws(html`<p>a${'\0'}b</p>`, '<p>a\uFFFDb</p>'));

test('texts, numbers, lists and templates in templates are drawn in their order', () =>
  draws(
    written`<ul>${['a', html`<b>${1}</b>`, [2, nothing], new Set(['c'])]}${0}${false}${12n}</ul>`,
    '<ul>a<b>1</b>2c0false12</ul>',
  ));

test('what is not there leaves nothing', () =>
  draws(html`<p>${nothing}${null}${undefined}${''}${[]}</p>`, '<p></p>'));

test('an attribute has its parts, and is left out with nothing', () => {
  draws(
    html`<p class=${'a'} id="x-${1}-${'b'}" title="${null}"></p>`,
    '<p class="a" id="x-1-b" title=""></p>',
  );
  draws(
    html`<p lang=${nothing} id=${ifDefined(undefined)} title="a ${nothing} b" dir=${'ltr'}></p>`,
    '<p dir="ltr"></p>',
  );
});

test('an attribute that is there or not follows its value', () =>
  draws(
    html`<input ?required=${true} ?disabled=${false} ?checked=${nothing} ?hidden=${1} />`,
    '<input required="" hidden="" />',
  ));

test('what a person wrote and ticked is in the page; other properties and listeners are not', () => {
  const listen = () => undefined;
  draws(
    written`<input type="checkbox" .checked=${true} .accordDrawn=${true} @change=${listen} /><input .checked=${false} .value=${'a"b'} />`,
    '<input type="checkbox" checked="" /><input value="a&quot;b" />',
  );
  draws(written`<textarea .value=${'<b>'} rows=${4}></textarea>`, '<textarea rows="4">&lt;b&gt;</textarea>');
  draws(written`<p .value=${'a'}></p>`, '<p></p>');
});

test('markup that was written stays as it was written', () =>
  draws(
    written`<!doctype html><!-- a > b --><p id='a' hidden data-x=y>1 < 2 &amp; ${3}<br /></p><style>p > a { color: red }</style><script src=${'/a.js'}></script>`,
    `<!doctype html><!-- a > b --><p id='a' hidden data-x=y>1 < 2 &amp; 3<br /></p><style>p > a { color: red }</style><script src="/a.js"></script>`,
  ));

test('the same template is drawn with other values each time', () => {
  const draw = (text: string, list: readonly string[]) => toHtml(html`<p id=${text}>${list}</p>`);
  assert.equal(draw('a', ['b']), '<p id="a">b</p>');
  assert.equal(draw('c', []), '<p id="c"></p>');
});

test('what cannot be made into HTML is refused with the reason', () => {
  const Wish = directive(
    class extends Directive {
      render = () => 'never';
    },
  );
  refuses(html`<p>${Wish()}</p>`, /directive/);
  refuses(html`<p title=${Wish()}></p>`, /directive/);
  refuses(html`<${'p'}>a</${'p'}>`, /tag’s name/);
  refuses(html`<h${1}>a</h1>`, /tag’s name/);
  refuses(html`<p ${'hidden'}>a</p>`, /in the tag <p>/);
  refuses(html`<p da${'ta'}="b">a</p>`, /for an attribute/);
  refuses(html`<!-- ${'a'} -->`, /comment/);
  refuses(
    html`<script>
      ${'a'};
    </script>`,
    /in <script>/,
  );
  refuses(
    html`<style>
      p {
        color: ${'red'};
      }
    </style>`,
    /in <style>/,
  );
  refuses(html`<p>${() => 'a'}${Symbol('b')}</p>`, /type function/);
  refuses(html`<p>${{ a: 1 }}</p>`, /type object/);
});
