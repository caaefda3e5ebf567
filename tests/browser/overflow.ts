/// <reference lib="dom" />

/**
 * Elements that stand out of the window on the left or right, outermost ones only; run inside the
 * page. What an ancestor scrolls or clips does not count, nor what waits wholly outside on the left
 * (a skip link): neither makes the reader scroll sideways.
 */
export function elementsOutside(): string[] {
  const width = document.documentElement.clientWidth;
  const outside = new Set<Element>();
  const found: string[] = [];
  const { scrollWidth = 0 } = document.scrollingElement ?? {};
  if (scrollWidth > width) found.push(`the page is ${scrollWidth} px wide`);
  for (const element of document.body.querySelectorAll("*")) {
    const { left, right, width: own, height } = element.getBoundingClientRect();
    if (own === 0 || height === 0 || right <= 0) continue;
    if (left >= -0.5 && right <= width + 0.5) continue;
    let above = element.parentElement;
    while (above && getComputedStyle(above).overflowX === "visible") above = above.parentElement;
    if (above && above !== document.body && above !== document.documentElement) continue;
    outside.add(element);
    if (element.parentElement && outside.has(element.parentElement)) continue;
    const text = (element.textContent ?? "").trim().slice(0, 40);
    found.push(`${element.tagName} from ${left.toFixed(1)} to ${right.toFixed(1)}: ${text}`);
  }
  return found;
}
