import assert from "node:assert/strict";
import { join } from "node:path";
import { buildLab as build, type Built, errorOf, root } from "../../small-lab.ts";

/** A build process written for a test: it reads its request and does what the body says. */
async function fakeBuild(body: string): Promise<Built> {
  const folder = Deno.realPathSync(Deno.makeTempDirSync({ prefix: "fake-build-" }));
  try {
    const channel = join(root, "pipeline/report/channel");
    Deno.mkdirSync(join(folder, "report"));
    Deno.writeTextFileSync(
      join(folder, "report/build.ts"),
      `import { encodeAnswer } from ${JSON.stringify(join(channel, "bodies.ts"))};
import { FrameWriter } from ${JSON.stringify(join(channel, "frames.ts"))};
import { readRequest } from ${JSON.stringify(join(channel, "request.ts"))};
const { seal, request } = await readRequest(Deno.stdin);
const raw = (bytes) => { for (let rest = bytes; rest.length > 0;) rest = rest.subarray(Deno.stdout.writeSync(rest)); };
const frames = new FrameWriter(seal, raw);
const send = (answer) => frames.write(encodeAnswer(request.id, answer));
const print = (text) => raw(new TextEncoder().encode(text));
send({ kind: "at", notebook: "innocent", cell: "culprit", line: 7 });
${body}
Deno.exit(0);
`,
    );
    return await build({ pipeline: folder });
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
}

const done =
  `send({ kind: "done", summary: { name: "lab", title: { fr: "", en: "" }, description: { fr: "", en: "" }, fictional: false, projects: 1, pages: 0, stages: {} } });`;

for (
  const [what, body, code] of [
    ["text on the channel", `print("hello");`, "channel-forged"],
    [
      "a frame in the old form",
      `print("\\0\\0\\0\\x0f{\\"kind\\":\\"done\\"}");`,
      "channel-forged",
    ],
    [
      "a frame with another seal",
      `new FrameWriter(new Uint8Array(16), raw).write(encodeAnswer(1, { kind: "failed" }));`,
      "channel-forged",
    ],
    ["half a frame", `raw(seal); print("\\0\\0\\0\\x01");`, "channel-forged"],
    [
      "a page outside the site",
      `send({ kind: "step", what: "culprit" }); send({ kind: "file", path: "../../x.html", text: "" });`,
      "channel-forged",
    ],
    ["an end without pages", done, "channel-forged"],
    ["cells without end", `for (;;) send({ kind: "at", notebook: "a", cell: "culprit", line: 7 });`]
      .concat("channel-forged"),
    ["an answer of no form", `frames.write(new TextEncoder().encode("{}"));`, "channel-forged"],
    [
      "a page with a script of its own",
      `send({ kind: "step", what: "culprit" }); send({ kind: "file", path: "fr/a.html", text: "<!DOCTYPE html><script>1</script>" });`,
      "page-forbidden",
    ],
    ["an end without a word", "", "build-ended"],
    ["a failure of the process", `throw new Error("broken");`, "build-ended"],
  ] as const
) {
  Deno.test(`${what} stops the build, which publishes nothing and names the place`, async () => {
    const result = await fakeBuild(body!);
    const error = errorOf(result);
    assert.equal(error.code, code, error.what.en);
    assert.equal(error.cell, "culprit");
    assert.equal(result.files.size, 0);
  });
}
