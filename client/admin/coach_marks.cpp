// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/coach_marks.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace foghorn {

namespace {

QTextCharFormat wave(const QColor &colour)
{
    QTextCharFormat format;
    format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    format.setUnderlineColor(colour);
    return format;
}

void markPlainText(QPlainTextEdit *edit, const QList<Finding> &findings, const QColor &colour)
{
    QList<QTextEdit::ExtraSelection> marks;
    for (const Finding &finding : findings) {
        QTextCursor words(edit->document());
        words.setPosition(int(finding.start));
        words.setPosition(int(finding.start + finding.length), QTextCursor::KeepAnchor);
        marks.append({words, wave(colour)});
    }
    edit->setExtraSelections(marks);
}

/** A line edit has no marks of its own, but takes formats from an input method; this one brings nothing else. */
void markLine(QLineEdit *edit, const QList<Finding> &findings, const QColor &colour)
{
    QList<QInputMethodEvent::Attribute> marks;
    for (const Finding &finding : findings)
        marks.append({QInputMethodEvent::TextFormat, int(finding.start) - edit->cursorPosition(),
                      int(finding.length), wave(colour)});
    QInputMethodEvent event(QString(), marks);
    QCoreApplication::sendEvent(edit, &event);
}

} // namespace

CoachMarks::CoachMarks(QWidget *editor, QObject *parent) : QObject(parent), m_editor(editor)
{
    editor->installEventFilter(this);
}

bool CoachMarks::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::InputMethod)
        m_composing = !static_cast<QInputMethodEvent *>(event)->preeditString().isEmpty();
    return false;
}

void CoachMarks::show(const QList<Finding> &findings, const QString &text, const QColor &colour)
{
    QList<Finding> marked;
    for (const Finding &finding : findings) {
        if (finding.length > 0 && text == textOf(m_editor))
            marked << finding;
    }
    if (m_composing || (marked.isEmpty() && !m_marked))
        return;
    m_marked = !marked.isEmpty();
    if (auto *line = qobject_cast<QLineEdit *>(m_editor))
        markLine(line, marked, colour);
    else if (auto *plain = qobject_cast<QPlainTextEdit *>(m_editor))
        markPlainText(plain, marked, colour);
}

QString textOf(const QWidget *editor)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(editor))
        return line->text();
    const auto *plain = qobject_cast<const QPlainTextEdit *>(editor);
    return plain ? plain->toPlainText() : QString();
}

void goToWords(QWidget *editor, const Finding &finding)
{
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setSelection(int(finding.start), int(finding.length));
    } else if (auto *plain = qobject_cast<QPlainTextEdit *>(editor)) {
        QTextCursor words(plain->document());
        words.setPosition(int(finding.start));
        words.setPosition(int(finding.start + finding.length), QTextCursor::KeepAnchor);
        plain->setTextCursor(words);
    }
    editor->setFocus();
}

void replaceIn(QWidget *editor, const Finding &finding)
{
    if (!finding.replacement || textOf(editor).size() < finding.start + finding.length)
        return;
    goToWords(editor, finding);
    if (auto *line = qobject_cast<QLineEdit *>(editor))
        line->insert(*finding.replacement);
    else if (auto *plain = qobject_cast<QPlainTextEdit *>(editor))
        plain->insertPlainText(*finding.replacement);
}

} // namespace foghorn
