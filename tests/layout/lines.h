// What the layout tests share: making spans, and lines as text that a person can read.
#pragma once

#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include "layout/text.h"

inline sheaf::Span span_of(std::string text, uint8_t marks = 0) {
  sheaf::Span span;
  span.text = std::move(text);
  span.marks = marks;
  return span;
}

// 20 px letters are 10 px wide under FixedMeasure: ten letters are 100 px.
inline sheaf::TextStyle style_20() {
  sheaf::TextStyle style;
  style.font.size_px = 20;
  style.line_px = 30;
  return style;
}

inline std::string text_of(const sheaf::Run& run, const std::vector<sheaf::Span>& spans) {
  return spans[run.span].text.substr(run.begin, run.end - run.begin);
}

inline std::string short_number(float value) {
  char text[32];
  std::snprintf(text, sizeof text, "%g", static_cast<double>(value));
  return text;
}

// "100 [0 hello][60 world]": the width, then each run with its x; what differs from `font` and the baseline is appended.
inline std::string describe(const sheaf::Line& line, const std::vector<sheaf::Span>& spans, const sheaf::Font& font) {
  std::string out = short_number(line.width_px) + " ";
  for (const sheaf::Run& run : line.runs) {
    out += "[" + short_number(run.x_px) + " " + text_of(run, spans);
    if (run.font.size_px != font.size_px) out += " size=" + short_number(run.font.size_px);
    if (run.font.face == sheaf::Face::kMono && font.face != sheaf::Face::kMono) out += " mono";
    if (run.font.weight != font.weight) out += " weight=" + std::to_string(run.font.weight);
    if (run.font.is_italic != font.is_italic) out += " italic";
    if (run.shape & sheaf::kRightToLeft) out += " rtl";
    if (run.shape & sheaf::kTurned) out += " turned";
    if (run.raise_px != 0) out += " raise=" + short_number(run.raise_px);
    out += "]";
  }
  return out + (line.is_hard_end ? " end" : "");
}

// The runs of each line joined: "hello world / again". White space is shown as one space where a gap is.
inline std::string joined(const std::vector<sheaf::Line>& lines, const std::vector<sheaf::Span>& spans) {
  std::string out;
  for (size_t i = 0; i < lines.size(); i++) {
    if (i > 0) out += " / ";
    float x_px = 0;
    for (const sheaf::Run& run : lines[i].runs) {
      if (run.x_px > x_px + 0.001f) out += " ";
      out += text_of(run, spans);
      x_px = run.x_px + run.width_px;
    }
  }
  return out;
}

inline std::string broken(const std::vector<sheaf::Span>& spans, float width_px,
                          const sheaf::TextStyle& style = style_20()) {
  sheaf::FixedMeasure measure;
  return joined(sheaf::break_lines(spans, style, width_px, measure), spans);
}

inline std::string broken(const std::string& text, float width_px, const sheaf::TextStyle& style = style_20()) {
  return broken(std::vector<sheaf::Span>{span_of(text)}, width_px, style);
}
