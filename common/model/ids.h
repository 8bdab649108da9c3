// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <compare>

namespace foghorn {

/** An id that cannot be taken for another kind of id. */
template <class Tag>
struct Id
{
    QString text;

    bool isEmpty() const { return text.isEmpty(); }
    bool operator==(const Id &) const = default;
    bool operator<(const Id &other) const { return text < other.text; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.text, seed); }
};

using NoticeId = Id<struct NoticeTag>;         // UUIDv7, lower case with dashes
using DeskId = Id<struct DeskTag>;             // UUIDv7
using PersonId = Id<struct PersonTag>;         // "ana@corp.example" or "pc-44\\user"; see person.h
using DeploymentId = Id<struct DeploymentTag>; // UUIDv4, made by foghornd init
using Epoch = Id<struct EpochTag>;             // UUIDv4: the lifetime of a store
using SeriesId = Id<struct SeriesTag>;         // UUIDv7: a maintenance that recurs

/** A new UUIDv7 (RFC 9562, section 5.7): sorts by the moment of its making. Unix time in ms. */
QString makeUuidV7(qint64 unixMilliseconds);

} // namespace foghorn
