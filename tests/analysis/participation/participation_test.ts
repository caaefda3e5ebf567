import assert from "node:assert/strict";
import { diversity } from "../../../pipeline/analysis/participation/diversity.ts";
import { publicShares } from "../../../pipeline/analysis/participation/publics.ts";
import {
  type Participation,
  participationBy,
} from "../../../pipeline/analysis/participation/participation.ts";
import { coderAgreement } from "../../../pipeline/analysis/participation/coder-agreement.ts";
import {
  profileOf,
  usageExpertiseIndex,
} from "../../../pipeline/analysis/participation/profile.ts";
import { participationType } from "../../../pipeline/analysis/participation/typology.ts";
import { datasetOf } from "./tables.ts";

const head = "activity_id,project_id,phase,modality,promised_level,delivered_level,promised_rung," +
  "delivered_rung,participants,returning,hours,cost_eur,date\n";
const activities = head +
  "a1,p,framing,atelier,collaborate,involve,6,5,20,0,2,1000,2021-01-10\n" +
  "a2,p,experimentation,test,consult,consult,4,4,30,10,1,400,2021-06-01\n";
const proposals =
  "proposal_id,activity_id,summary_fr,knowledge,decision,made_on,replied_on,reply_fr,design_change_fr\n" +
  "q1,a1,x,usage,accepted,,2021-01-20,oui,banc déplacé\n" +
  "q2,a1,x,usage,adapted,2021-01-11,2021-02,en partie,\n" +
  "q3,a1,x,technical,rejected,,2021-01-30,non,\n" +
  "q4,a2,x,political,pending,,,,\n" +
  "q5,a2,x,,,,,,\n";

function only(tables: Parameters<typeof datasetOf>[0]): Participation {
  const [first] = participationBy(datasetOf(tables), "project");
  assert.ok(first);
  return first;
}

Deno.test("level, coverage and earliness of a project by hand", () => {
  const { engagement } = only({ activities, proposals });
  assert.equal(engagement.promised.value, 4);
  assert.equal(engagement.delivered.value, 3);
  assert.equal(engagement.promisedRung.value, 6);
  assert.equal(engagement.level.value, 5 / 6);
  assert.equal(engagement.coverage.value, 2 / 6);
  // framing counts 6 and experimentation 3, of 21
  assert.equal(engagement.earliness.value, 9 / 21);
  assert.equal(engagement.hours.value, 70);
  // 10 of 40 people were in both phases
  assert.equal(engagement.retention.value, 0.25);
});

Deno.test("influence counts half of an adapted proposal over the traced ones", () => {
  const { influence } = only({ activities, proposals });
  assert.equal(influence.proposals.value, 5);
  assert.equal(influence.adopted.value, 2);
  assert.equal(influence.influence.value, 1.5 / 4);
  assert.equal(influence.influence.trace.leftOut?.[0]?.count, 1);
  assert.ok((influence.influence.low ?? 1) < 0.375 && (influence.influence.high ?? 0) > 0.375);
  assert.equal(influence.reasonedReply.value, 3 / 4);
});

Deno.test("time to reply is bounds where a date is partial", () => {
  const { influence } = only({ activities, proposals });
  // 10 and 20 days from the activity; q2 from 21 to 48 days: the median is 20 to 20.
  assert.equal(influence.replyDays.value, 20);
  const partial = only({
    activities,
    proposals: "proposal_id,activity_id,made_on,replied_on\nq,a1,2021-01-11,2021-02\n",
  });
  assert.deepEqual(
    [partial.influence.replyDays.low, partial.influence.replyDays.high],
    [21, 48],
  );
  assert.equal(partial.influence.replyDays.value, null);
});

Deno.test("costs: per participant-hour, per adopted proposal, undefined when none is", () => {
  const { cost } = only({ activities, proposals });
  assert.equal(cost.perParticipantHour.value, 20);
  assert.equal(cost.perAdoptedProposal.value, 700);
  const none = only({ activities, proposals: "proposal_id,activity_id,decision\nq,a1,rejected\n" });
  assert.equal(none.cost.perAdoptedProposal.value, null);
  assert.equal(none.cost.perAdoptedProposal.high, null);
});

Deno.test("what is not recorded is not zero", () => {
  const bare = only({
    activities: head + "a1,p,design,test,,,,,12,,,,\na2,p,design,test,consult,consult,,,,,,,\n",
  });
  assert.equal(bare.influence.proposals.value, null);
  assert.equal(bare.engagement.delivered.value, null);
  assert.deepEqual([bare.engagement.delivered.low, bare.engagement.delivered.high], [2, 5]);
  assert.equal(bare.engagement.participants.value, null);
  assert.deepEqual([bare.engagement.participants.low, bare.engagement.participants.high], [
    12,
    null,
  ]);
  assert.equal(bare.engagement.hours.low, null);
  assert.equal(bare.cost.total.value, null);
  assert.equal(bare.engagement.coverage.value, 1 / 6);
});

Deno.test("publics are compared with the population group by group", () => {
  const { publics } = only({
    activities,
    attendance: "activity_id,attribute,category,count\na1,age,young,6\na2,age,old,2\n",
    population: "attribute,category,share\nage,young,0.5\nage,old,0.25\nage,middle,0.25\n",
  });
  const [age] = publics;
  assert.deepEqual(age?.groups.map(({ count }) => count), [6, 2, 0]);
  assert.equal(age?.representativeness?.dissimilarity, 0.25);
  const unknown = only({
    activities,
    attendance: "activity_id,attribute,category,count\na1,age,young,6\na1,age,other,2\n",
    population: "attribute,category,share\nage,young,0.5\nage,old,0.5\n",
  });
  assert.equal(unknown.publics[0]?.representativeness, null);
});

Deno.test("attendance cannot buy influence: the index is 0 without any", () => {
  const tables = {
    activities,
    attendance: "activity_id,attribute,category,count\na1,age,young,6\na2,age,old,2\n",
    proposals: "proposal_id,activity_id,knowledge,decision,reply_fr\nq,a1,usage,rejected,non\n",
  };
  assert.equal(usageExpertiseIndex(profileOf(only(tables))).value, 0);
});

Deno.test("the index is the geometric mean of six dimensions, null when one is missing", () => {
  const attendance = "activity_id,attribute,category,count\na1,age,young,4\na2,age,old,4\n";
  const profile = profileOf(only({ activities, proposals, attendance }));
  const expected = (5 / 6 / 5 * 2 / 6 * 1 * 1.5 / 4 * 3 / 4 * 1) ** (1 / 6);
  assert.ok(Math.abs((usageExpertiseIndex(profile).value ?? NaN) - expected) < 1e-12);
  assert.equal(usageExpertiseIndex(profileOf(only({ activities, proposals }))).value, null);
});

Deno.test("weak agreement of the coders withholds the score", () => {
  const weak = datasetOf({
    activities,
    assessments: "item,scale,coder,value\n" +
      "a1,delivered,x,inform\na1,delivered,y,empower\na2,delivered,x,empower\na2,delivered,y,inform\n",
  });
  const [agreement] = coderAgreement(weak);
  assert.equal(agreement?.enough, false);
  const [row] = participationBy(weak, "project");
  assert.ok(row);
  assert.notEqual(profileOf(row, coderAgreement(weak)).unscored, null);
  const elsewhere = datasetOf({
    activities,
    assessments: "item,scale,coder,value\n" +
      "p,domain,x,0\np,domain,y,1\nq,domain,x,1\nq,domain,y,0\n",
  });
  assert.equal(coderAgreement(elsewhere)[0]?.enough, false);
  assert.equal(profileOf(row, coderAgreement(elsewhere)).unscored, null);
  const perfect = datasetOf({
    activities,
    assessments: "item,scale,coder,value\n" +
      "a1,delivered,x,inform\na1,delivered,y,inform\na2,delivered,x,empower\na2,delivered,y,empower\n",
  });
  assert.equal(coderAgreement(perfect)[0]?.alpha, 1);
});

Deno.test("a single coder has no agreement, and says so", () => {
  const [found] = coderAgreement(
    datasetOf({ assessments: "item,scale,coder,value\na1,delivered,x,inform\n" }),
  );
  assert.equal(found?.alpha, null);
  assert.notEqual(found?.reason, null);
});

Deno.test("types follow the declared rule", () => {
  const typed = (rows: string) => participationType(only({ activities: head + rows }));
  assert.equal(typed("a,p,design,x,,collaborate,,,,,,,\n"), "shared-decision");
  assert.equal(typed("a,p,design,x,,involve,,,,,,,\n"), "early-design");
  assert.equal(typed("a,p,experimentation,x,,involve,,,,,,,\n"), "user-testing");
  assert.equal(typed("a,p,framing,x,,consult,,,,,,,\n"), "early-opinion");
  assert.equal(typed("a,p,evaluation,x,,consult,,,,,,,\n"), "late-opinion");
  assert.equal(typed("a,p,evaluation,x,,inform,,,,,,,\n"), "information-only");
  assert.equal(typed("a,p,evaluation,x,,,,,,,,,\n"), "not-coded");
});

Deno.test("by modality and by activity, the same measures", () => {
  const dataset = datasetOf({ activities, proposals });
  assert.deepEqual(participationBy(dataset, "modality").map(({ id }) => id), ["atelier", "test"]);
  const [first] = participationBy(dataset, "activity");
  assert.equal(first?.influence.influence.value, 0.5);
});

Deno.test("shares of publics stand beside the population's, unless a group could be known by its number", () => {
  const profile = (counts: number[]) => ({
    attribute: "age",
    groups: counts.map((count, i) => ({ category: `c${i}`, count, share: 0.5 })),
    diversity: { ...diversity(counts) },
    representativeness: null,
    rows: [],
  });
  assert.deepEqual(
    publicShares(profile([6, 18])).map(({ found, reference }) => [found, reference]),
    [
      [0.25, 0.5],
      [0.75, 0.5],
    ],
  );
  assert.deepEqual(publicShares(profile([4, 18])), []);
  assert.equal(publicShares(profile([0, 18])).length, 2);
  assert.deepEqual(publicShares(profile([0, 0])), []);
});
