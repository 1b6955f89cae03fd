// The form of a JSON text, said in tables: what a value must be and which of our structs takes it. A reader of a file format
// is a few such tables and what is checked across them; JsonText (json_text.h) holds the text against them.
//
//   constexpr Field kAuthorFields[] = {field<&Author::name>("name"), field<&Author::url, kAddress>("url")};
//   template <> inline constexpr Shape kShape<Author> = object_shape("an author", kAuthorFields);
//
// kShape<T> is the form of every value that goes to a T; vectors and optionals have theirs by what they hold. Absent and
// null are the same: the struct keeps what it had.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sheaf {

struct Shape;

// Where a value goes. No shape: nowhere, whatever it is.
struct Slot {
  const Shape* shape = nullptr;
  void* target = nullptr;
};

struct Scalar {
  enum Kind : uint8_t { kText, kNumber, kBool } kind;
  const std::string& text;  // of a number: its digits
  double number;            // kBool: 0 or 1
};

struct Field {
  const char* name;
  Slot (*slot)(void* object);
  bool is_required;
};

// What a take has to say beyond yes and no.
struct Remarks {
  std::string problem;        // with a no: better than "found …, wanted …"
  int refused_addresses = 0;  // left out of the value, which is good without
};

// Does one of three: takes text, numbers or truth values; has fields; adds to a list.
struct Shape {
  const char* wanted = nullptr;                                                 // for messages: "a text"
  bool (*take)(const Scalar& value, void* target, Remarks& remarks) = nullptr;  // whether it is what is wanted
  const Field* fields = nullptr;
  size_t field_count = 0;
  Slot (*add)(void* list, size_t offset_bytes) = nullptr;

  bool is_object() const { return fields != nullptr; }
  bool is_list() const { return add != nullptr; }
};

template <typename T>
inline constexpr Shape kShape{};  // no T is read by it: slot_in refuses a shape that wants nothing

constexpr Shape scalar_shape(const char* wanted, bool (*take)(const Scalar&, void*, Remarks&)) {
  return {wanted, take};
}

template <size_t n>
constexpr Shape object_shape(const char* wanted, const Field (&fields)[n]) {
  static_assert(n <= 32, "JsonText keeps a bit for each field that it met");
  return {wanted, nullptr, fields, n};
}

// An element that wants to know where it stands in the text has a member `offset_bytes`.
template <typename Element, const Shape& shape>
Slot add_element(void* list, size_t offset_bytes) {
  Element& element = static_cast<std::vector<Element>*>(list)->emplace_back();
  if constexpr (requires { element.offset_bytes; }) element.offset_bytes = offset_bytes;
  return {&shape, &element};
}

template <typename Element, const Shape& shape = kShape<Element>>
constexpr Shape list_shape() {
  return {"a list", nullptr, nullptr, 0, &add_element<Element, shape>};
}

template <typename Element>
inline constexpr Shape kShape<std::vector<Element>> = list_shape<Element>();

template <typename Held>
void* target_in(std::optional<Held>& value) {
  return &value.emplace();
}
template <typename Value>
void* target_in(Value& value) {
  return &value;
}

template <typename Value>
struct Held {
  using Type = Value;
};
template <typename Value>
struct Held<std::optional<Value>> {
  using Type = Value;
};

template <typename Member>
struct MemberOf;
template <typename Object, typename Value>
struct MemberOf<Value Object::*> {
  using Owner = Object;
  using Type = typename Held<Value>::Type;
};

template <auto member, const Shape& shape>
Slot slot_in(void* object) {
  static_assert(shape.wanted != nullptr, "kShape is not defined for this member");
  return {&shape, target_in(static_cast<typename MemberOf<decltype(member)>::Owner*>(object)->*member)};
}

template <auto member, const Shape& shape = kShape<typename MemberOf<decltype(member)>::Type>>
constexpr Field field(const char* name) {
  return {name, &slot_in<member, shape>, false};
}
template <auto member, const Shape& shape = kShape<typename MemberOf<decltype(member)>::Type>>
constexpr Field required(const char* name) {
  return {name, &slot_in<member, shape>, true};
}

// An object in the text whose fields are members of the struct around it.
template <const Shape& shape>
Slot slot_of_same(void* object) {
  return {&shape, object};
}
template <const Shape& shape>
constexpr Field part(const char* name) {
  return {name, &slot_of_same<shape>, false};
}
template <const Shape& shape>
constexpr Field required_part(const char* name) {
  return {name, &slot_of_same<shape>, true};
}

}  // namespace sheaf
