/**
 * Ordinary words, folded, that are also surnames or first names in French: standing alone they name
 * somebody only where they stand like a name.
 */
export const commonNames: ReadonlySet<string> = new Set(
  ("abel aime aimee ange anne april aube aurore avril bailli barbier basile beau beaux bel belle berger " +
    "bienvenu blanc blanche blond bois bon bonheur bonne bonnet boucher boulanger bourgeois brun brune " +
    "camus carre cerise chapelle charpentier chevalier chretien claire clair clement clemence colombe " +
    "constant constance cordier couturier croix cuvelier deschamps desire desiree dieu doucet doux " +
    "duchesne dumas etienne fabre faure fer fidele fleur fleury florent fontaine forestier forge fort " +
    "fournier france franc francois garnier gentil germain grand gros guerin guillaume hardy haye " +
    "hiver honore humbert innocent iris jardin jasmin joly jour juin jules juste justice lac laine " +
    "lambert langlois laurent lebon lecomte leger legrand lemaire long loup loyal lucas lune maire " +
    "marchand marche marechal marguerite marie marin marine marquis martial masson mercier mer meunier " +
    "michel mignon modeste moine moreau morel moulin noel noir normand olive oliver olivier opale " +
    "page parfait parent paris pasteur pastor pelletier perle perrier petit picard pierre poirier " +
    "potier prevost prime princes prudent prudence ray reine renard rey riche riviere robert roche " +
    "roi rolland romain rose rosier rouge rousseau roussel roux roy royer sage saint salle sauvage " +
    "serein simple soleil tailleur tanguy tessier toussaint tremble vaillant val vallee vert vigne " +
    "villa vincent violette voisin zoe").split(" "),
);
