// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/compose_coach.h"

#include "client/admin/coach_lines.h"
#include "client/admin/coach_marks.h"
#include "client/admin/coach_summary.h"
#include "client/admin/compose_form.h"
#include "client/admin/field.h"
#include "common/model/lifecycle.h"

#include <QLayout>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

/** The fields that hold words, from the top, and the start, which is missed there. */
const QStringList fieldNames{u"headline"_s,   u"startsAt"_s, u"affected"_s, u"impact"_s,
                             u"purpose"_s,    u"benefit"_s,  u"actions"_s,  u"workaround"_s,
                             u"stillWorks"_s, u"progress"_s, u"cause"_s,    u"closing"_s,
                             u"details"_s};

QString languageOf(const Finding &finding)
{
    return finding.field.startsWith(u"text.") ? finding.field.section(u'.', 1, 1) : QString();
}

/** "text.en.actions[2].text" → "actions[2]", "startsAt" → "startsAt". */
QString memberOf(const Finding &finding)
{
    return languageOf(finding).isEmpty() ? finding.field : finding.field.section(u'.', 2, 2);
}

/** Who has just begun knows that most is missing. */
bool isBegun(const NoticeText &text)
{
    return !text.headline.trimmed().isEmpty() && !text.impact.trimmed().isEmpty();
}

} // namespace

ComposeCoach::ComposeCoach(ComposeForm &form, CoachSummary &summary, QObject *parent)
    : QObject(parent), m_form(form), m_summary(summary), m_wave(Qt::darkYellow)
{
    connect(&m_reader, &CoachReader::advised, this, &ComposeCoach::take);
    connect(&summary, &CoachSummary::languageAsked, this, &ComposeCoach::languageAsked);
    connect(&summary, &CoachSummary::firstAsked, this, &ComposeCoach::goToFirst);
}

void ComposeCoach::setTheme(const Theme &theme)
{
    m_wave = theme.major;
    show();
}

void ComposeCoach::setRules(const Glossary &glossary, const CoachPolicy &policy)
{
    m_blocked = policy.block;
    m_reader.setRules(glossary, policy);
    read(m_form.draft().notice);
}

void ComposeCoach::read(const Notice &notice)
{
    Notice sent = notice;
    if (m_form.draft().isNew())
        proposeAffected(sent); // what the author leaves empty is said all the same
    m_reader.read(sent);
}

void ComposeCoach::take(const Notice &notice, const QList<Finding> &findings)
{
    m_notice = notice;
    m_findings = findings;
    m_findings.removeIf([&written = m_form.draft().notice](const Finding &finding) {
        const QString language = languageOf(finding);
        return finding.length == 0 && !isBegun(written.text.value(
                                          language.isEmpty() ? written.defaultLanguage : language));
    });
    show();
}

void ComposeCoach::show()
{
    const QString language = m_form.language();
    QHash<QString, QList<Finding>> byField;
    QMap<QString, int> elsewhere;
    int here = 0;
    for (const Finding &finding : std::as_const(m_findings)) {
        const QString tag = languageOf(finding);
        if (!tag.isEmpty() && tag != language) {
            ++elsewhere[tag];
            continue;
        }
        ++here;
        byField[memberOf(finding).section(u'[', 0, 0)] << finding;
    }
    for (const QString &name : fieldNames)
        showField(name, byField.value(name));
    if (!m_findings.isEmpty())
        m_summary.sayHints(here, elsewhere);
    else if (isBegun(m_notice.text.value(language)))
        m_summary.sayAllThere(m_notice.kind == NoticeKind::Incident && !isEnding(m_notice.phase));
    else
        m_summary.sayNothing();
    Q_EMIT adviceMoved();
}

bool ComposeCoach::forbids() const
{
    return std::any_of(m_findings.begin(), m_findings.end(),
                       [this](const Finding &finding) { return m_blocked.contains(finding.rule); });
}

void ComposeCoach::showField(const QString &name, const QList<Finding> &findings)
{
    Field *field = m_form.fields().at(name.toLatin1().constData());
    if (name == "actions"_L1 || name == "stillWorks"_L1) {
        for (QPlainTextEdit *line : field->editor()->findChildren<QPlainTextEdit *>()) {
            QList<Finding> ofLine;
            for (const Finding &finding : findings) {
                if (editorOf(finding) == line)
                    ofLine << finding;
            }
            mark(line, ofLine);
        }
    } else {
        mark(field->editor(), findings);
    }
    if (!findings.isEmpty() || m_lines.contains(name))
        linesAt(name)->say(findings, m_blocked);
}

void ComposeCoach::mark(QWidget *editor, const QList<Finding> &findings)
{
    auto *marks = editor->findChild<CoachMarks *>(QString(), Qt::FindDirectChildrenOnly);
    if (!marks && findings.isEmpty())
        return;
    if (!marks)
        marks = new CoachMarks(editor, editor);
    const QString text =
        findings.isEmpty() ? QString() : textAt(m_notice, findings.first().field).value_or(u""_s);
    marks->show(findings, text, m_wave);
    QStringList whys; // a screen reader says them with the field
    for (const Finding &finding : findings)
        whys << finding.why;
    editor->setAccessibleDescription(whys.join(u' '));
}

CoachLines *ComposeCoach::linesAt(const QString &name)
{
    CoachLines *&lines = m_lines[name];
    if (lines)
        return lines;
    lines = new CoachLines(name);
    m_form.fields().at(name.toLatin1().constData())->layout()->addWidget(lines);
    connect(lines, &CoachLines::replaceAsked, this,
            [this](const Finding &finding) { replaceIn(editorOf(finding), finding); });
    connect(lines, &CoachLines::wordsAsked, this,
            [this](const Finding &finding) { goToWords(editorOf(finding), finding); });
    return lines;
}

QWidget *ComposeCoach::editorOf(const Finding &finding) const
{
    const QString member = memberOf(finding);
    const QString name = member.section(u'[', 0, 0);
    QWidget *editor = m_form.fields().at(name.toLatin1().constData())->editor();
    if (!member.contains(u'['))
        return editor;
    const QString line = (name == "actions"_L1 ? u"action"_s : name) +
                         member.section(u'[', 1, 1).section(u']', 0, 0);
    QWidget *of = editor->findChild<QWidget *>(line);
    return of ? of : editor;
}

void ComposeCoach::goToFirst()
{
    for (const QString &name : fieldNames) {
        CoachLines *lines = m_lines.value(name);
        if (!lines || !lines->isVisibleTo(&m_form))
            continue;
        const auto acts = lines->findChildren<QPushButton *>();
        Field *field = m_form.fields().at(name.toLatin1().constData());
        QWidget *target = acts.isEmpty() ? field->editor() : acts.first();
        target->setFocus(Qt::TabFocusReason);
        return;
    }
}

} // namespace foghorn
