// Pages as the core tells them (core/pages/page.h), with every kind of block: for tests of the mirror.

const words = (text, language) => (language ? { text, language } : { text });
const cell = (text, mark, more) => ({ lines: [{ ...(mark && { mark }), words: words(text) }, ...(more ? [{ words: words(more), secondary: true }] : [])] });
const row = (key, label, answer, retention, extra = {}) => ({
  key, kind: "row", ...extra,
  cells: [cell(label), cell(answer === "yes" ? "Oui" : answer === "no" ? "Non" : "Non précisé", answer), ...(retention ? [cell(retention)] : [])],
});
const group = (key, label) => ({ key, kind: "group", cells: [cell(label)] });

export const annexPage = {
  key: "annex/hm/1", language: "fr", title: "Hébergement Mutualisé", status: "Annexe ouverte",
  blocks: [
    { key: "back", kind: "buttons", body: { label: "Navigation", buttons: [{ key: "back/button", label: "Tous les services", action: "back" }] } },
    { key: "title", kind: "heading", body: { level: "page", words: words("Hébergement Mutualisé, Flexible Web Publisher") } },
    { key: "lead", kind: "paragraph", body: { kind: "lead", words: words("Ce que le prestataire fait des données personnelles de ses clients au titre de ce service, tel que l’annexe du contrat le dit.") } },
    { key: "glance", kind: "facts", body: { label: "En bref", facts: [
      { label: "Catégories de données", value: words("8 sur 8") },
      { label: "Données sensibles", mark: "no", value: words("Non") },
      { label: "Lieu de traitement", mark: "inside-eea", value: words("EEE seulement") },
      { label: "Conservation la plus longue", value: words("Selon la loi"), note: words("judiciaire") },
      { label: "Destinataires", value: words("8") },
      { label: "Constats", mark: "warning", value: words("3") },
    ] } },
    { key: "illustrative", kind: "notice", body: { kind: "information", title: "Prestataire imaginaire", lines: [words("Cette annexe est un exemple."), words("An English remark.", "en")] } },
    { key: "s1", kind: "heading", body: { level: "section", words: words("1. Activités de traitement") } },
    { key: "activities", kind: "table", body: { caption: "Ce qui est fait des données", columns: [{ key: "row", label: "Activité" }, { key: "answer", label: "Réponse" }], rows: [
      row("activities/collect", "Collecte", "yes", "", { toggle: { key: "activities/collect/wording", label: "Texte du document", action: "wording activities/collect", expanded: true }, wording: [words("Recevoir les données à caractère personnel du client.")] }),
      row("activities/record", "Enregistrement", "yes", "", { toggle: { key: "activities/record/wording", label: "Texte du document", action: "wording activities/record", expanded: false } }),
      row("activities/other-use", "Autre utilisation", "no"),
    ] } },
    { key: "s3", kind: "heading", body: { level: "section", words: words("3. Objet et durée") } },
    { key: "matters", kind: "table", body: { caption: "Pourquoi, et combien de temps", columns: [{ key: "row", label: "Objet" }, { key: "answer", label: "Réponse" }, { key: "retention", label: "Conservation" }], rows: [
      group("g1", "Données identifiables par le prestataire"),
      row("matters/activation", "Activation du service", "yes", "Durée du service, puis 6 mois"),
      row("matters/judicial", "Demandes judiciaires", "yes", "Aussi longtemps que la loi l’exige", { notices: [{ kind: "warning", title: "Durée indéterminée", lines: [words("La durée renvoie à la loi sans dire laquelle."), words("Nommer la loi et la durée.")], law: "RGPD art. 5(1)(e)" }] }),
      group("g2", "Données non identifiables par le prestataire"),
      row("matters/hosting", "Hébergement des contenus confiés par le client et ses propres utilisateurs", "unstated", "Non précisé"),
    ] } },
    { key: "chart", kind: "chart", body: { caption: "Durées de conservation", bars: [
      { label: "Activation du service", length: 0.5, openEnded: true, words: words("Service + 6 mois") },
      { label: "Facturation", length: 1, words: words("12 mois") },
      { label: "Demandes judiciaires", words: words("Aussi longtemps que la loi l’exige") },
    ] } },
    { key: "s6", kind: "heading", body: { level: "part", words: words("Sous-traitants dans l’EEE") } },
    { key: "people", kind: "facts", body: { label: "Destinataires", facts: [
      { label: "Platform.sh", mark: "inside-eea", value: words("France"), note: words("Plateforme d’hébergement, centre de données de Paris") },
      { label: "Un prestataire au nom assez long pour la colonne", value: words("Une adresse ou une description plus longue que ce qui tiendrait dans une tuile, avec des détails") },
    ] } },
    { key: "bad", kind: "notice", body: { kind: "error", title: "Le fichier n’a pas pu être lu", lines: [words("Ligne 12, colonne 4 : virgule attendue.")], buttons: [{ key: "retry", label: "Réessayer", action: "retry" }] } },
    { key: "as-of", kind: "field", body: { kind: "date", label: "Date du droit", hint: "Les constats valent à cette date.", value: "2026-11-23", action: "as-of" } },
  ],
};

const entry = (id, title, tags, extra = {}) => ({
  key: `entry/${id}`, title: words(title), action: `open ${id}`, subtitle: words("Ormeau · Version 1"), tags,
  facts: [{ label: "Données", value: words("6 catégories sur 8") }, { label: "Lieu", mark: "inside-eea", value: words("EEE seulement") }], ...extra,
});
const tag = (mark, text) => ({ mark, words: words(text) });

export const listPage = {
  key: "list", language: "fr", title: "Services", status: "3 services",
  blocks: [
    { key: "title", kind: "heading", body: { level: "page", words: words("Tous les services") } },
    { key: "search", kind: "field", body: { kind: "search", label: "Chercher", hint: "Un service, une donnée, un sous-traitant", value: "", action: "search" } },
    { key: "facets", kind: "choices", body: { kind: "any-of", label: "Montrer seulement", choices: [
      { key: "facet/third-country", label: "Hors de l’EEE", count: "3", chosen: true, action: "facet third-country" },
      { key: "facet/sensitive", label: "Données sensibles", count: "1", action: "facet sensitive" },
      { key: "facet/location", label: "Localisation", count: "0", action: "facet location" },
    ] } },
    { key: "entries", kind: "entries", body: { label: "Services", entries: [
      entry("hm", "Hébergement Mutualisé", [tag("inside-eea", "Dans l’EEE"), tag("warning", "3 constats")]),
      entry("cdn", "Réseau de diffusion de contenus", [tag("outside-eea", "Hors de l’EEE"), tag("error", "1 constat grave"), tag("illustrative", "Exemple")]),
      entry("mail", "Messagerie", [], { choose: { key: "choose/mail", label: "Comparer", action: "choose mail", pressed: false } }),
    ] } },
  ],
};
