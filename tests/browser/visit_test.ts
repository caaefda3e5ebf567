import assert from "node:assert/strict";
import { join } from "node:path";
import { browserTest, launchChromium } from "./chromium.ts";
import { type PageReport, type VisitOptions, visitPages } from "./visit.ts";

const page = (head: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>` +
  `<meta name="viewport" content="width=device-width"><style>@page{size:A4;margin:18mm}` +
  `.skip{position:absolute;left:-999px}.skip:focus{left:0}figure{break-inside:avoid;margin:0}</style>` +
  `${head}</head><body>${body}</body></html>`;

const bar = `<rect width="80" height="40" fill="#000"></rect>`;
const chart = (text: string, shapes = "") =>
  `<svg role="img" aria-label="A chart" viewBox="0 0 300 50" width="300" height="50">` +
  `${shapes}${text}</svg>`;
const script = `<script>
  const link = document.querySelector(".num");
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const panel = document.createElement("aside");
    panel.id = "trace-panel";
    panel.tabIndex = -1;
    panel.setAttribute("aria-label", "From where");
    panel.append("Counted");
    link.parentElement.after(panel);
    panel.focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    document.getElementById("trace-panel").remove();
    link.focus();
  });
</script>`;

const navigation =
  `<a class="skip" href="#content">Skip</a><nav><a href="good.html">Home</a></nav>`;

const good = page(
  `<style>:root{color-scheme:light dark;background:light-dark(#fff,#000)}` +
    `a{color:light-dark(#000,#fff)}</style>`,
  `${navigation}<main id="content"><h1>Good</h1><p><a class="num" role="button" href="#t">5</a></p>` +
    `<div style="overflow-x:auto" tabindex="0" role="region" aria-label="Wide"><p style="width:50em">` +
    `Wide</p></div><figure id="f1">` +
    chart(`<text y="20" font-size="13" fill="currentColor">On the page</text>`) +
    chart(`<text y="20" x="9" font-size="13" fill="#fff">On a bar</text>`, bar) +
    `<div style="height:700px"></div></figure><figure id="f2"><div style="height:700px"></div>` +
    `</figure></main>${script}`,
);

const bad = page(
  `<script>console.error("lost")</script><style>@media(prefers-color-scheme:dark){h1{color:#bbb}}` +
    `</style>`,
  `<nav><a href="missing.html#x">Home</a></nav><main id="content"><h1>Bad</h1><p>` +
    `<a class="num" href="#t">5</a> of NaN</p><p>{{value}}</p><img src="other.png"><p style="width:30em">Wide</p>` +
    `<figure id="f1"><div style="height:1500px"></div>` +
    chart(`<text y="20" font-size="9" fill="#000">Small</text>`) +
    chart(`<text y="20" font-size="13" fill="#999">Faint</text>`) +
    chart(`<text y="20" font-size="13">Long label</text><text y="22" x="9">Next</text>`) +
    chart(`<text y="20" x="9" font-size="13" fill="#000">On a bar</text>`, bar) +
    `</figure></main>`,
);

let visited: Promise<readonly PageReport[]> | undefined;

/** Visit a page that has nothing wrong and one that has everything wrong. */
function visitBoth(): Promise<readonly PageReport[]> {
  return visited ??= visitPagesOf({ "bad.html": bad, "good.html": good });
}

/** Visit pages made of texts, in the order of their names. */
async function visitPagesOf(
  pages: Readonly<Record<string, string>>,
  options: VisitOptions = { everyPage: true },
): Promise<PageReport[]> {
  const folder = await Deno.realPath(await Deno.makeTempDir({ prefix: "pages-" }));
  const browser = await launchChromium();
  try {
    for (const [name, text] of Object.entries(pages)) {
      await Deno.writeTextFile(join(folder, name), text);
    }
    return await visitPages(browser, folder, Object.keys(pages), options);
  } finally {
    await browser.close();
    await Deno.remove(folder, { recursive: true });
  }
}

browserTest("a visit finds nothing on a good page", async () => {
  const [, report] = await visitBoth();
  assert.ok(report);
  const { links, ids, bytes, ...rest } = report;
  assert.equal(bytes, good.length);
  assert.deepEqual(ids, ["content", "f1", "f2"]);
  assert.deepEqual(links.map((link) => link.split("/").at(-1)), [
    "good.html#content",
    "good.html",
    "good.html#t",
  ]);
  assert.deepEqual(rest, {
    page: "good.html",
    lang: "en",
    console: [],
    requests: [],
    axe: true,
    violations: [],
    outside: [],
    chartText: [],
    keyboard: [],
    leftovers: [],
    wholeFigures: 2,
    cutFigures: [],
  });
});

browserTest("a visit finds every fault of a bad page", async () => {
  const [report] = await visitBoth();
  assert.ok(report);
  assert.ok(report.console.includes("lost"), report.console.join("\n"));
  assert.deepEqual(report.requests.map((address) => address.split("/").at(-1)), ["other.png"]);
  assert.match(report.violations.join("\n"), /^light: image-alt/m);
  assert.match(report.violations.join("\n"), /^dark: color-contrast/m);
  assert.match(report.outside.join("\n"), /the page is \d+ px wide/);
  assert.match(report.outside.join("\n"), /^P from .*: Wide$/m);
  const text = report.chartText.join("\n");
  assert.match(text, /^light: "Small" is 9\.0 px$/m);
  assert.match(text, /^light: "Faint" has a contrast of 2\.85$/m);
  assert.match(text, /^light: "On a bar" has a contrast of 1\.00$/m);
  assert.match(text, /^light: "Long label" and "Next" run together$/m);
  assert.deepEqual(report.leftovers, ["of NaN", "{{value}}"]);
  assert.deepEqual(report.keyboard, [
    "the first Tab does not show a skip link",
    "Enter on a number does not open its panel and move the focus to it",
  ]);
  assert.deepEqual(report.cutFigures, ["f1"]);
});

browserTest("a fault of the panel alone is found, and one of the dark colours alone", async () => {
  const inPanel = good.replace('panel.append("Counted");', "panel.append(new Image());");
  const inDark = good.replace("light-dark(#000,#fff)", "light-dark(#000,#111)");
  const [dark, panel] = await visitPagesOf({ "dark.html": inDark, "panel.html": inPanel });
  assert.match(panel!.violations.join("\n"), /^light: image-alt /m);
  assert.deepEqual(dark!.violations.map((text) => text.split(" ")[0]), ["dark:"]);
});

browserTest("axe looks at pages with a kind of element that no page before had", async () => {
  const other = good.replace("<h1>Good</h1>", "<h1>Other</h1>");
  const fresh = good.replace("<h1>Good</h1>", "<h1>Fresh</h1><p><em>New</em></p>");
  const pages = { "a.html": good, "b.html": other, "c.html": fresh, "d.html": fresh };
  const looked = async (everyPage: boolean) =>
    (await visitPagesOf(pages, { everyPage, atOnce: 1 })).map(({ axe }) => axe);
  assert.deepEqual(await looked(false), [true, false, true, false]);
  assert.deepEqual(await looked(true), [true, true, true, true]);
});
