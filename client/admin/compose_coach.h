// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/coach_reader.h"
#include "client/popup/theme.h"

#include <QHash>

namespace foghorn {

class CoachLines;
class CoachSummary;
class ComposeForm;
class Field;

/** The writing coach in the composer: reads the draft as it is typed, waves under the words in their fields, a line
    of advice under each, a summary below. It advises; it stops nothing. */
class ComposeCoach : public QObject
{
    Q_OBJECT
public:
    ComposeCoach(ComposeForm &form, CoachSummary &summary, QObject *parent = nullptr);

    void read(const Notice &notice);
    /** The organisation's own words and rules. */
    void setRules(const Glossary &glossary, const CoachPolicy &policy);
    CoachReader &reader() { return m_reader; }
    void setTheme(const Theme &theme);
    const QList<Finding> &findings() const { return m_findings; }
    /** Whether a finding is of a rule that the organisation does not let pass. */
    bool forbids() const;

Q_SIGNALS:
    void languageAsked(QString tag);
    /** findings() are others now. */
    void adviceMoved();

private:
    void take(const Notice &notice, const QList<Finding> &findings);
    void show();
    void showField(const QString &name, const QList<Finding> &findings);
    void mark(QWidget *editor, const QList<Finding> &findings);
    CoachLines *linesAt(const QString &name);
    QWidget *editorOf(const Finding &finding) const;
    void goToFirst();

    ComposeForm &m_form;
    CoachSummary &m_summary;
    CoachReader m_reader;
    Notice m_notice; // that was read
    QList<Finding> m_findings;
    QHash<QString, CoachLines *> m_lines; // by the field's name; in the form
    QColor m_wave;
    QSet<CoachRule> m_blocked;
};

} // namespace foghorn
