// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace foghorn::ctl {

/** Where a command reads and writes, so that a test can look. Everything is UTF-8. */
struct Terminal
{
    std::function<void(const QByteArray &)> writeOut;
    std::function<void(const QByteArray &)> writeError;
    std::function<QByteArray()> readInput;

    void out(const QString &text) const { writeOut(text.toUtf8()); }
    void error(const QString &text) const { writeError(text.toUtf8()); }
};

} // namespace foghorn::ctl
