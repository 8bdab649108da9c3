// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace foghorn {

/** A label in plain text; what a notice or a person says never becomes markup. */
QLabel *plainLabel(const QString &text, const char *role = nullptr, QWidget *parent = nullptr);
void setRole(QWidget *widget, const char *role);

/** One field of a form: its label, a hint at the right ("21 / 80"), the editor, and under it what is
    wrong with it. Knows nothing of what the editor edits. */
class Field : public QWidget
{
    Q_OBJECT
public:
    Field(const QString &label, QWidget *editor, QWidget *parent = nullptr);
    void setLabel(const QString &label);
    void setHint(const QString &hint);
    /** "21 / 80", in the problem colour when past the limit. */
    void setCount(qsizetype count, int limit);
    void setProblem(const QString &problem);
    bool hasProblem() const { return m_wrong; }
    QString label() const { return m_label->text(); }
    void setAdvice(const QString &advice); // soft, under the editor
    QWidget *editor() const { return m_editor; }
    void addToHead(QWidget *widget);

private:
    void nameEditor();

    QLabel *m_label;
    QLabel *m_hint;
    QLabel *m_below;
    QWidget *m_editor;
    QHBoxLayout *m_head;
    QString m_advice;
    bool m_wrong = false;
};

} // namespace foghorn
