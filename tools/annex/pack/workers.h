// Work on all processors.
#pragma once

#include <atomic>
#include <cstddef>
#include <exception>
#include <thread>
#include <vector>

namespace annex {

// Calls work(item, worker) for every item below `items`, in ascending order within a worker; done when all
// are. Where one throws no other is begun, and the first to have thrown counts.
template <typename Work>
void for_all(std::size_t items, unsigned workers, const Work& work) {
  std::atomic<std::size_t> next = 0;
  std::vector<std::exception_ptr> thrown(workers);
  const auto run = [&](unsigned worker) {
    try {
      for (std::size_t item = next++; item < items; item = next++) work(item, worker);
    } catch (...) {
      thrown[worker] = std::current_exception();
      next = items;
    }
  };
  std::vector<std::thread> others;
  for (unsigned worker = 1; worker < workers; ++worker) others.emplace_back(run, worker);
  run(0);
  for (std::thread& other : others) other.join();
  for (const std::exception_ptr& each : thrown)
    if (each) std::rethrow_exception(each);
}

}  // namespace annex
