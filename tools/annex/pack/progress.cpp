// Telling how far work is; see the header.
#include "tools/annex/pack/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>

namespace annex {

Progress::Progress(const Session& session, const char* words, std::size_t all)
    : session_(session), words_(words), all_(all) {
  if (isatty(STDERR_FILENO)) teller_ = std::thread([this] { tell(); });
}

Progress::~Progress() {
  {
    const std::lock_guard lock(mutex_);
    end_ = true;
  }
  ended_.notify_one();
  if (teller_.joinable()) teller_.join();
}

void Progress::tell() {
  using std::chrono::seconds;
  std::size_t waited = 0;
  std::unique_lock lock(mutex_);
  while (!ended_.wait_for(lock, seconds(1), [this] { return end_; })) {
    if (++waited < 2 || done_ == 0) continue;
    const std::size_t rate = done_ / waited + 1;
    fmt::print(stderr, "\r\x1b[K{}",
               session_.texts.say(words_, {{"done", std::to_string(done_)},
                                           {"all", std::to_string(all_)},
                                           {"rate", std::to_string(rate)},
                                           {"left", std::to_string((all_ - done_) / rate)}}));
    std::fflush(stderr);
  }
  if (waited >= 2) fmt::print(stderr, "\r\x1b[K");
}

}  // namespace annex
