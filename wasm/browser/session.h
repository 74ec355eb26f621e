// What one element knows: its catalog so far, the reader's state, and the page that follows from both.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/model/date.h"
#include "core/model/reference.h"
#include "core/pages/page.h"
#include "core/query/catalog.h"
#include "wasm/app/state.h"

namespace widget {

class Session {
 public:
  void start(std::string_view language, const annex::Date& as_of);
  // Terms, places, law and texts of one language. False, and nothing changed, where they cannot be read.
  bool take_reference(std::string_view bytes);
  void take_index(annex::LoadFailure failure, int status, std::string_view bytes);
  void take_file(std::string_view file, annex::LoadFailure failure, int status, std::string_view bytes);
  void act(std::string_view action);

  // The files to fetch, as a JSON list; they count as being fetched from now on.
  std::string wanted();
  // Those that would be wanted after an action, which is not done.
  std::string foreseen(std::string_view action) const;

  const State& state() const { return state_; }
  // Nothing where the state has nothing of that format (wasm/app/export_state.h).
  std::optional<std::string> exported(std::string_view format) const;

  // Made anew only when something changed.
  const annex::Page& page();
  int revision() const { return revision_; }

 private:
  void changed();
  void read_words(annex::LoadedFile& loaded, std::string_view bytes);
  void read_annex(annex::LoadedFile& loaded, std::string_view bytes);
  void read_entries(annex::LoadedFile& loaded, std::string_view bytes);
  void read_keys(annex::LoadedFile& loaded, std::string_view bytes);
  void read_facts(annex::LoadedFile& loaded, std::string_view bytes);
  void read(annex::LoadedFile& loaded, std::string_view file, std::string_view bytes);

  annex::Catalog catalog_;
  annex::Reference reference_;
  State state_;
  annex::Page page_;
  int revision_ = 0;
  bool page_is_old_ = true;
};

}  // namespace widget
