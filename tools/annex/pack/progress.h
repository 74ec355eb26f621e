// How far long work is, for somebody who waits at a terminal; in a pipe nothing is said.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <thread>

#include "tools/annex/session.h"

namespace annex {

// Says it on one line of standard error from two seconds on, and takes the line away at its end.
class Progress {
 public:
  // `words`: the key of what is said, with {done}, {all}, {rate} and {left}.
  Progress(const Session& session, const char* words, std::size_t all);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  std::atomic<std::size_t>& done() { return done_; }

 private:
  void tell();

  const Session& session_;
  const char* words_;
  std::size_t all_;
  std::atomic<std::size_t> done_ = 0;
  std::mutex mutex_;
  std::condition_variable ended_;
  bool end_ = false;
  std::thread teller_;
};

}  // namespace annex
