import assert from "node:assert/strict";
import { pageFault } from "../../../pipeline/report/process/hold-page.ts";
import { pageKinds } from "../../../pipeline/report/process/page-kinds.ts";
import { buildPages } from "../built-pages.ts";

const { policy, script } = pageKinds.plain;
const head = `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8">` +
  `<meta http-equiv="Content-Security-Policy" content="${policy}">`;

/** A page of the plain kind with something in its body. */
const page = (body: string, top = "") =>
  `${head}<title>T</title>${top}</head><body>${body}<script>${script}</script></body></html>`;
const fault = (text: string) => pageFault(text, pageKinds.plain);

Deno.test("what pages are made of is accepted", () => {
  for (
    const body of [
      "",
      "a > b and &lt;script&gt;",
      `<p class="a" id="b">x<br>y<br/></p>`,
      `<a href="#a.b-c">1</a><a href="../en/page.html#x">2</a><a href="https://a.example/?a=1&amp;b=2" rel="x">3</a>`,
      `<a download="a.csv" href="data:text/csv;charset=utf-8;base64,QUJD">4</a><a href="mailto:a@b.example">5</a>`,
      `<svg viewBox="0 0 1 1"><path d="M0,0" fill="url(#p)" style="fill: url(#p)"/><use href="#q"/></svg>`,
      `<svg><image href="data:image/png;base64,QUJD"/></svg>`,
      `<button type="button" data-table="x">x</button>`,
      "<b>x</b>".repeat(5000),
    ]
  ) assert.equal(fault(page(body)), null, body.slice(0, 80));
  assert.equal(fault(page("", `<style>p{color:red}q::before{content:"\\2212"}</style>`)), null);
  assert.equal(pageFault(page("").replace("fr", "en"), pageKinds.plain), null);
});

const alert = "alert(1)";
const hostile: Record<string, readonly string[]> = {
  "another script": [
    `<script>${alert}</script>`,
    `<SCRIPT>${alert}</SCRIPT>`,
    `<script src="a.js"></script>`,
    `<script type="module">${alert}</script>`,
    `<script >${alert}</script>`,
    `<script\n>${alert}</script>`,
    `<script>${script}</script>`,
    `<script>${script} </script>`,
    `<script>${alert}`,
    `<svg><script>${alert}</script></svg>`,
    `<svg><script href="data:,${alert}"/></svg>`,
    `<style></style><script>${alert}</script>`,
  ],
  "an attribute that handles an event": [
    `<p onclick="${alert}">`,
    `<p ONCLICK="${alert}">`,
    `<svg onLoad="${alert}">`,
    `<p class="a" onmouseover="${alert}">`,
    `<p onclick=${alert}>`,
    `<p onclick='${alert}'>`,
    `<p onclick = "${alert}">`,
    `<p/onclick="${alert}">`,
    `<p class="a"onclick="${alert}">`,
    `<p\tonclick="${alert}">`,
    `<p\nonfocus="${alert}" tabindex="1">`,
    `<details ontoggle="${alert}" open>`,
    `</p onclick="${alert}">`,
  ],
  "an address that runs or carries something": [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "java\rscript:alert(1)",
    "\u0001javascript:alert(1)",
    "&#106;avascript:alert(1)",
    "&#x6A;avascript:alert(1)",
    "&#0000106avascript:alert(1)",
    "java&Tab;script:alert(1)",
    "java&NewLine;script:alert(1)",
    "javascript&colon;alert(1)",
    "&amp;#106;avascript:alert(1)",
    "vbscript:x",
    "blob:https://a.example/1",
    "file:///etc/passwd",
    "//a.example/",
    "/root.html",
    "\\\\a.example\\b",
    "../../other.html",
    "data:text/html,<b>",
    "data:text/html;base64,QUJD",
    "data:image/svg+xml;base64,QUJD",
    "data:text/csv;charset=utf-8;base64,QUJD,<b>",
    "https://a.example/&copy;",
    "view-source:https://a.example",
  ].flatMap((address) => [
    `<a href="${address}">x</a>`,
    `<svg><a xlink:href="${address}">x</a></svg>`,
    `<svg><a class="x" HREF="${address}">x</a></svg>`,
    `<svg><use href="${address}"/></svg>`,
    `<svg><image href="${address}"/></svg>`,
  ]),
  "an element that loads, sends, embeds or animates": [
    ...("base iframe frame frameset object embed applet form link img picture source video audio " +
      "track portal template slot noscript math foreignObject animate set animateTransform " +
      "animateMotion feImage param area map textarea select option xmp plaintext noembed noframes " +
      "dialog marquee isindex keygen fencedframe unknown x-element").split(" ").flatMap((name) => [
        `<${name}>`,
        `<${name.toUpperCase()}>`,
        `<${name}/>`,
        `<${name} class="a">`,
        `<svg><${name}></${name}></svg>`,
        `</${name}>`,
      ]),
    `<base href="https://a.example/">`,
    `<meta http-equiv="refresh" content="0;url=https://a.example/">`,
    `<META HTTP-EQUIV="refresh" content="0">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src *">`,
    `<p srcdoc="x">`,
    `<svg><animate attributeName="href" to="javascript:alert(1)"/></svg>`,
    `<svg><set attributeName="href" to="javascript:alert(1)"/></svg>`,
    `<input type="image" src="https://a.example/a.png">`,
    `<button formaction="https://a.example/">x</button>`,
    `<a href="#x" ping="https://a.example/">x</a>`,
    `<body background="https://a.example/a.png">`,
    `<link rel="stylesheet" href="a.css">`,
    `<html manifest="a">`,
    `<p is="x-y">`,
    `<svg xml:base="https://a.example/">`,
  ],
  "markup that browsers and we might read in two ways": [
    "<!-- x -->",
    "<!--><p>-->",
    "<!-- --!><script>",
    "<!DOCTYPE html>",
    "<![CDATA[x]]>",
    "<svg><![CDATA[<script>]]></svg>",
    "<?xml version='1.0'?>",
    "<? x >",
    "</ p>",
    "< p>",
    "<>",
    "</>",
    "a < b",
    "<p",
    "<p ",
    `<p class="a`,
    `<p class="a"`,
    "<p class=a>",
    "<p class='a'>",
    `<p class="a" class='b'>`,
    `<p class=">">`,
    `<p class="<">`,
    `<p class="a" "b">`,
    `<p class="a"/id="b">`,
    `<p class="a"id="b">`,
    `<p\u0000>`,
    `<p\u0000 onclick="x">`,
    `<\u0000script>`,
    `<p \u00a0onclick="x">`,
    `<p =x>`,
    "<p //>",
  ],
  "a style that loads something or leaves its place": [
    "<style>p{background:url(https://a.example)}</style>",
    "<style>@import 'https://a.example';</style>",
    "<style>@IMPORT 'a';</style>",
    "<style>@\\69mport 'a';</style>",
    "<style>@\\69 mport 'a';</style>",
    "<style>p{background:u\\72l(a)}</style>",
    "<style>p{background:\\75\\72\\6c(a)}</style>",
    "<style>p{background:u\\rl(a)}</style>",
    "<style>p{background:image-set('a' 1x)}</style>",
    "<style>@font-face{src:local(x)}</style>",
    "<svg><style>@im&#112;ort 'a';</style></svg>",
    "<style><p></style>",
    "<style></p></style>",
    "<style><!-- x --></style>",
    "<style>p{}",
    `<style type="text/css">@import "a";</style>`,
    `<STYLE>@import "a";</STYLE>`,
    `<p style="background:url(https://a.example)">`,
    `<p style="background:url( 'https://a.example')">`,
    `<p style="background:u\\72l(https://a.example)">`,
    `<p style="background:u&#114;l(https://a.example)">`,
    `<p style="background:url&lpar;https://a.example)">`,
    `<p style="background:image-set(&quot;a&quot; 1x)">`,
    `<rect fill="url(https://a.example#a)"/>`,
    `<rect FILL="url(a.svg#a)"/>`,
    `<rect filter="url(//a.example)"/>`,
    `<path marker-end="url(data:image/svg+xml,a)"/>`,
  ],
};

for (const [what, bodies] of Object.entries(hostile)) {
  Deno.test(`a page is refused: ${what}`, () => {
    for (const body of bodies) {
      assert.notEqual(fault(page(body)), null, JSON.stringify(body));
      // Behind more plain tags than one run takes, too.
      assert.notEqual(fault(page("<b>x</b>".repeat(333) + body)), null, JSON.stringify(body));
    }
  });
}

Deno.test("a page is refused without its policy, with another one, or with one elsewhere", () => {
  const good = page("");
  const meta = /<meta http-equiv[^>]*>/.exec(good)![0];
  for (
    const text of [
      "",
      "x",
      good.slice(15),
      ` ${good}`,
      `\ufeff${good}`,
      good.replace(meta, ""),
      good.replace(meta, `<title>x</title>${meta}`),
      good.replace(meta, meta.replace("'none'", "*")),
      good.replace(meta, meta.replace("script-src 'sha256-", "script-src 'sha256-A")),
      good.replace(meta, meta.replace('">', ';">')),
      good.replace(meta, `${meta}${meta}`),
      good.replace(meta, meta.replaceAll('"', "'")),
      good.replace("<head>", `<head><script>${alert}</script>`),
      good.replace("<html ", `<html onload="${alert}" `),
      good.replace('lang="fr"', 'lang="de"'),
      good.replace("<!DOCTYPE html>", "<!doctype html>"),
      good.replace("<!DOCTYPE html>", ""),
    ]
  ) assert.notEqual(fault(text), null, text.slice(0, 200));
});

Deno.test("a page is refused without its script, twice with it, or cut anywhere in a tag", () => {
  const good = page(`<p class="a">x</p>`);
  assert.notEqual(fault(good.replace(`<script>${script}</script>`, "")), null);
  assert.notEqual(fault(good + `<script>${script}</script>`), null);
  const from = good.indexOf("<p");
  for (let end = 1; end <= `<p class="a"`.length; end++) {
    assert.notEqual(fault(good.slice(0, from + end)), null);
  }
  assert.notEqual(pageFault(page(""), pageKinds.entry), null);
});

Deno.test("every page of a built site is accepted", async () => {
  const { pages } = await buildPages("data/demo");
  assert.ok(pages.size > 50);
  for (const [path, text] of pages) assert.equal(fault(text), null, path);
});
