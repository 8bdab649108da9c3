// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/instant.h"

#include <QStringList>

#include <optional>

namespace foghorn::ctl {

/** Rows under a head, in columns as wide as their widest cell. Pure. */
class Table
{
public:
    enum class Side { Left, Right };

    explicit Table(const QStringList &head, const QList<Side> &sides = {});
    void add(const QStringList &row);
    /** Two spaces between columns, none at the end of a line. */
    QString text() const;

private:
    QList<QStringList> m_rows;
    QList<Side> m_sides;
};

/** "2026-11-22 10:05" in the local zone; "–" for never. */
QString localTime(const std::optional<Instant> &instant);

} // namespace foghorn::ctl
