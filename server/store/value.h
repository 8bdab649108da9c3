// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/ids.h"
#include "common/model/instant.h"

#include <QByteArray>
#include <QVariant>

#include <optional>

/** How values lie in a column: text and bytes never NULL, moments as milliseconds since 1970. */
namespace foghorn::column {

// Qt binds a null QString as NULL; an empty text is meant.
inline QVariant value(const QString &text)
{
    return text.isNull() ? QVariant(QString(QLatin1StringView(""))) : QVariant(text);
}
inline QVariant value(const QByteArray &bytes)
{
    return bytes.isNull() ? QVariant(QByteArray("")) : QVariant(bytes);
}
template <class Tag>
QVariant value(const Id<Tag> &id)
{
    return value(id.text);
}
inline QVariant value(Instant instant)
{
    return QVariant(qlonglong(instant.time_since_epoch().count()));
}
inline QVariant value(const std::optional<Instant> &instant)
{
    return instant ? value(*instant) : QVariant(QMetaType(QMetaType::LongLong));
}

inline Instant instant(const QVariant &column)
{
    return Instant(std::chrono::milliseconds(column.toLongLong()));
}
inline std::optional<Instant> optionalInstant(const QVariant &column)
{
    return column.isNull() ? std::nullopt : std::optional(instant(column));
}

} // namespace foghorn::column
