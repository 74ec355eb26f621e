// A page as comma-separated values: keys for scripts, and the same in words for a person.
#include "core/export/page_csv.h"

#include <gtest/gtest.h>

namespace annex {
namespace {

std::string csv_of(Block block) {
  Page page;
  page.blocks.push_back(std::move(block));
  return to_csv(page);
}

constexpr const char* kHead =
    "\xEF\xBB\xBF"
    "block,group,row,column,value,note,law,label,heading,about\r\n";

TEST(PageCsv, SaysWhatHeadsARowInWordsToo) {
  TableRow group{"others", TableRowKind::group, {Cell{{{Mark::none, {"Autres", {}}, false}}}}, {}, {}, {}};
  TableRow row{"recipient-added /recipients/0", TableRowKind::row, {}, {}, {}, {}};
  row.cells = {Cell{{{Mark::warning, {"Destinataire ajouté", {}}, false},
                     {Mark::none, {"Acme est nouveau.", {}}, true},
                     {Mark::none, {"Prévenir.", {}}, true}}},
               Cell{{{Mark::none, {"(rien)", {}}, false}}},
               Cell{{{Mark::none, {"Acme", {}}, false}, {Mark::none, {"France", {}}, true}}}};
  row.notices = {{NoticeKind::warning, "À éclaircir", {}, "RGPD art. 28(2)", {}}};
  const Table table{"", {{"change", "Évolution"}, {"before", "Avant"}, {"after", "Après"}}, {group, row}};
  EXPECT_EQ(csv_of({"changes", table}),
            std::string(kHead) +
                "changes,Autres,recipient-added /recipients/0,before,(rien),,RGPD art. 28(2),Destinataire "
                "ajouté,Avant,\"Acme est nouveau.\nPrévenir.\"\r\n"
                "changes,Autres,recipient-added /recipients/0,after,Acme,France,RGPD art. 28(2),Destinataire "
                "ajouté,Après,\"Acme est nouveau.\nPrévenir.\"\r\n");
}

TEST(PageCsv, NamesAServiceAndItsFacts) {
  Entry entry;
  entry.title = {"Courrier", {}};
  entry.subtitle = {"Lierre", {}};
  entry.tags = {{Mark::none, {"Données sensibles", {}}, false}};
  entry.facts = {{"Où", Mark::none, {"France", {}}, {"Paris", {}}}};
  EXPECT_EQ(csv_of({"services", Entries{"Services", {entry}}}),
            std::string(kHead) +
                "services,Lierre,Courrier,,Données sensibles,,,Courrier,,\r\n"
                "services,Lierre,Courrier,Où,France,Paris,,Courrier,Où,\r\n");
}

}  // namespace
}  // namespace annex
