/**
 * Measure the message function: 3,000 different messages in two languages, each read and printed
 * for the first time; 60 % with values, 30 % with plurals, 10 % with selects.
 *
 * @module
 */
import process from "node:process";
import { say } from "../../pipeline/language/say.ts";

const count = 3_000;
const start = performance.now();
const before = process.cpuUsage();
let signs = 0;
for (let i = 0; i < count; i++) {
  const kind = i % 10;
  const [fr, en] = kind < 6
    ? [`Le projet ${i} a {n} mesures sur {m}.`, `Project ${i} has {n} of {m} measures.`]
    : kind < 9
    ? [`${i} : {n} {n|projet|projets} et {m}`, `${i}: {n} {n|project|projects} and {m}`]
    : [`${i} : {n|1=un|*=autre} {m}`, `${i}: {n|1=one|*=other} {m}`];
  const values = { n: kind === 9 ? String(i) : i, m: i * 1.5 };
  signs += (Reflect.apply(say, null, [fr, en, values]) as { fr: string }).fr.length;
}
const spent = performance.now() - start;
const { user } = process.cpuUsage(before);
console.log(
  `${count} messages × 2 languages: ${spent.toFixed(1)} ms, ${
    (user / 1000).toFixed(1)
  } ms of processor (${signs} signs)`,
);
