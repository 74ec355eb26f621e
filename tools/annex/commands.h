// The commands, one to a file. Each declares its arguments and gives back what runs it.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>

#include "tools/annex/session.h"
#include "tools/annex/status.h"

namespace annex {

struct Command {
  CLI::App* arguments = nullptr;
  std::function<Status(const Session&)> run;
};

Command import_command(CLI::App& app);
Command check_command(CLI::App& app);
Command compare_command(CLI::App& app);
Command changes_command(CLI::App& app);
Command match_command(CLI::App& app);
Command search_command(CLI::App& app);
Command show_command(CLI::App& app);
Command pack_command(CLI::App& app);

}  // namespace annex
