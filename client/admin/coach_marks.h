// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/coach/finding.h"

#include <QColor>
#include <QObject>

class QWidget;

namespace foghorn {

/** Waves under the words that the coach speaks of, in one editor: a QPlainTextEdit or a QLineEdit. Changes nothing of
    the text and nothing that Ctrl+Z knows. */
class CoachMarks : public QObject
{
    Q_OBJECT
public:
    CoachMarks(QWidget *editor, QObject *parent);
    /** The findings of this very text; of another text none are shown. */
    void show(const QList<Finding> &findings, const QString &text, const QColor &colour);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_editor;
    bool m_composing = false; // an input method is in the middle of a letter: it is left alone
    bool m_marked = false;
};

/** The text of an editor of ours. */
QString textOf(const QWidget *editor);
/** Puts the finding's words in the place of those that it marks, as if typed: Ctrl+Z takes it back. */
void replaceIn(QWidget *editor, const Finding &finding);
/** Selects the words that a finding marks and takes the keyboard there. */
void goToWords(QWidget *editor, const Finding &finding);

} // namespace foghorn
