// A merge sort that can stop and go on: runs of 16, then merges, `is_time_up` asked after each 64 elements. The order is that
// of std::stable_sort.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace sheaf {

template <typename Value, typename Less>
class SlicedSort {
 public:
  SlicedSort(std::vector<Value> values, Less less) : values_(std::move(values)), merged_(values_.size()), less_(less) {}

  // Goes on until all is sorted (true) or the time is up.
  template <typename IsTimeUp>
  bool run(const IsTimeUp& is_time_up) {
    while (!is_sorted()) {
      if (width_ == 0) {
        sort_some();
      } else {
        merge_some();
      }
      if (is_time_up()) return is_sorted();
    }
    return true;
  }
  std::vector<Value> take() { return std::move(values_); }

 private:
  static constexpr size_t kRun = 16, kStep = 64;

  bool is_sorted() const { return width_ >= values_.size() || values_.size() < 2; }
  size_t clamped(size_t at) const { return std::min(at, values_.size()); }

  void sort_some() {
    for (const size_t end = clamped(out_ + kStep); out_ < end;) sort_run();
    if (out_ == values_.size()) begin_pass(kRun);
  }
  // Each is put in its place: std::stable_sort does the same with so few, and is ten times the program.
  void sort_run() {
    const auto begin = values_.begin() + static_cast<std::ptrdiff_t>(out_);
    out_ = clamped(out_ + kRun);
    const auto end = values_.begin() + static_cast<std::ptrdiff_t>(out_);
    for (auto next = begin; next != end; ++next) {
      const auto place = std::upper_bound(begin, next, *next, less_);
      std::rotate(place, next, next + 1);
    }
  }
  void begin_pass(size_t width) {
    width_ = width;
    out_ = 0;
    begin_pair(0);
  }
  void begin_pair(size_t begin) {
    left_ = begin;
    left_end_ = right_ = clamped(begin + width_);
    right_end_ = clamped(right_ + width_);
  }
  void merge_some() {
    for (size_t count = 0; count < kStep && out_ < values_.size(); ++count) {
      const bool is_right = left_ == left_end_ || (right_ < right_end_ && less_(values_[right_], values_[left_]));
      merged_[out_++] = std::move(values_[is_right ? right_++ : left_++]);
      if (out_ == right_end_) begin_pair(out_);
    }
    if (out_ < values_.size()) return;
    values_.swap(merged_);
    begin_pass(width_ * 2);
  }

  std::vector<Value> values_, merged_;
  Less less_;
  size_t width_ = 0;  // of the runs that are sorted; 0: the first ones are being made
  size_t out_ = 0, left_ = 0, left_end_ = 0, right_ = 0, right_end_ = 0;
};

}  // namespace sheaf
