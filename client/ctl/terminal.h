// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

namespace foghorn::ctl {

enum class Echo { Shown, Hidden };

/** Where a command reads and writes, so that a test can look. Everything is UTF-8. */
struct Terminal
{
    std::function<void(const QByteArray &)> writeOut;
    std::function<void(const QByteArray &)> writeError;
    std::function<QByteArray()> readInput;
    /** Asks who sits there for one line; nothing where nobody does. */
    std::function<std::optional<QString>(const QString &prompt, Echo echo)> question = {};

    void out(const QString &text) const { writeOut(text.toUtf8()); }
    std::optional<QString> ask(const QString &prompt, Echo echo) const
    {
        return question ? question(prompt, echo) : std::nullopt;
    }
    void error(const QString &text) const { writeError(text.toUtf8()); }
};

} // namespace foghorn::ctl
