// Compressing; see the header. Both fail only where there is no memory, which ends the program anyway.
#include "tools/annex/pack/compressed.h"

#include <brotli/decode.h>
#include <brotli/encode.h>
#include <fmt/format.h>
#include <zlib.h>

#include <cstdlib>

namespace annex {

std::string gzipped(std::string_view bytes) {
  constexpr int kGzip = 15 + 16, kMemory = 9;  // zlib's largest window, with a gzip head
  z_stream stream = {};
  if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, kGzip, kMemory, Z_DEFAULT_STRATEGY) != Z_OK)
    std::abort();
  std::string packed(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  if (deflate(&stream, Z_FINISH) != Z_STREAM_END) std::abort();
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

std::string brotlied(std::string_view bytes, int quality) {
  std::size_t size = BrotliEncoderMaxCompressedSize(bytes.size());
  std::string packed(size, '\0');
  if (BrotliEncoderCompress(quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.size(),
                            reinterpret_cast<const uint8_t*>(bytes.data()), &size,
                            reinterpret_cast<uint8_t*>(packed.data())) != BROTLI_TRUE)
    std::abort();
  packed.resize(size);
  return packed;
}

bool is_gzip_of(std::string_view packed, std::string_view bytes) {
  constexpr int kGzip = 15 + 16;
  z_stream stream = {};
  if (inflateInit2(&stream, kGzip) != Z_OK) std::abort();
  std::string unpacked(bytes.size() + 1, '\0');  // one more, so that longer ones are seen
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = reinterpret_cast<Bytef*>(unpacked.data());
  stream.avail_out = static_cast<uInt>(unpacked.size());
  const bool whole = inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.avail_in == 0;
  unpacked.resize(stream.total_out);
  inflateEnd(&stream);
  return whole && unpacked == bytes;
}

bool is_brotli_of(std::string_view packed, std::string_view bytes) {
  std::string unpacked(bytes.size() + 1, '\0');
  std::size_t size = unpacked.size();
  const bool whole =
      BrotliDecoderDecompress(packed.size(), reinterpret_cast<const uint8_t*>(packed.data()), &size,
                              reinterpret_cast<uint8_t*>(unpacked.data())) == BROTLI_DECODER_RESULT_SUCCESS;
  unpacked.resize(whole ? size : 0);
  return whole && unpacked == bytes;
}

std::string compressors() {
  const unsigned brotli = BrotliEncoderVersion();
  return fmt::format("zlib {}, brotli {}.{}.{}", zlibVersion(), brotli >> 24, (brotli >> 12) & 0xfff,
                     brotli & 0xfff);
}

}  // namespace annex
