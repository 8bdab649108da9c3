// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/logging.h"

#include <QString>

#include <type_traits>

namespace foghorn {

/** One line of the log: the name of an event, then what belongs to it as key=value (the form called logfmt),
    so that a person reads it and a machine finds it: `session.cut session=12 peer=10.3.7.9 why="it reads too
    slowly"`. A value from outside cannot break the line: control characters are escaped. Written when the
    object ends; nothing is put together where the category is switched off. */
class LogEvent
{
public:
    using Category = const QLoggingCategory &(*)();

    LogEvent(Category category, QtMsgType type, const char *event);
    LogEvent(LogEvent &&) = delete;
    ~LogEvent();

    template <class T>
    LogEvent &with(const char *key, const T &value)
    {
        if (m_isOn) {
            if constexpr (std::is_same_v<T, bool>)
                append(key, value ? QStringLiteral("true") : QStringLiteral("false"));
            else if constexpr (std::is_arithmetic_v<T>)
                append(key, QString::number(value));
            else if constexpr (requires { value.text; })
                append(key, value.text); // our ids
            else
                append(key, QString(value));
        }
        return *this;
    }

private:
    void append(const char *key, const QString &value);

    const QLoggingCategory &m_category;
    const QtMsgType m_type;
    const bool m_isOn;
    QString m_line;
};

/** What an operator would ask about later. */
inline LogEvent logInfo(LogEvent::Category category, const char *event)
{
    return LogEvent(category, QtInfoMsg, event);
}
/** What a person should look at. */
inline LogEvent logWarning(LogEvent::Category category, const char *event)
{
    return LogEvent(category, QtWarningMsg, event);
}

/** A value as it stands in a line: in quotes where it holds more than plain words would. */
QString logValue(const QString &value);

} // namespace foghorn
