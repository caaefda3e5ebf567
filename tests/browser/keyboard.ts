/// <reference lib="dom" />
import type { Page } from "playwright-core";

/**
 * Walk a page by keyboard and say what does not work: the first Tab shows the skip link, which
 * leads to the content (asked where there is a navigation to skip); Enter on a number opens its
 * panel with the focus in it, Escape closes it and gives the focus back.
 *
 * @param whileOpen runs with the panel open.
 */
export async function keyboardProblems(
  page: Page,
  whileOpen: () => Promise<void>,
): Promise<string[]> {
  const skip = await skipProblem(page);
  const panel = await panelProblem(page, whileOpen);
  return [skip, panel].filter((problem) => problem !== null);
}

async function skipProblem(page: Page): Promise<string | null> {
  if (await page.locator("nav").count() === 0) return null;
  await page.keyboard.press("Tab");
  const hash = await page.evaluate(() => {
    const link = document.activeElement;
    const target = link?.getAttribute("href") ?? "";
    const shown = link !== null && link.getBoundingClientRect().right > 0;
    return shown && target.startsWith("#") ? target : "";
  });
  if (hash === "") return "the first Tab does not show a skip link";
  await page.keyboard.press("Enter");
  const target = page.locator(`main${hash}`);
  if (await target.count() !== 1) return `the skip link leads to ${hash}, which is not the content`;
  const stops = "a[href], button, input, summary, [tabindex='0']";
  if (await target.locator(stops).locator("visible=true").count() === 0) return null;
  await page.keyboard.press("Tab");
  const inside = await target.evaluate((main) => main.contains(document.activeElement));
  return inside ? null : "after the skip link, Tab does not go on in the content";
}

async function panelProblem(
  page: Page,
  whileOpen: () => Promise<void>,
): Promise<string | null> {
  const numbers = page.locator("main a.num:visible");
  if (await numbers.count() === 0) return null;
  // The very element, since another one may be the first once folds are open.
  const number = (await numbers.first().elementHandle())!;
  await number.focus();
  await page.keyboard.press("Enter");
  const panel = page.locator("#trace-panel");
  const opened = await panel.count() === 1 &&
    await panel.evaluate((element) => element.contains(document.activeElement));
  if (!opened) return "Enter on a number does not open its panel and move the focus to it";
  await whileOpen();
  await page.keyboard.press("Escape");
  const back = await number.evaluate((link) => document.activeElement === link);
  if (await panel.count() === 0 && back) return null;
  return "Escape does not close the panel and give the focus back to the number";
}
