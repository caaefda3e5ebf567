/** A small register of establishments as the statistics office publishes it, as CSV. */
export const register =
  "siret,denominationUsuelleEtablissement,codeCommuneEtablissement,etatAdministratifEtablissement," +
  "activitePrincipaleEtablissement,nomenclatureActivitePrincipaleEtablissement," +
  "trancheEffectifsEtablissement,anneeEffectifsEtablissement\n" +
  '1,"Dupont, ""Fils""",44109,A,62.01Z,NAFRev2,12,2022\n' +
  '2,"Deux\nlignes",44109,A,62.02A,NAFRev2,01,2021\n' +
  "3,Vide,44162,A,62.01Z,NAFRev2,,\n" +
  "4,Fermé,44109,F,62.01Z,NAFRev2,12,2022\n" +
  "5,Ancien,44109,A,72.2C,NAF1993,12,2022\n" +
  "6,Géant,97411,A,30.30Z,NAFRev2,53,2022\n" +
  "7,Sans activité,44109,A,,NAFRev2,03,2022\n" +
  "8,Sans emploi,44109,A,30.30Z,NAFRev2,NN,2022\n" +
  "9,Ferme,49007,A,01.11Z,NAFRev2,02,2022";

/** An {@link Io} that keeps what is written. */
export function recorder() {
  const written = { out: "", err: "" };
  return {
    written,
    io: {
      out: (text: string) => void (written.out += text),
      err: (text: string) => void (written.err += text),
    },
  };
}
