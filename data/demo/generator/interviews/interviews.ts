import type { Format } from "./transcript-file.ts";

/** An interview of the demonstration: a row of `interviews.csv` and how its text is written. */
export interface Interview {
  readonly id: string;
  readonly person: string;
  readonly body: string;
  readonly role: string;
  readonly date: string;
  readonly minutes?: number;
  readonly status: "done" | "refused" | "withdrawn";
  readonly consent: "quote" | "use" | "none";
  readonly guide?: "guide-2024" | "guide-2024b";
  readonly format?: Format;
}

const strategic = "comite-strategique";
const labelling = "comite-labellisation";
const users = "conseil-usagers";
const support = "cellule-appui";

type Voice = Pick<Interview, "id" | "person" | "body" | "role" | "date" | "minutes">;

function voice(
  [id, person, body, role, date, minutes]: [string, string, string, string, string, number],
): Voice {
  return { id, person, body, role, date, minutes };
}

function done(voice: Voice, options: Partial<Pick<Interview, "format" | "consent">> = {}) {
  const guide = voice.date < "2024-04-15" ? "guide-2024" : "guide-2024b";
  return { ...voice, status: "done", consent: "quote", guide, format: "txt", ...options } as const;
}

/** All interviews asked for, in the order of their dates. */
export const interviews: readonly Interview[] = [
  done(voice(["ent-01", "p-01", strategic, "elu", "2024-03-05", 41])),
  done(voice(["ent-02", "p-02", support, "chargee-de-mission", "2024-03-08", 52])),
  done(voice(["ent-03", "p-03", labelling, "service", "2024-03-14", 47])),
  done(voice(["ent-04", "p-04", strategic, "direction", "2024-03-19", 38])),
  done(voice(["ent-05", "p-05", users, "usager", "2024-03-26", 64])),
  done(voice(["ent-06", "p-06", labelling, "entreprise", "2024-04-02", 36])),
  done(voice(["ent-07", "p-07", labelling, "chercheur", "2024-04-23", 58]), { format: "md" }),
  done(voice(["ent-08", "p-08", support, "direction", "2024-04-30", 55])),
  {
    id: "ent-09",
    person: "p-09",
    body: strategic,
    role: "elu",
    date: "2024-05-03",
    status: "refused",
    consent: "none",
  },
  done(voice(["ent-10", "p-10", users, "usager", "2024-05-07", 39]), { format: "vtt" }),
  done(voice(["ent-11", "p-11", strategic, "entreprise", "2024-05-14", 31])),
  done(voice(["ent-12", "p-12", support, "service", "2024-05-21", 49]), { consent: "use" }),
  {
    id: "ent-13",
    person: "p-13",
    body: support,
    role: "chargee-de-mission",
    date: "2024-05-24",
    minutes: 44,
    status: "withdrawn",
    consent: "none",
    guide: "guide-2024b",
  },
  done(voice(["ent-14", "p-14", labelling, "elu", "2024-05-30", 46])),
  done(voice(["ent-15", "p-15", users, "usager", "2024-06-06", 43])),
  done(voice(["ent-16", "p-16", strategic, "service", "2024-06-13", 54])),
];
