/** Words for the codes of the interview tables, merged into the labels of the dataset. */
const labels: readonly (readonly [string, string, string, string])[] = [
  ["role", "elu", "Élue ou élu", "Elected member"],
  ["role", "direction", "Direction", "Management"],
  ["role", "service", "Agent ou agente d’un service", "Staff of a department"],
  ["role", "entreprise", "Entreprise", "Company"],
  ["role", "chercheur", "Chercheur ou chercheuse", "Researcher"],
  ["role", "usager", "Usagère ou usager", "User"],
  ["role", "chargee-de-mission", "Chargé ou chargée de mission", "Project officer"],
  ["horizon", "trois-mois", "Sous trois mois", "Within three months"],
  ["horizon", "six-mois", "Sous six mois", "Within six months"],
  ["horizon", "un-an", "Sous un an", "Within a year"],
  ["horizon", "deux-ans", "Sous deux ans", "Within two years"],
  ["guide", "guide-2024", "Premier guide (février 2024)", "First guide (February 2024)"],
  ["guide", "guide-2024b", "Second guide (avril 2024)", "Second guide (April 2024)"],
  ["coder", "codeur-a", "Premier codeur", "First coder"],
  ["coder", "codeur-b", "Second codeur", "Second coder"],
];

/** The file of labels. */
export const labelsCsv = ["column,code,label_fr,label_en", ...labels.map((row) => row.join(","))]
  .map((line) => line + "\n").join("");
