// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/blank_marks.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace foghorn {

void BlankMarks::follow(const Theme &theme, const QStringList &declared)
{
    if (theme.changed == m_ground && theme.text == m_words && declared == m_declared)
        return;
    m_ground = theme.changed;
    m_words = theme.text;
    m_problem = theme.critical;
    m_declared = declared;
    rehighlight();
}

void BlankMarks::highlightBlock(const QString &text)
{
    static const QRegularExpression blank(u"\\{\\{([^{}\\n]*)\\}\\}"_s);
    for (auto found = blank.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const bool declared = m_declared.contains(match.captured(1).trimmed());
        QTextCharFormat format;
        format.setFontWeight(QFont::DemiBold);
        format.setForeground(declared ? m_words : m_problem);
        if (declared)
            format.setBackground(m_ground);
        else
            format.setFontUnderline(true);
        setFormat(int(match.capturedStart()), int(match.capturedLength()), format);
    }
}

} // namespace foghorn
