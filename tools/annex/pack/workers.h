// Work on all processors.
#pragma once

#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace annex {

// Calls work(item, worker) for every item below `items`, in ascending order within a worker; done when all
// are.
template <typename Work>
void for_all(std::size_t items, unsigned workers, const Work& work) {
  std::atomic<std::size_t> next = 0;
  const auto run = [&](unsigned worker) {
    for (std::size_t item = next++; item < items; item = next++) work(item, worker);
  };
  std::vector<std::thread> others;
  for (unsigned worker = 1; worker < workers; ++worker) others.emplace_back(run, worker);
  run(0);
  for (std::thread& other : others) other.join();
}

}  // namespace annex
