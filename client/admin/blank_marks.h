// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/popup/theme.h"

#include <QStringList>
#include <QSyntaxHighlighter>

namespace foghorn {

/** Marks `{{blank}}` in a text as it is typed: bold on the ground of what changed; one that nobody declared in the
    colour of a problem. */
class BlankMarks : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;
    void follow(const Theme &theme, const QStringList &declared);

protected:
    void highlightBlock(const QString &text) override;

private:
    QColor m_ground, m_words, m_problem;
    QStringList m_declared;
};

} // namespace foghorn
