/** The rows of some shared cases with typed values, written down from the files by hand. */
export const typedRows: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> = {
  "made/fr-windows1252-semicolon.csv": [
    {
      Identifiant: "P-001",
      "Nom du projet": "L’atelier « Cœur d’îlot »",
      "Début": "2024-02-01",
      "Budget (€)": 1_234_567.5,
      Taux: 12.5,
      Commune: "Saint-Étienne",
    },
    {
      Identifiant: "P-002",
      "Nom du projet": "Tiers-lieu – phase 2",
      "Début": "2023-11-15",
      "Budget (€)": 45_000,
      Taux: 0.5,
      Commune: "Lyon 7e",
    },
  ],
  "made/fr-dates-ambiguous.csv": [
    { id: 1, debut: "2024-02-01", fin: "2024-12-31" },
    { id: 2, debut: "2024-01-13", fin: "2024-01-13" },
    { id: 3, debut: "2023-03-01", fin: "2023-03" },
    { id: 4, debut: null, fin: "2022" },
    { id: 5, debut: "2024-01-01", fin: null },
    { id: 6, debut: "2024-02-01", fin: null },
    { id: 7, debut: "2024-01-01T00:00:00+01:00", fin: "2024-02-01" },
  ],
  "made/preamble-footer.csv": [
    { Code: "001", Projet: "A", Budget: 10.5, "État": "En cours" },
    { Code: "002", Projet: "B", Budget: null, "État": "Terminé" },
  ],
  "made/leading-zero-ids.csv": [
    { code_insee: "01004", siret: "00012345600012", tel: "0612345678", code_postal: "01500" },
    { code_insee: "2A004", siret: "12345678900001", tel: "+33612345678", code_postal: "20000" },
    { code_insee: "75056", siret: "1,23457E+13", tel: "612345678", code_postal: "7500" },
  ],
  "made/formula-and-error.xlsx": [
    { projet: null, montant: null },
    { projet: null, montant: 12 },
  ],
  "frictionless/escaping.csv": [
    { ID: 1, Test: "Test line 1" },
    { ID: 2, Test: 'Test " line 2' },
    { ID: 3, Test: 'Test " line 3' },
  ],
  "frictionless/preserve-formatting-percentage.xlsx": [
    { col1: 123, col2: 0.52 },
    { col1: 456, col2: 0.3 },
    { col1: 789, col2: 0.06 },
  ],
  "frictionless/table-with-ints-floats-dates.ods": [
    { Int: 2013, Float: 3.3, Date: "2009-08-16", Datetime: "2009-08-16T05:43:21" },
    { Int: 1997, Float: 5.6, Date: "2009-09-20", Datetime: "2009-09-20T15:30:00" },
    { Int: 1969, Float: 11.7, Date: "2012-08-23", Datetime: "2012-08-23T20:40:59" },
  ],
};
