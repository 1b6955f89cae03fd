#include "publish/compression.h"

#include <algorithm>
#include <new>

#include <brotli/decode.h>
#include <brotli/encode.h>
#include <zlib.h>

namespace sheaf {
namespace {

constexpr int kGzipWrapper = 16;  // added to zlib's window bits: its format is gzip's

}  // namespace

std::string brotli(std::string_view bytes, int quality) {
  size_t size = std::max<size_t>(BrotliEncoderMaxCompressedSize(bytes.size()), 64);
  std::string out(size, '\0');
  const auto* in = reinterpret_cast<const uint8_t*>(bytes.data());
  // It can only fail for want of memory or room, and the room is the documented bound.
  if (!BrotliEncoderCompress(quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.size(), in, &size,
                             reinterpret_cast<uint8_t*>(out.data()))) {
    throw std::bad_alloc();
  }
  out.resize(size);
  return out;
}

std::string gzip(std::string_view bytes, int level) {
  z_stream stream{};
  if (deflateInit2(&stream, level, Z_DEFLATED, MAX_WBITS + kGzipWrapper, 9, Z_DEFAULT_STRATEGY) != Z_OK)
    throw std::bad_alloc();
  std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

bool is_brotli_of(std::string_view bytes, std::string_view twin) {
  std::string out(bytes.size() + 1, '\0');
  size_t size = out.size();
  const bool is_read = BrotliDecoderDecompress(twin.size(), reinterpret_cast<const uint8_t*>(twin.data()), &size,
                                               reinterpret_cast<uint8_t*>(out.data())) == BROTLI_DECODER_RESULT_SUCCESS;
  return is_read && std::string_view(out).substr(0, size) == bytes;
}

bool is_gzip_of(std::string_view bytes, std::string_view twin) {
  z_stream stream{};
  if (inflateInit2(&stream, MAX_WBITS + kGzipWrapper) != Z_OK) throw std::bad_alloc();
  std::string out(bytes.size() + 1, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(twin.data()));
  stream.avail_in = static_cast<uInt>(twin.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const bool is_read = inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.avail_in == 0;
  const size_t size = stream.total_out;
  inflateEnd(&stream);
  return is_read && std::string_view(out).substr(0, size) == bytes;
}

Compressor::Compressor(unsigned threads) {
  for (unsigned i = 0; i < std::clamp(threads, 1u, 8u); ++i) threads_.emplace_back([this] { work(); });
}

Compressor::~Compressor() { close(); }

void Compressor::add(std::string path, std::string bytes, int brotli_quality) {
  {
    const std::lock_guard lock(mutex_);
    done_.push_back({std::move(path), {}, {}});
    jobs_.push_back({done_.size() - 1, std::move(bytes), brotli_quality});
  }
  wake_.notify_one();
}

std::vector<CompressedFile> Compressor::finish() {
  close();
  return {std::make_move_iterator(done_.begin()), std::make_move_iterator(done_.end())};
}

void Compressor::close() {
  {
    const std::lock_guard lock(mutex_);
    is_closed_ = true;
  }
  wake_.notify_all();
  for (std::thread& thread : threads_) thread.join();
  threads_.clear();
}

void Compressor::work() {
  std::unique_lock lock(mutex_);
  while (true) {
    wake_.wait(lock, [this] { return is_closed_ || !jobs_.empty(); });
    if (jobs_.empty()) return;
    const Job job = std::move(jobs_.front());
    jobs_.pop_front();
    lock.unlock();
    std::string br = brotli(job.bytes, job.quality);
    std::string gz = gzip(job.bytes, 9);
    lock.lock();
    done_[job.slot].br = std::move(br);
    done_[job.slot].gz = std::move(gz);
  }
}

}  // namespace sheaf
