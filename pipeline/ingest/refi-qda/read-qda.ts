import { found } from "../../problem/found.ts";
import { decode } from "../text/decode.ts";
import { ArchiveRefused, openArchive, type QdpxArchive } from "./archive.ts";
import type { QdaReading } from "./project.ts";
import { countCodes, readCodes } from "./read-codebook.ts";
import { readProjectXml } from "./read-project.ts";
import { parseXml, XmlRefused } from "./xml.ts";

/**
 * Read a REFI-QDA file (specification 1.5): a project archive `.qdpx`, a bare project `.qde`, or a
 * codebook `.qdc`, told apart by content. Never throws on a bad file: the ledger’s problems say
 * what is wrong.
 */
export function readQda(bytes: Uint8Array, file: string): QdaReading {
  try {
    const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
    return isZip ? readArchive(openArchive(bytes), file) : readXml(bytes, () => undefined, file);
  } catch (error) {
    if (!(error instanceof XmlRefused || error instanceof ArchiveRefused)) throw error;
    return refused(error.message, file);
  }
}

function readArchive(archive: QdpxArchive, file: string): QdaReading {
  const reading = readXml(archive.project, archive.source, file);
  if (!archive.quirks.includes("inner-name")) return reading;
  const note = found("refi-qda-info/project-name", { file }, { projectName: archive.projectName });
  const problems = [...reading.ledger.problems, note];
  return { ...reading, ledger: { ...reading.ledger, problems } };
}

function readXml(
  bytes: Uint8Array,
  find: (path: string) => Uint8Array | undefined,
  file: string,
): QdaReading {
  const root = parseXml(decode(bytes).text);
  if (root.name === "Project") return readProjectXml(root, find, file);
  if (root.name !== "CodeBook") throw new XmlRefused(`<${root.name}> is no REFI-QDA document`);
  const codes = readCodes(root);
  return {
    project: { ...nothing, origin: root.attributes.origin ?? "", codes },
    ledger: { ...noLedger, codes: { in: countCodes(root), out: codes.length } },
  };
}

const nothing = { name: "", origin: "", users: [], codes: [], sources: [], notes: [] };
const none = { in: 0, out: 0 };
const noLedger = {
  codes: none,
  sources: { in: 0, withText: 0 },
  selections: none,
  codings: none,
  memos: none,
  problems: [],
};

function refused(detail: string, file: string): QdaReading {
  const unread = found("source-error/refi-qda", { file }, { detail });
  return { project: nothing, ledger: { ...noLedger, problems: [unread] } };
}
