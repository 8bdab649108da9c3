// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/log_event.h"

#include "common/harmless_text.h"

#include <algorithm>

namespace foghorn {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestValue = 300; // a line is read by a person

bool isPlain(QChar letter)
{
    return letter.isLetterOrNumber() || u"-_.:/@\\+*,()[]%#"_s.contains(letter);
}

} // namespace

QString logValue(const QString &value)
{
    if (!value.isEmpty() && value.size() <= longestValue &&
        std::all_of(value.begin(), value.end(), isPlain))
        return value;
    QString quoted = u"\""_s;
    for (const QChar letter : value.left(longestValue)) {
        if (letter == u'"')
            quoted += u"\\\""_s;
        else if (isTreacherous(letter))
            quoted += u"\\u%1"_s.arg(letter.unicode(), 4, 16, QChar(u'0'));
        else
            quoted += letter;
    }
    return quoted + (value.size() > longestValue ? u"…\""_s : u"\""_s);
}

LogEvent::LogEvent(Category category, QtMsgType type, const char *event)
    : m_category(category()), m_type(type), m_isOn(m_category.isEnabled(type))
{
    if (m_isOn)
        m_line = QString::fromLatin1(event);
}

LogEvent::~LogEvent()
{
    if (!m_isOn)
        return;
    const QMessageLogger logger(nullptr, 0, nullptr, m_category.categoryName());
    if (m_type == QtWarningMsg)
        logger.warning().noquote().nospace() << m_line;
    else
        logger.info().noquote().nospace() << m_line;
}

void LogEvent::append(const char *key, const QString &value)
{
    m_line += u' ' + QLatin1StringView(key) + u'=' + logValue(value);
}

} // namespace foghorn
