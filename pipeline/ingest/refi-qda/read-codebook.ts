import { foldGuid } from "./guid.ts";
import type { QdaCode } from "./project.ts";
import { child, childrenOf, descendants, type Element } from "./xml.ts";

/** Codes of a `.qdc`, or of the codebook of a `.qde`, parents before children. */
export function readCodes(root: Element): QdaCode[] {
  const book = root.name === "CodeBook" ? root : child(root, "CodeBook") ??
    descendants(root, "CodeBook")[0];
  const codes: QdaCode[] = [];
  const visit = (element: Element, parent: string | null) => {
    for (const found of childrenOf(element, "Code")) {
      const { guid = "", name = "", isCodable = "true", color } = found.attributes;
      codes.push({
        guid: foldGuid(guid),
        name: name.trim(),
        parent,
        isCodable: !/^(false|0)$/i.test(isCodable),
        colour: fullColour(color),
        description: descriptionOf(found),
      });
      visit(found, foldGuid(guid));
    }
  };
  if (book) visit(child(book, "Codes") ?? book, null);
  return codes;
}

/** How many code elements a file holds, wherever they stand. */
export function countCodes(root: Element): number {
  return descendants(root, "Code").length;
}

/** The description of an element, trimmed. */
export function descriptionOf(element: Element): string {
  return child(element, "Description")?.text.trim() ?? "";
}

function fullColour(colour: string | undefined): string | null {
  const digits = /^#([0-9a-f]{6}|[0-9a-f]{3})/i.exec(colour ?? "")?.[1]?.toLowerCase();
  if (digits === undefined) return null;
  return digits.length === 6 ? `#${digits}` : `#${[...digits].map((d) => d + d).join("")}`;
}
