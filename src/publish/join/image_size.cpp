#include "publish/join/image_size.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>

namespace sheaf {
namespace {

constexpr int kLargest = 100000;

uint32_t byte_at(std::string_view bytes, size_t i) { return i < bytes.size() ? static_cast<uint8_t>(bytes[i]) : 0; }
int big16(std::string_view b, size_t i) { return static_cast<int>(byte_at(b, i) << 8 | byte_at(b, i + 1)); }
int little16(std::string_view b, size_t i) { return static_cast<int>(byte_at(b, i + 1) << 8 | byte_at(b, i)); }
int little24(std::string_view b, size_t i) { return little16(b, i) | static_cast<int>(byte_at(b, i + 2) << 16); }

int big32(std::string_view b, size_t i) {
  const uint32_t value = byte_at(b, i) << 24 | byte_at(b, i + 1) << 16 | byte_at(b, i + 2) << 8 | byte_at(b, i + 3);
  return value > kLargest ? 0 : static_cast<int>(value);
}

ImageInfo sized(const char* extension, int width_px, int height_px) {
  const bool is_known = width_px > 0 && height_px > 0 && width_px <= kLargest && height_px <= kLargest;
  return is_known ? ImageInfo{extension, width_px, height_px} : ImageInfo{extension, 0, 0};
}

// Segments until a start of frame (SOF0 to SOF15 without DHT, JPG, DAC); ITU T.81, B.1.1.3. Exif's orientation turns it.
ImageInfo jpeg(std::string_view bytes) {
  bool is_turned = false;
  for (size_t i = 2; i + 9 < bytes.size();) {
    if (byte_at(bytes, i) != 0xFF) return sized("jpg", 0, 0);
    const uint32_t marker = byte_at(bytes, i + 1);
    if (marker == 0xFF) {
      ++i;
      continue;
    }
    if (marker == 0xE1 && bytes.substr(i + 4, 6) == std::string_view("Exif\0\0", 6)) {
      const size_t tiff = i + 10;
      const bool is_little = byte_at(bytes, tiff) == 'I';
      const auto word = [&](size_t at) { return is_little ? little16(bytes, at) : big16(bytes, at); };
      const size_t directory =
          tiff + static_cast<size_t>(is_little ? little24(bytes, tiff + 4) : big32(bytes, tiff + 4));
      const int count = std::min(word(directory), 100);
      for (int k = 0; k < count; ++k) {
        const size_t entry = directory + 2 + static_cast<size_t>(k) * 12;
        if (word(entry) == 0x0112) is_turned = word(entry + 8) >= 5 && word(entry + 8) <= 8;
      }
    }
    const bool is_frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (is_frame) {
      const int height = big16(bytes, i + 5), width = big16(bytes, i + 7);
      return is_turned ? sized("jpg", height, width) : sized("jpg", width, height);
    }
    i += 2 + static_cast<size_t>(big16(bytes, i + 2));
  }
  return sized("jpg", 0, 0);
}

ImageInfo webp(std::string_view bytes) {
  const std::string_view kind = bytes.substr(12, 4);
  if (kind == "VP8 ") return sized("webp", little16(bytes, 26) & 0x3FFF, little16(bytes, 28) & 0x3FFF);
  if (kind == "VP8X") return sized("webp", little24(bytes, 24) + 1, little24(bytes, 27) + 1);
  if (kind == "VP8L") {
    const uint32_t bits =
        byte_at(bytes, 21) | byte_at(bytes, 22) << 8 | byte_at(bytes, 23) << 16 | byte_at(bytes, 24) << 24;
    return sized("webp", static_cast<int>(bits & 0x3FFF) + 1, static_cast<int>((bits >> 14) & 0x3FFF) + 1);
  }
  return sized("webp", 0, 0);
}

std::string_view svg_attribute(std::string_view tag, std::string_view name) {
  for (size_t at = tag.find(name); at != std::string_view::npos; at = tag.find(name, at + 1)) {
    const size_t quote = at + name.size() + 1;
    const bool is_name = at > 0 && (tag[at - 1] == ' ' || tag[at - 1] == '\n' || tag[at - 1] == '\t') &&
                         quote < tag.size() && tag[quote - 1] == '=';
    if (!is_name || (tag[quote] != '"' && tag[quote] != '\'')) continue;
    const size_t end = tag.find(tag[quote], quote + 1);
    if (end != std::string_view::npos) return tag.substr(quote + 1, end - quote - 1);
  }
  return {};
}

int svg_length(std::string_view text) {
  if (text.empty() || text.ends_with('%') || text.size() > 20) return 0;
  char* end = nullptr;
  const std::string copy(text);
  const double value = std::strtod(copy.c_str(), &end);
  const std::string unit = end;
  const bool is_px = end != copy.c_str() && (unit.empty() || unit == "px") && value > 0 && value < kLargest;
  return is_px ? static_cast<int>(std::lround(value)) : 0;
}

ImageInfo svg(std::string_view bytes) {
  const size_t start = bytes.find("<svg");
  const std::string_view tag = bytes.substr(start, bytes.find('>', start) - start);
  const int width = svg_length(svg_attribute(tag, "width")), height = svg_length(svg_attribute(tag, "height"));
  if (width && height) return sized("svg", width, height);
  std::string box(svg_attribute(tag, "viewBox"));
  std::replace(box.begin(), box.end(), ',', ' ');
  const char* at = box.c_str();
  double numbers[4] = {0, 0, 0, 0};
  for (double& number : numbers) {
    char* end = nullptr;
    number = std::strtod(at, &end);
    if (end == at) return sized("svg", 0, 0);
    at = end;
  }
  const bool is_sane = numbers[2] > 0 && numbers[2] < kLargest && numbers[3] > 0 && numbers[3] < kLargest;
  return is_sane ? sized("svg", static_cast<int>(std::lround(numbers[2])), static_cast<int>(std::lround(numbers[3])))
                 : sized("svg", 0, 0);
}

bool is_svg(std::string_view bytes) {
  const std::string_view start = bytes.substr(0, 2000);
  const size_t first = start.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  return first != std::string_view::npos && start[first] == '<' && start.find("<svg") != std::string_view::npos &&
         start.find("<html") == std::string_view::npos;
}

}  // namespace

ImageInfo image_info(std::string_view bytes) {
  if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return sized("png", big32(bytes, 16), big32(bytes, 20));
  if (bytes.starts_with("\xFF\xD8\xFF")) return jpeg(bytes);
  if (bytes.starts_with("GIF87a") || bytes.starts_with("GIF89a"))
    return sized("gif", little16(bytes, 6), little16(bytes, 8));
  if (bytes.starts_with("RIFF") && bytes.substr(std::min<size_t>(8, bytes.size()), 4) == "WEBP" && bytes.size() >= 30)
    return webp(bytes);
  if (bytes.size() > 12 && bytes.substr(4, 8) == "ftypavif") return sized("avif", 0, 0);
  if (bytes.starts_with("BM") && bytes.size() > 26) return sized("bmp", little16(bytes, 18), little16(bytes, 22));
  if (bytes.starts_with(std::string_view("\0\0\1\0", 4))) return sized("ico", 0, 0);
  return is_svg(bytes) ? svg(bytes) : ImageInfo{};
}

}  // namespace sheaf
