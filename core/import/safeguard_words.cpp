// Maps the wordings of transfer tools to the tools of the format.
#include "core/import/safeguard_words.h"

#include <algorithm>
#include <optional>
#include <string>

#include "core/import/wording.h"

namespace annex::importing {
namespace {

struct ToolWords {
  SafeguardTool tool;
  std::vector<Pattern> phrases;
};

const std::vector<ToolWords>& tool_words() {
  static const std::vector<ToolWords> kWords = {
      {SafeguardTool::standard_contractual_clauses, patterns({"clauses contractuelles types",
                                                              "clauses contractuelles type",
                                                              "clauses contractuelles standards",
                                                              "clauses contractuelles standard",
                                                              "clauses modèle standard",
                                                              "clauses modèles standard",
                                                              "clauses types",
                                                              "clauses type",
                                                              "clauses modèles",
                                                              "clauses modèle",
                                                              "clauses standard",
                                                              "clauses standards",
                                                              "CCT",
                                                              "SCC",
                                                              "standard contractual clauses",
                                                              "standard contract clauses",
                                                              "standard model clauses",
                                                              "EU model clauses",
                                                              "model clauses",
                                                              "model contractual clauses",
                                                              "model contract clauses",
                                                              "standard data protection clauses",
                                                              "clauses contractuelles de la commission",
                                                              "clauses contractuelles européennes",
                                                              "standard clauses",
                                                              "clauses contractuelles modèles",
                                                              "EU clauses"})},
      {SafeguardTool::binding_corporate_rules,
       patterns({"règles contraignantes d entreprise", "règles d entreprise contraignantes",
                 "règles internes d entreprise", "règles internes contraignantes", "règles contraignantes",
                 "binding corporate rules", "binding corporate rule", "BCR", "BCR P", "BCR C"})},
      {SafeguardTool::intra_group_agreement,
       patterns({"accord intra groupe", "accords intra groupe", "accord intragroupe", "accords intragroupes",
                 "convention intra groupe", "contrat intra groupe", "contrats intra groupe",
                 "conventions intra groupe", "intra group agreement", "intra group agreements",
                 "intragroup agreement", "intra group data transfer agreement", "intra group contract",
                 "inter company agreement", "intercompany agreement", "group agreement"})},
      {SafeguardTool::adequacy_decision,
       patterns({"décision d adéquation", "décisions d adéquation", "pays adéquat", "pays adéquats",
                 "adéquation", "protection adéquate", "niveau de protection adéquat", "adequacy decision",
                 "adequacy decisions", "adequacy", "adequate country", "adequate level of protection",
                 "data privacy framework", "DPF", "EU US DPF", "EU US data privacy framework",
                 "cadre de protection des données UE États Unis", "bouclier de protection des données",
                 "privacy shield"})},
      {SafeguardTool::ad_hoc_clauses, patterns({"clauses ad hoc", "clauses contractuelles ad hoc",
                                                "ad hoc clauses", "ad hoc contractual clauses"})},
      {SafeguardTool::code_of_conduct,
       patterns({"code de conduite", "codes de conduite", "code of conduct", "codes of conduct"})},
      {SafeguardTool::certification,
       patterns({"mécanisme de certification", "certification article 42", "certification approuvée",
                 "certification au titre de l article 42", "certification", "certification mechanism",
                 "approved certification", "certification under article 42"})},
      {SafeguardTool::derogation,
       patterns({"dérogation", "dérogations", "article 49", "consentement explicite", "derogation",
                 "derogations", "explicit consent", "art 49"})}};
  return kWords;
}

const std::vector<Pattern>& certified_words() {
  static const std::vector<Pattern> kWords = patterns(
      {"data privacy framework", "DPF", "privacy shield", "cadre de protection des données UE États Unis",
       "bouclier de protection des données", "certifié", "certifiée", "certified"});
  return kWords;
}

const std::vector<Pattern>& applied_words() {
  static const std::vector<Pattern> kWords = patterns({"demande d approbation",
                                                       "demande d autorisation",
                                                       "demande de validation",
                                                       "demande",
                                                       "soumises à",
                                                       "soumise à",
                                                       "soumis à",
                                                       "en cours d approbation",
                                                       "en cours de validation",
                                                       "en cours",
                                                       "en attente",
                                                       "approbation en cours",
                                                       "applied for",
                                                       "application for approval",
                                                       "application",
                                                       "request for approval",
                                                       "approval requested",
                                                       "requested",
                                                       "pending",
                                                       "submitted",
                                                       "under approval",
                                                       "awaiting approval",
                                                       "in progress",
                                                       "being approved"});
  return kWords;
}

// What is not there, or not yet: "pas de clauses", "signature en cours".
const std::vector<Pattern>& denying_words() {
  static const std::vector<Pattern> kWords = patterns(
      {"pas de", "pas encore", "aucun", "aucune", "sans", "ni", "non signé", "non signées", "ne sont pas",
       "n est pas", "no", "not", "none", "without", "neither", "not yet", "unsigned"});
  return kWords;
}

// Certificates that are none of Art. 42: they say nothing of a transfer.
const std::vector<Pattern>& other_certificates() {
  static const std::vector<Pattern> kWords = patterns(
      {"ISO", "ISO 27001", "ISO 27701", "ISO 27018", "ISO IEC", "27001", "27701", "27018", "HDS", "HIPAA",
       "SecNumCloud", "SOC", "SOC 2", "SOC2", "PCI", "PCI DSS", "hébergeur de données de santé", "CSA STAR"});
  return kWords;
}

// A framework by its name, and the decision that it rests on.
struct Framework {
  std::string_view decision;
  std::vector<Pattern> phrases;
};

const std::vector<Framework>& frameworks() {
  static const std::vector<Framework> kFrameworks = {
      {"2016/1250", patterns({"privacy shield", "bouclier de protection des données"})},
      {"2023/1795",
       patterns({"data privacy framework", "DPF", "cadre de protection des données UE États Unis"})}};
  return kFrameworks;
}

std::optional<std::string> framework_in(const FoldedText& text) {
  std::optional<std::string> decision;
  for (const Framework& framework : frameworks())
    if (find_any(text, framework.phrases).found()) {
      if (decision) return std::nullopt;  // two are named
      decision = framework.decision;
    }
  return decision;
}

struct ToolHit {
  SafeguardTool tool;
  int begin;
  int end;
};

std::vector<ToolHit> find_tools(const FoldedText& text) {
  std::vector<ToolHit> hits;
  for (int letter = 0; letter < text.size();) {
    ToolHit best{SafeguardTool::standard_contractual_clauses, letter, -1};
    for (const auto& words : tool_words()) {
      const FoundPattern found = match_any(text, words.phrases, letter);
      if (found.found() && found.match.end > best.end) best = {words.tool, letter, found.match.end};
    }
    if (best.end >= 0) hits.push_back(best);
    letter = best.end >= 0 ? best.end : text.next_start(letter);
  }
  return hits;
}

// The list item that a hit stands in, between commas and full stops outside brackets: what is said of this
// tool alone.
std::vector<int> clause_of(const Document& document, const FoldedText& text, const ToolHit& hit) {
  const auto& words = text.words();
  std::vector<bool> ends(words.size());
  int balance = 0;
  for (std::size_t index = 0; index < words.size(); ++index) {
    const std::string_view word = document.text(words[index]);
    balance = std::max(0, balance + bracket_balance(word));
    constexpr std::string_view kEnds = ",;.+";
    ends[index] = balance == 0 && kEnds.find(word.back()) != std::string_view::npos;
  }
  auto first = static_cast<std::size_t>(text.word_at(hit.begin));
  auto last = static_cast<std::size_t>(text.word_at(hit.end - 1));
  while (first > 0 && !ends[first - 1]) --first;
  const auto goes_on = [&](std::size_t at) {
    const std::string_view folded = document.folded(words[at]);
    return folded == "module" || folded == "decision" || folded.rfind("20", 0) == 0;
  };
  while (last + 1 < words.size() && (!ends[last] || goes_on(last + 1))) ++last;
  return {words.begin() + static_cast<std::ptrdiff_t>(first),
          words.begin() + static_cast<std::ptrdiff_t>(last) + 1};
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "2021/914", "2010/87/UE": the number by which the Official Journal knows a decision. The union's initials
// are those of the decision's own time.
std::optional<std::string> decision_in(std::string_view text) {
  for (std::size_t at = 0; at + 6 < text.size() + 1; ++at) {
    if (at > 0 && is_digit(text[at - 1])) continue;
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    const std::string_view year = text.substr(at, end - at);
    if (year.size() != 4 || (year.rfind("19", 0) != 0 && year.rfind("20", 0) != 0)) continue;
    if (end >= text.size() || text[end] != '/') continue;
    std::size_t last = end + 1;
    while (last < text.size() && is_digit(text[last])) ++last;
    if (last == end + 1 || last - end > 5) continue;
    std::string number(text.substr(at, last - at));
    const std::string_view rest = text.substr(last);
    if (rest.rfind("/UE", 0) == 0 || rest.rfind("/EU", 0) == 0) number += "/EU";
    if (rest.rfind("/CE", 0) == 0 || rest.rfind("/EC", 0) == 0) number += "/EC";
    if (number == "2010/87") number += "/EU";
    if (number == "2001/497" || number == "2004/915") number += "/EC";
    return number;
  }
  return std::nullopt;
}

std::optional<std::string> find_decision(const Document& document, const std::vector<int>& words) {
  for (const int word : words)
    if (auto found = decision_in(document.text(word))) return found;
  return std::nullopt;
}

// "module 3", "module trois"; nothing where several are named.
std::optional<int> find_module(const Document& document, const std::vector<int>& words) {
  std::optional<int> found;
  for (std::size_t index = 0; index + 1 < words.size(); ++index) {
    const std::string_view folded = document.folded(words[index]);
    if (folded != "module" && folded != "modules") continue;
    const std::string_view next = document.folded(words[index + 1]);
    const std::string_view after =
        index + 2 < words.size() ? document.folded(words[index + 2]) : std::string_view();
    const bool closed = document.text(words[index + 1]).back() == ')';
    const bool more = !closed && (after == "et" || after == "and" || after == "ou" || after == "or");
    constexpr std::string_view kWords[4][4] = {{"1", "un", "one", "i"},
                                               {"2", "deux", "two", "ii"},
                                               {"3", "trois", "three", "iii"},
                                               {"4", "quatre", "four", "iv"}};
    for (int number = 0; number < 4; ++number)
      for (const auto& word : kWords[number])
        if (next == word && !more && !found) found = number + 1;
  }
  return found;
}

// The clauses of 2021/914 alone have modules: to name one is to name them.
void complete_module(Safeguard& safeguard) {
  if (!safeguard.module) return;
  if (!safeguard.decision) safeguard.decision = "2021/914";
  if (*safeguard.decision != "2021/914") safeguard.module.reset();
}

void refine(const Document& document, const std::vector<int>& clause, Safeguard& safeguard) {
  const FoldedText text(document, clause);
  switch (safeguard.tool) {
    case SafeguardTool::standard_contractual_clauses:
      safeguard.decision = find_decision(document, clause);
      safeguard.module = find_module(document, clause);
      complete_module(safeguard);
      break;
    case SafeguardTool::binding_corporate_rules:
      if (find_any(text, applied_words()).found()) safeguard.status = SafeguardStatus::applied_for;
      break;
    case SafeguardTool::adequacy_decision:
      safeguard.decision = find_decision(document, clause);
      if (!safeguard.decision) safeguard.decision = framework_in(text);
      if (find_any(text, certified_words()).found()) safeguard.scope = AdequacyScope::certified;
      break;
    default:
      break;
  }
}

// Whether a tool is named only to say that it is not there, or, where the format cannot say so, not yet; or
// is none.
bool is_denied(const Document& document, const FoldedText& text, const ToolHit& hit) {
  const FoldedText clause(document, clause_of(document, text, hit));
  const bool pending =
      hit.tool != SafeguardTool::binding_corporate_rules && find_any(clause, applied_words()).found();
  const bool other =
      hit.tool == SafeguardTool::certification && find_any(clause, other_certificates()).found();
  return pending || other || find_any(clause, denying_words()).found();
}

bool names_tool(const FoldedText& text, int letter) {
  return std::any_of(tool_words().begin(), tool_words().end(),
                     [&](const ToolWords& words) { return match_any(text, words.phrases, letter).found(); });
}

}  // namespace

std::vector<Safeguard> read_safeguards(const Document& document, const std::vector<int>& words) {
  constexpr std::size_t kMostWords = 400;  // a cell, not a chapter
  if (words.size() > kMostWords) return {};
  const FoldedText text(document, words);
  const auto hits = find_tools(text);
  // Half of what the cell says would be the contrary of it.
  if (std::any_of(hits.begin(), hits.end(),
                  [&](const ToolHit& hit) { return is_denied(document, text, hit); }))
    return {};
  const bool adequacy = std::any_of(hits.begin(), hits.end(), [](const ToolHit& hit) {
    return hit.tool == SafeguardTool::adequacy_decision;
  });
  std::vector<Safeguard> safeguards;
  for (const auto& hit : hits) {
    // To be certified under a framework is how an adequacy decision covers the importer, not a tool beside
    // it.
    if (hit.tool == SafeguardTool::certification && adequacy) continue;
    Safeguard safeguard;
    safeguard.tool = hit.tool;
    refine(document, clause_of(document, text, hit), safeguard);
    const auto same = std::find_if(safeguards.begin(), safeguards.end(),
                                   [&hit](const Safeguard& other) { return other.tool == hit.tool; });
    if (same == safeguards.end()) {
      safeguards.push_back(safeguard);
    } else {
      if (!same->decision) same->decision = safeguard.decision;
      if (!same->module) same->module = safeguard.module;
      if (!same->status) same->status = safeguard.status;
      if (!same->scope) same->scope = safeguard.scope;
      complete_module(*same);
    }
  }
  return safeguards;
}

bool names_safeguard(const FoldedText& text, int letter) {
  // "EU Standard Contractual Clauses", "The Standard…": whose clauses they are.
  static const std::vector<Pattern> kOwners =
      patterns({"EU", "UE", "the", "les", "des", "the EU", "European", "European Union", "EC"});
  const FoundPattern owner = match_any(text, kOwners, letter);
  if (owner.found() && owner.match.end < text.size() && names_tool(text, owner.match.end)) return true;
  return names_tool(text, letter);
}

}  // namespace annex::importing
