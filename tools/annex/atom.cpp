// Changes as an Atom feed (RFC 4287). Deterministic: its dates are those from which the versions apply.
#include <fmt/format.h>

#include "core/export/html_escape.h"
#include "core/pages/changes_page.h"
#include "tools/annex/changes_output.h"

namespace annex {
namespace {

// HTML's escapes are XML's too; what XML 1.0 cannot have besides (section 2.2) becomes U+FFFD as well.
std::string escaped(const std::string& text) {
  std::string xml = html_escaped(text);
  for (const std::string_view forbidden : {"\f", "\xEF\xBF\xBE", "\xEF\xBF\xBF"})
    for (std::size_t at = 0; (at = xml.find(forbidden, at)) != std::string::npos;)
      xml.replace(at, forbidden.size(), "\xEF\xBF\xBD");
  return xml;
}

// An undated version still needs a date in Atom: the first day that there is says that it has none.
std::string moment(const Annex& annex) { return to_string(annex.effective.value_or(Date{})) + "T00:00:00Z"; }

// RFC 4287 section 4.2.6: a permanent IRI; a URN that the id and the version make.
std::string urn_part(const std::string& text) {
  std::string part;
  for (const char character : text) {
    const auto byte = static_cast<unsigned char>(character);
    const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                       (byte >= '0' && byte <= '9') || character == '-' || character == '.' ||
                       character == '_';
    part += plain ? std::string(1, character) : fmt::format("%{:02X}", byte);
  }
  return part;
}

std::string entry_of(const ChangesResult& step, const Reference& reference) {
  const Texts& texts = reference.texts;
  std::string list;
  for (const Change& change : step.changes) {
    const std::string message = message_of(change.finding, reference, texts.language);
    const std::string told = change.telling == Telling::before ? texts.say("changes.tell-before") + " " : "";
    list += fmt::format("<li>{}{}</li>", escaped(told), escaped(message));
  }
  std::string html = list.empty() ? "" : "<ul>" + list + "</ul>";
  if (!step.untold.empty()) html += "<p>" + escaped(untold_words(step.untold, texts)) + "</p>";
  if (html.empty()) html = "<p>" + escaped(texts.say("changes.none")) + "</p>";
  return fmt::format(
      "  <entry>\n    <id>urn:service-annex:{}:{}</id>\n    <title>{}</title>\n    <updated>{}</updated>\n"
      "    <content type=\"html\">{}</content>\n  </entry>\n",
      urn_part(step.newer.id), urn_part(step.newer.version),
      escaped(texts.say(
          "changes.title",
          {{"service", step.newer.service.name}, {"from", step.older.version}, {"to", step.newer.version}})),
      moment(step.newer), escaped(html));
}

}  // namespace

std::string changes_as_atom(const std::vector<ChangesResult>& steps, const Reference& reference) {
  if (steps.empty()) return {};
  const Annex& newest = steps.front().newer;
  const Texts& texts = reference.texts;
  std::string feed = fmt::format(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" "
      "xml:lang=\"{}\">\n"
      "  <id>urn:service-annex:{}</id>\n  <title>{}</title>\n  <updated>{}</updated>\n"
      "  <author><name>{}</name></author>\n",
      escaped(texts.language), urn_part(newest.id),
      escaped(texts.say("changes.feed-title", {{"service", newest.service.name}})), moment(newest),
      escaped(newest.provider.name));
  for (const ChangesResult& step : steps) feed += entry_of(step, reference);
  return feed + "</feed>\n";
}

}  // namespace annex
