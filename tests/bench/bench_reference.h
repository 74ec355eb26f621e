// The reference that the compiled parts of the benchmark share.
#pragma once

#include "core/model/reference.h"

namespace bench {

annex::Reference& reference();

}  // namespace bench
