// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>
#include <utility>

namespace foghorn {

/** The names of an enum's values, as they stand in JSON: one table serves both directions. */
template <class E, size_t N>
struct EnumNames
{
    std::array<std::pair<E, const char *>, N> rows;

    QString nameOf(E value) const
    {
        for (const auto &[each, name] : rows) {
            if (each == value)
                return QString::fromLatin1(name);
        }
        return {};
    }
    std::optional<E> valueOf(QStringView text) const
    {
        for (const auto &[each, name] : rows) {
            if (text == QLatin1StringView(name))
                return each;
        }
        return {};
    }
};

template <class E, size_t N>
constexpr EnumNames<E, N> enumNames(const std::pair<E, const char *> (&rows)[N])
{
    return {std::to_array(rows)};
}

} // namespace foghorn
