// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/template_words_edit.h"

#include "client/admin/blank_marks.h"
#include "client/admin/button.h"
#include "client/admin/field.h"
#include "client/admin/growing_edit.h"
#include "client/admin/language_choice.h"
#include "client/admin/template_words.h"
#include "client/admin/versions_view.h"
#include "common/model/language.h"

#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace foghorn {

TemplateWordsEdit::TemplateWordsEdit(QWidget *parent)
    : QWidget(parent), m_theme(Theme::light(font())), m_versions(new VersionsView),
      m_help(plainLabel(tr("{{word}} is a blank that the author fills in. A language without "
                           "words is left out."),
                        "soft")),
      m_problem(plainLabel({}, "problem")),
      m_add(quietButton(tr("+ language"), "addTemplateLanguage", "plain"))
{
    m_help->setWordWrap(true);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(u"wordsProblem"_s);
    m_problem->hide();
    auto *head = new QHBoxLayout;
    head->addWidget(m_help, 1);
    head->addWidget(m_add);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(head);
    column->addWidget(m_problem);
    column->addWidget(m_versions);
    column->addStretch();
    connect(m_add, &QPushButton::clicked, this, &TemplateWordsEdit::addLanguage);
    connect(m_versions, &VersionsView::edited, this, [this] {
        m_lag.note(m_notice, m_versions->notice());
        m_notice = m_versions->notice();
        m_versions->showLag(m_lag);
        Q_EMIT edited();
    });
    connect(m_versions, &VersionsView::leftOut, this, [this](const QString &language) {
        // Later: the button that was pressed goes with its column.
        QMetaObject::invokeMethod(
            this, [this, language] { leaveOut(language); }, Qt::QueuedConnection);
    });
    connect(m_versions, &VersionsView::agreed, this, [this](const QString &language) {
        m_lag.agree(language);
        m_versions->showLag(m_lag);
    });
}

void TemplateWordsEdit::show(const NoticeTemplate &noticeTemplate, Begins begins)
{
    m_notice = noticeTemplate.notice;
    m_blanks.clear();
    for (const TemplateBlank &blank : noticeTemplate.blanks)
        m_blanks << blank.id;
    if (begins == Begins::Anew)
        m_lag.begin(m_notice);
    m_versions->show(m_notice, m_lag);
    mark();
    qsizetype missing = 0;
    for (const Language language : allLanguages)
        missing += m_notice.text.contains(toString(language)) ? 0 : 1;
    m_add->setEnabled(missing > 0);
}

const QMap<QString, NoticeText> &TemplateWordsEdit::words() const
{
    return m_notice.text;
}

void TemplateWordsEdit::addLanguage()
{
    QMenu menu;
    for (const Language language : allLanguages) {
        if (const QString tag = toString(language); !m_notice.text.contains(tag))
            menu.addAction(languageName(tag))->setData(tag);
    }
    const QList<QAction *> actions = menu.actions();
    const QAction *choice = actions.size() == 1
                                ? actions.first()
                                : menu.exec(m_add->mapToGlobal(QPoint(0, m_add->height())));
    if (!choice)
        return;
    m_notice.text.insert(choice->data().toString(), NoticeText{});
    m_versions->show(m_notice, m_lag);
    mark();
    Q_EMIT edited();
}

void TemplateWordsEdit::leaveOut(const QString &language)
{
    m_notice.text.remove(language);
    m_versions->show(m_notice, m_lag);
    mark();
    m_add->setEnabled(true);
    m_add->setFocus();
    Q_EMIT edited();
}

void TemplateWordsEdit::mark()
{
    for (GrowingEdit *edit : m_versions->findChildren<GrowingEdit *>()) {
        auto *marks = edit->document()->findChild<BlankMarks *>();
        if (!marks)
            marks = new BlankMarks(edit->document());
        marks->follow(m_theme, m_blanks);
    }
}

void TemplateWordsEdit::showProblems(const QList<FieldProblem> &problems)
{
    QList<FieldProblem> ours;
    for (FieldProblem problem : problems) {
        if (partOf(problem) != TemplatePart::Words)
            continue;
        problem.field = problem.field.sliced(7); // "notice."
        ours << problem;
    }
    QStringList elsewhere;
    for (const FieldProblem &problem : m_versions->showProblems(ours))
        elsewhere << problemLine(problem, m_notice.kind);
    m_problem->setText(elsewhere.join(u'\n'));
    m_problem->setVisible(!elsewhere.isEmpty());
}

void TemplateWordsEdit::setReadOnly(bool readOnly)
{
    m_versions->setReadOnly(readOnly);
    m_add->setVisible(!readOnly);
}

void TemplateWordsEdit::setTheme(const Theme &theme)
{
    m_theme = theme;
    mark();
}

} // namespace foghorn
