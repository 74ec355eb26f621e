// Writing beside, then renaming; see the header.
#include "tools/annex/pack/whole_files.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <system_error>

#include "tools/annex/files.h"

namespace annex {
namespace {

namespace fs = std::filesystem;

// Within the folder, since a file can be renamed within one file system only.
constexpr std::string_view kScratch = ".pack-new";

void remove_all_of(const std::vector<std::string>& paths) {
  for (const std::string& path : paths) std::remove(path.c_str());
}

}  // namespace

std::string WholeFiles::in_folder(std::string_view name) const { return (fs::path(path_) / name).string(); }

WholeFiles::~WholeFiles() {
  if (folder_ < 0) return;
  std::error_code ignored;
  fs::remove(in_folder(kScratch), ignored);
  close(folder_);  // which gives the lock back
}

WholeFiles::Opened WholeFiles::open(std::string& failure) {
  std::error_code error;
  fs::create_directories(path_, error);
  if (error) {
    failure = error.message();
    return Opened::failed;
  }
  folder_ = ::open(path_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder_ < 0) {
    failure = std::strerror(errno);
    return Opened::failed;
  }
  // Where a file system has no locks, nobody is kept out.
  if (flock(folder_, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
    close(folder_);
    folder_ = -1;
    return Opened::busy;
  }
  fs::remove_all(in_folder(kScratch), error);
  return Opened::fine;
}

std::string WholeFiles::place(const std::string& scratch, const std::string& name) const {
  const fs::path path = in_folder(name);
  if (std::rename(scratch.c_str(), path.c_str()) == 0) return "";
  if (errno != ENOENT) return std::strerror(errno);
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  if (error) return error.message();
  return std::rename(scratch.c_str(), path.c_str()) == 0 ? "" : std::strerror(errno);
}

std::string WholeFiles::write(const std::vector<File>& files) {
  std::vector<std::string> scratch;
  std::string failure;
  for (const File& file : files) {
    scratch.push_back(in_folder(std::string(kScratch) + "/" + std::to_string(begun_++)));
    failure = write_file(scratch.back(), file.bytes);
    if (!failure.empty()) break;
  }
  for (std::size_t index = 0; failure.empty() && index < files.size(); ++index)
    failure = place(scratch[index], files[index].name);
  if (!failure.empty()) remove_all_of(scratch);
  return failure;
}

std::string WholeFiles::append(const std::string& name, std::string_view bytes) {
  const int file =
      ::open(in_folder(name).c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
  if (file < 0) return std::strerror(errno);
  const ssize_t count = ::write(file, bytes.data(), bytes.size());
  std::string failure = count < 0 ? std::strerror(errno) : "";
  close(file);
  if (!failure.empty()) return failure;
  return static_cast<std::size_t>(count) == bytes.size() ? "" : std::strerror(ENOSPC);
}

// One call for all files: one for each would take longer than compressing them.
std::string WholeFiles::sync() {
#ifdef __linux__
  return syncfs(folder_) == 0 ? "" : std::strerror(errno);
#else
  ::sync();
  return "";
#endif
}

std::optional<std::string> WholeFiles::read(const std::string& name) const {
  return read_file(in_folder(name)).bytes;
}

std::optional<std::uintmax_t> WholeFiles::size(const std::string& name) const {
  std::error_code error;
  const std::uintmax_t size = fs::file_size(in_folder(name), error);
  if (error) return std::nullopt;
  return size;
}

void WholeFiles::remove(const std::string& name) const { std::remove(in_folder(name).c_str()); }

}  // namespace annex
