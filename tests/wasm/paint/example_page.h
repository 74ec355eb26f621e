// Pages for the painter's tests: one with every kind of block, and pages of chance, from a seed.
#pragma once

#include <string>

#include "core/pages/page.h"

namespace widget {

inline annex::Words say(std::string text) { return {std::move(text), {}}; }

inline annex::Cell cell(annex::Mark mark, std::string text, std::string second = {}) {
  annex::Cell made;
  made.lines.push_back({mark, say(std::move(text)), false});
  if (!second.empty()) made.lines.push_back({annex::Mark::none, say(std::move(second)), true});
  return made;
}

inline annex::Button button(std::string key, std::string label) {
  annex::Button made;
  made.key = key;
  made.label = std::move(label);
  made.action = "press " + key;
  return made;
}

inline annex::Notice notice(annex::NoticeKind kind, std::string key) {
  annex::Notice made;
  made.kind = kind;
  made.title = "Deux lignes se contredisent";
  made.lines = {say("La transmission est niée alors qu’un destinataire est nommé."),
                say("Demandez laquelle vaut.")};
  made.law = "RGPD, art. 28, par. 3";
  made.buttons = {button(key + "-see", "Voir les destinataires")};
  return made;
}

inline annex::Table example_table() {
  annex::Table table;
  table.caption = "Réponses";
  table.columns = {{"row", "Activité"}, {"answer", "Réponse"}, {"more", "Précisions"}};
  annex::TableRow group;
  group.key = "group";
  group.kind = annex::TableRowKind::group;
  group.cells = {cell(annex::Mark::none, "Sur les données")};
  annex::TableRow plain;
  plain.key = "plain";
  plain.cells = {
      cell(annex::Mark::none, "Collecte"), cell(annex::Mark::yes, "Oui", "selon le contrat"),
      cell(annex::Mark::none, "Par le formulaire de commande et par l’espace client du prestataire")};
  plain.toggle = button("plain-wording", "Texte");
  plain.toggle->expanded = true;
  plain.wording = {say("Collecte : oui.\nPar formulaire.")};
  annex::TableRow found = plain;
  found.key = "found";
  found.toggle.reset();
  found.wording.clear();
  found.cells[1] = cell(annex::Mark::unstated, "Non renseigné");
  found.notices = {notice(annex::NoticeKind::warning, "found")};
  table.rows = {group, plain, found};
  return table;
}

inline annex::Entries example_entries() {
  annex::Entries entries;
  entries.label = "Services";
  for (int index = 0; index < 4; ++index) {
    annex::Entry entry;
    entry.key = "entry-" + std::to_string(index);
    entry.title = say("Hébergement mutualisé pour associations");
    entry.action = "open " + std::to_string(index);
    entry.subtitle = say("Ormeau, version 2");
    entry.tags = {{annex::Mark::outside_eea, say("Hors de l’EEE"), false},
                  {annex::Mark::illustrative, say("Exemple"), false}};
    entry.facts = {{"Conservation", annex::Mark::none, say("Contrat plus six mois"), {}}};
    if (index % 2 == 0) entry.choose = button("choose-" + std::to_string(index), "Comparer");
    entries.entries.push_back(entry);
  }
  return entries;
}

inline annex::Page example_page() {
  annex::Page page;
  page.key = "example";
  page.language = "fr";
  const auto add = [&](std::string key, auto body) {
    page.blocks.push_back({std::move(key), std::move(body)});
  };
  add("back",
      annex::Buttons{"Navigation", {button("home", "Tous les services"), button("export", "Exporter")}});
  add("title", annex::Heading{annex::HeadingLevel::page, say("Hébergement mutualisé")});
  add("lead",
      annex::Paragraph{annex::ParagraphKind::lead, say("Ce que le prestataire fait de vos données.")});
  add("glance", annex::Facts{"En bref",
                             {{"Données", annex::Mark::none, say("8 catégories"), say("sur 12")},
                              {"Lieu", annex::Mark::inside_eea, say("Dans l’EEE"), say("France")},
                              {"Points", annex::Mark::warning, say("2 à vérifier"), {}}}});
  add("provider",
      annex::Facts{"Prestataire", {{"Adresse", annex::Mark::none, say("12 quai des Tilleuls, Nantes"), {}}}});
  add("section", annex::Heading{annex::HeadingLevel::section, say("Activités")});
  add("table", example_table());
  annex::Field search;
  search.label = "Rechercher";
  search.hint = "Nom ou pays";
  search.message = "Rien ne correspond";
  add("search", search);
  annex::Choices choices{annex::ChoicesKind::any_of, "Filtrer", {}};
  for (int index = 0; index < 6; ++index)
    choices.choices.push_back({"facet-" + std::to_string(index), "Données de localisation",
                               std::to_string(index), index == 1, "facet " + std::to_string(index)});
  add("facets", choices);
  add("entries", example_entries());
  add("chart", annex::Chart{"Durées",
                            {{"Facturation", 1.0, false, say("10 ans")},
                             {"Assistance", 0.4, true, say("au moins un an")},
                             {"Journaux", std::nullopt, false, say("autant que la loi l’exige")}}});
  add("failed", notice(annex::NoticeKind::error, "failed"));
  return page;
}

// Words of any length, empty ones too, from a small generator of numbers.
class Chance {
 public:
  explicit Chance(unsigned seed) : state_(seed * 2654435761u + 1) {}

  unsigned below(unsigned limit) {
    state_ = state_ * 1664525u + 1013904223u;
    return (state_ >> 8) % limit;
  }

  std::string words() {
    std::string text;
    for (unsigned count = below(14); count > 0; --count) {
      if (!text.empty()) text += ' ';
      for (unsigned length = 1 + below(below(20) == 0 ? 90 : 12); length > 0; --length)
        text += below(9) == 0 ? "é" : std::string(1, static_cast<char>('a' + below(26)));
    }
    return text;
  }

 private:
  unsigned state_;
};

inline annex::Page chance_page(unsigned seed) {
  Chance chance(seed);
  annex::Page page = example_page();
  const auto mark = [&] { return static_cast<annex::Mark>(chance.below(10)); };
  annex::Table table;
  for (unsigned column = 0; column < 1 + chance.below(6); ++column)
    table.columns.push_back({"c" + std::to_string(column), chance.words()});
  for (unsigned row = 0; row < chance.below(6); ++row) {
    annex::TableRow made;
    made.key = "chance-" + std::to_string(row);
    for (std::size_t column = 0; column < table.columns.size(); ++column)
      made.cells.push_back(cell(mark(), chance.words(), chance.words()));
    if (chance.below(2)) made.toggle = button(made.key + "-toggle", chance.words());
    if (chance.below(3) == 0)
      made.notices = {
          {annex::NoticeKind::warning, chance.words(), {say(chance.words())}, chance.words(), {}}};
    if (chance.below(3) == 0) made.wording = {say(chance.words())};
    table.rows.push_back(made);
  }
  annex::Facts facts;
  for (unsigned count = 0; count < chance.below(9); ++count)
    facts.facts.push_back({chance.words(), mark(), say(chance.words()), say(chance.words())});
  annex::Chart chart{chance.words(), {}};
  for (unsigned count = 0; count < chance.below(5); ++count)
    chart.bars.push_back({chance.words(),
                          chance.below(3) ? std::optional<double>(chance.below(101) / 100.0) : std::nullopt,
                          chance.below(2) == 0, say(chance.words())});
  annex::Choices choices{annex::ChoicesKind::one_of, chance.words(), {}};
  for (unsigned count = 0; count < chance.below(5); ++count)
    choices.choices.push_back(
        {"choice-" + std::to_string(count), chance.words(), {}, chance.below(2) == 0, "x"});
  page.blocks.push_back({"chance-table", table});
  page.blocks.push_back({"chance-facts", facts});
  page.blocks.push_back({"chance-chart", chart});
  page.blocks.push_back({"chance-choices", choices});
  page.blocks.push_back(
      {"chance-paragraph", annex::Paragraph{annex::ParagraphKind::body, say(chance.words())}});
  return page;
}

}  // namespace widget
