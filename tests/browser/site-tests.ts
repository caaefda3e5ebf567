import assert from "node:assert/strict";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildSite, listPages } from "./built-site.ts";
import { browserTest, launchChromium } from "./chromium.ts";
import { type PageReport, visitPages } from "./visit.ts";

/** Which site is looked at. */
export interface SiteTests {
  /** The dataset, by its folder in `data/`. */
  readonly dataset: string;
  /** Which pages are visited, by their address. */
  readonly visits: (page: string) => boolean;
  /** The most that a page may weigh, in bytes. */
  readonly heaviest: number;
}

interface Visit {
  readonly folder: string;
  readonly reports: readonly PageReport[];
}

/** Declare the tests of a site: all look at one visit of its pages in Chromium. */
export function testSite({ dataset, visits, heaviest }: SiteTests): void {
  let visited: Promise<Visit> | undefined;

  /** Build the site and visit all its pages, once for all tests of this file. */
  function visitSite(): Promise<Visit> {
    return visited ??= (async () => {
      const folder = await Deno.realPath(await Deno.makeTempDir({ prefix: "site-" }));
      try {
        await buildSite(`data/${dataset}`, folder);
        const browser = await launchChromium();
        try {
          return {
            folder,
            reports: await visitPages(browser, folder, (await listPages(folder)).filter(visits)),
          };
        } finally {
          await browser.close();
        }
      } finally {
        await Deno.remove(folder, { recursive: true });
      }
    })();
  }

  /** Fail with what `find` says of each page, one line each. */
  async function assertNone(find: (report: PageReport) => readonly string[]): Promise<void> {
    const { reports } = await visitSite();
    const lines = reports.flatMap((report) =>
      find(report).map((text) => `${report.page}: ${text}`)
    );
    assert.equal(lines.length, 0, `\n${lines.join("\n")}`);
  }

  const named = (what: string) => `${dataset}: ${what}`;
  browserTest(
    named("no page says anything to the console"),
    () => assertNone(({ console }) => console),
  );

  browserTest(
    named("no page asks for anything but itself"),
    () => assertNone(({ requests }) => requests),
  );

  browserTest(
    named("axe finds no violation, in light and dark, with all folds and a number open"),
    () => assertNone(({ violations }) => violations),
  );

  browserTest(named("axe looked at every kind of element of the site"), async () => {
    const { reports } = await visitSite();
    const looked = reports.filter(({ axe }) => axe).length;
    assert.ok(looked >= 15, `${looked} of ${reports.length} pages`);
  });

  browserTest(
    named("at 320 px nothing makes the reader scroll sideways"),
    () => assertNone(({ outside }) => outside),
  );

  browserTest(
    named("no placeholder and no NaN is left in the text"),
    () => assertNone(({ leftovers }) => leftovers),
  );

  browserTest(
    named("chart text can be read: 12 px, 4.5:1, nothing over it, in every appearance"),
    () => assertNone(({ chartText }) => chartText),
  );

  browserTest(
    named("the keyboard skips to the content, opens a number and closes it"),
    () => assertNone(({ keyboard }) => keyboard),
  );

  browserTest(named("no figure is cut in print"), async () => {
    await assertNone(({ cutFigures }) => cutFigures);
    const { reports } = await visitSite();
    const figures = reports.reduce((sum, { wholeFigures }) => sum + wholeFigures, 0);
    assert.ok(figures >= 8, `${figures} figures were printed: at least eight are due`);
  });

  browserTest(
    named("no page weighs more than 200 KB"),
    () => assertNone(({ bytes }) => bytes > heaviest ? [`${bytes} bytes`] : []),
  );

  browserTest(named("every link inside the site leads to a page and a place of it"), async () => {
    const { folder, reports } = await visitSite();
    const places = new Map(
      reports.map(({ page, ids }) =>
        [pathToFileURL(join(folder, page)).href, new Set(ids)] as const
      ),
    );
    await assertNone(({ links }) =>
      [...new Set(links)].filter((link) => {
        const { protocol, href, hash } = new URL(link);
        if (protocol !== "file:" || !visits(link)) return false;
        const ids = places.get(href.slice(0, href.length - hash.length));
        return !ids || (hash !== "" && !ids.has(decodeURIComponent(hash.slice(1))));
      }).map((link) => link.replace(pathToFileURL(folder).href, ""))
    );
  });

  browserTest(
    named("no id is given twice on a page"),
    () => assertNone(({ ids }) => ids.filter((id, index) => ids.indexOf(id) !== index)),
  );
}
