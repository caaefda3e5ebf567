import assert from "node:assert/strict";
import { Random } from "../../../pipeline/analysis/random/random.ts";
import { escapeHtml, html, raw, safeAddress } from "../../../pipeline/report/render/html.ts";
import { randomText } from "../../language/random-text.ts";

Deno.test("text is escaped for elements and for attributes", () => {
  assert.equal(
    escapeHtml(`<a href="x" id='y'>&`),
    "&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;",
  );
  assert.equal(html`<p title="${'"'}>'">${"a < b"}</p>`.text, `<p title="&quot;>'">a &lt; b</p>`);
});

Deno.test("no text can open a tag, close an attribute or start an entity (property)", () => {
  const signs = [..."<>&\"'/=a ;#x\u00a0é\n", "<script>", "&lt;", "]]>", "-->"];
  const random = new Random(11);
  for (let n = 0; n < 3000; n++) {
    const text = randomText(random, signs, 12);
    const { text: made } = html`<p title="${text}">${text}</p>`;
    const inside = made.slice('<p title="'.length, -"</p>".length);
    assert.doesNotMatch(inside.replace('">', ""), /[<>"']/, JSON.stringify(text));
    const back = made.replaceAll(
      /&(?:lt|gt|quot|#39|amp);/g,
      (entity) =>
        ({ "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&amp;": "&" })[entity]!,
    );
    assert.equal(back, `<p title="${text}">${text}</p>`);
  }
});

Deno.test("markup is printed as it is, nothing prints nothing, lists are joined", () => {
  assert.equal(html`${raw("<b>1</b>")}${html`<i>${2}</i>`}`.text, "<b>1</b><i>2</i>");
  assert.equal(html`a${null}${undefined}${false}${["<", html`<br>`, [0]]}`.text, "a&lt;<br>0");
  assert.equal(String(raw("<b>")), "<b>");
});

Deno.test("line breaks of a template leave one space between words, none beside tags and parts", () => {
  const made = html`
    <p
      class="a">one
      two <b>three</b>
      ${"four"}
      five</p>
  `;
  assert.equal(made.text, '<p class="a">one two <b>three</b>fourfive</p>');
});

Deno.test("line breaks of a text stay", () => {
  assert.equal(html`<pre>${"a\n  b"}</pre>`.text, "<pre>a\n  b</pre>");
});

Deno.test("addresses of pages and of the web are kept", () => {
  for (
    const address of [
      "index.html",
      "sources.html#report-solar",
      "#t1",
      "https://testville.example/a?b=1&c=%20#d",
      "HTTP://testville.example",
      "mailto:someone@testville.example",
    ]
  ) assert.equal(safeAddress(address), address);
  assert.equal(safeAddress(" https://testville.example/a b "), "https://testville.example/a%20b");
});

Deno.test("schemes that run or carry code, and roots of other places, are refused", () => {
  for (
    const address of [
      "javascript:alert(1)",
      "JaVaScRiPt:alert(1)",
      "java\tscript:alert(1)",
      "java\nscript:alert(1)",
      "\u0001javascript:alert(1)",
      " javascript:alert(1)",
      "\u00a0javascript:alert(1)",
      "data:text/html,<script>alert(1)</script>",
      "vbscript:x",
      "file:///etc/passwd",
      "blob:https://x",
      "//host.example/x.html",
      "\\\\host\\x.html",
      "/etc/passwd",
      "../../secret.html",
      "x.html?javascript:",
      "",
      " ",
    ]
  ) assert.equal(safeAddress(address), null, JSON.stringify(address));
});

Deno.test("no address that comes through can start another scheme (property)", () => {
  const signs = [..."javscriptdt:/\\.#?\t\n \u0000\u00a0\u200b", "https:", "data:"];
  const random = new Random(5);
  for (let n = 0; n < 5000; n++) {
    const text = randomText(random, signs, 14);
    const safe = safeAddress(text);
    if (safe === null) continue;
    // The parser of browsers, on the base that pages have.
    const url = URL.parse(safe, "file:///site/fr/index.html");
    if (url) assert.match(url.protocol, /^(https?|mailto|file):$/, JSON.stringify(text));
  }
});
