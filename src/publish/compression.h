// brotli and gzip in memory, and a few threads that compress while the packer does something else.
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace sheaf {

// `quality` 0 to 11.
std::string brotli(std::string_view bytes, int quality);
// `level` 1 to 9. No name and no time in it: equal bytes give equal bytes.
std::string gzip(std::string_view bytes, int level);

// Whether a twin that was made elsewhere unpacks to exactly `bytes`.
bool is_brotli_of(std::string_view bytes, std::string_view twin);
bool is_gzip_of(std::string_view bytes, std::string_view twin);

struct CompressedFile {
  std::string path;  // of the file itself; its twins are path + ".br" and ".gz"
  std::string br, gz;
};

// Not copyable; add() and finish() belong to one thread.
class Compressor {
 public:
  explicit Compressor(unsigned threads = std::thread::hardware_concurrency());
  ~Compressor();
  Compressor(const Compressor&) = delete;
  Compressor& operator=(const Compressor&) = delete;

  void add(std::string path, std::string bytes, int brotli_quality);
  // Waits for all, in the order of add(). Nothing may be added afterwards.
  std::vector<CompressedFile> finish();

 private:
  struct Job {
    size_t slot;
    std::string bytes;
    int quality;
  };
  void work();
  void close();

  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Job> jobs_;
  bool is_closed_ = false;
  std::deque<CompressedFile> done_;  // a deque: slots keep their place while others are added
  std::vector<std::thread> threads_;
};

}  // namespace sheaf
