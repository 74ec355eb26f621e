// The heads of the form's tables.
#pragma once

#include "core/import/document.h"

namespace annex::importing {

// How many letters the row has where it holds nothing but heads of a table's columns ("Objet du traitement
// Durée du traitement"); 0 where it holds anything else.
int table_head_letters(const Document& document, int row);

// Whether such a row holds the whole head of the column that says how long: what starts as that head does
// below it ("Durée du …") is a cell.
bool has_duration_head(const Document& document, int row);
bool starts_as_duration(const Document& document, int row);

// Whether the row has no words but those of such heads, as where two heads are wrapped side by side. That
// tells a head only where no row of the table has come yet.
bool is_head_line(const Document& document, int row);

// "Catégories de données … identifiables par X", the heads within section 2: how many rows it fills, 0 for
// none.
int subheading_rows(const Document& document, int row);

}  // namespace annex::importing
