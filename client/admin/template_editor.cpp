// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/template_editor.h"

#include "client/admin/blanks_edit.h"
#include "client/admin/button.h"
#include "client/admin/compose_preview.h"
#include "client/admin/field.h"
#include "client/admin/named.h"
#include "client/admin/pane.h"
#include "client/admin/template_form.h"
#include "client/admin/template_rows.h"
#include "client/admin/template_words.h"
#include "client/admin/template_words_edit.h"
#include "client/admin/warning_bar.h"
#include "client/admin/words.h"
#include "client/popup/plain_tip.h"
#include "common/harmless_text.h"

#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace foghorn {

TemplateEditor::TemplateEditor(QWidget *parent)
    : QWidget(parent), m_title(named(plainLabel({}, "title"), "templateTitle")),
      m_state(named(plainLabel({}, "soft"), "templateState")),
      m_blocked(named(plainLabel({}, "soft"), "templateBlocked")),
      m_said(named(plainLabel({}, "soft"), "templateSaid")),
      m_tabs(named(new QTabBar, "templateTabs")), m_parts(new QStackedWidget),
      m_form(new TemplateForm), m_blanks(new BlanksEdit), m_words(new TemplateWordsEdit),
      m_preview(new ComposePreview), m_save(quietButton(tr("Save"), "saveTemplate", "primary")),
      m_discard(quietButton(tr("Discard changes"), "discardTemplate")),
      m_duplicate(quietButton(tr("Duplicate"), "duplicateTemplate")),
      m_remove(quietButton(tr("Remove …"), "removeTemplate")),
      m_keep(quietButton(tr("Keep it"), "keepTemplate"))
{
    build();
    connectParts();
}

void TemplateEditor::build()
{
    auto *theirs = quietButton(tr("Load theirs, drop mine"), "takeTheirs");
    auto *onTop = quietButton(tr("Save mine on top"), "saveOnTop");
    auto *confirm = quietButton(tr("Remove it"), "confirmRemove");
    m_conflict = new WarningBar("templateConflict", {theirs, onTop});
    m_removal = new WarningBar("templateRemoval", {confirm, m_keep});
    connect(theirs, &QPushButton::clicked, this, &TemplateEditor::theirsAsked);
    connect(onTop, &QPushButton::clicked, this, &TemplateEditor::onTopAsked);
    connect(confirm, &QPushButton::clicked, this, &TemplateEditor::removeConfirmed);
    for (const QString &name : {tr("What it is"), tr("Blanks"), tr("Words"), tr("What people see")})
        m_tabs->addTab(name);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    QScrollArea *words = scrolled(m_words);
    words->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded); // as many columns as languages
    for (QWidget *part : QList<QWidget *>{scrolled(m_form), scrolled(m_blanks), words})
        m_parts->addWidget(part);
    m_parts->addWidget(m_preview);
    m_title->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_state);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(head);
    column->addWidget(m_conflict);
    column->addWidget(m_removal);
    column->addWidget(m_tabs);
    column->addWidget(m_parts, 1);
    buildFoot(column);
}

void TemplateEditor::buildFoot(QBoxLayout *column)
{
    for (QLabel *words : {m_blocked, m_said}) {
        words->setWordWrap(true);
        column->addWidget(words);
    }
    auto *row = new QHBoxLayout;
    row->addWidget(m_remove);
    row->addWidget(m_duplicate);
    row->addStretch();
    row->addWidget(m_discard);
    row->addWidget(m_save);
    column->addLayout(row);
}

void TemplateEditor::connectParts()
{
    connect(m_form, &TemplateForm::edited, this, &TemplateEditor::edited);
    connect(m_blanks, &BlanksEdit::edited, this, &TemplateEditor::edited);
    connect(m_words, &TemplateWordsEdit::edited, this, &TemplateEditor::edited);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_parts->setCurrentIndex(tab);
        Q_EMIT tabChosen();
        if (tab == Preview)
            Q_EMIT previewAsked();
    });
    connect(m_preview, &ComposePreview::languageChosen, this, &TemplateEditor::previewAsked);
    connect(m_save, &QPushButton::clicked, this, &TemplateEditor::saveAsked);
    connect(m_discard, &QPushButton::clicked, this, &TemplateEditor::discardAsked);
    connect(m_duplicate, &QPushButton::clicked, this, &TemplateEditor::duplicateAsked);
    connect(m_remove, &QPushButton::clicked, this, &TemplateEditor::removeAsked);
    connect(m_keep, &QPushButton::clicked, this, &TemplateEditor::removeRefused);
}

NoticeTemplate TemplateEditor::noticeTemplate() const
{
    NoticeTemplate now = m_form->noticeTemplate();
    now.blanks = m_blanks->blanks();
    now.notice.text = m_words->words();
    return now;
}

void TemplateEditor::show(const QString &key, const TemplateEdit &edit, const Standing &standing)
{
    const bool another = key != m_key;
    m_key = key;
    if (another || edit.now != m_shown) {
        m_shown = edit.now;
        const QStringList languages = languagesOf(m_shown);
        m_form->show(m_shown, languages);
        m_blanks->show(m_shown.blanks, languages);
        m_words->show(m_shown, another ? TemplateWordsEdit::Begins::Anew
                                       : TemplateWordsEdit::Begins::AsBefore);
        QStringList written = m_shown.notice.text.keys();
        m_preview->setLanguages(written);
    }
    m_title->setText(harmlessText(calledOf(edit.now, toString(spokenLanguage()))));
    m_state->setText(edit.isChanged() ? tr("not saved")
                     : edit.isNew()   ? QString()
                                      : tr("saved, version %1").arg(edit.base.revision));
    showConflict(edit);
    m_removal->say(standing.asksToRemove
                       ? tr("Remove “%1” for everybody? Notices that were sent stay as they are.")
                             .arg(m_title->text())
                       : QString());
    if (standing.asksToRemove)
        m_keep->setFocus();
    for (QWidget *part : QList<QWidget *>{m_save, m_discard, m_duplicate})
        part->setVisible(standing.mayEdit);
    m_remove->setVisible(standing.mayEdit && !edit.isNew());
    m_form->setReadOnly(!standing.mayEdit);
    m_blanks->setReadOnly(!standing.mayEdit);
    m_words->setReadOnly(!standing.mayEdit);
    m_save->setEnabled(standing.blocked.isEmpty() && edit.isChanged() && !edit.theirs);
    m_discard->setEnabled(edit.isChanged() || edit.isNew());
    showProblems(standing);
}

void TemplateEditor::showProblems(const Standing &standing)
{
    m_blocked->setText(standing.blocked);
    m_blocked->setVisible(!standing.blocked.isEmpty());
    m_save->setToolTip(plainTip(standing.blocked));
    m_save->setAccessibleDescription(standing.blocked);
    m_said->setText(standing.said);
    m_said->setVisible(!standing.said.isEmpty());
    QList<FieldProblem> ofHead;
    QMap<TemplatePart, int> counts;
    for (const FieldProblem &problem : standing.problems) {
        ++counts[partOf(problem)];
        if (partOf(problem) == TemplatePart::Head)
            ofHead << problem;
    }
    m_form->showProblems(ofHead);
    m_blanks->showProblems(standing.problems);
    m_words->showProblems(standing.problems);
    const QList<std::pair<TemplatePart, QString>> tabs{{TemplatePart::Head, tr("What it is")},
                                                       {TemplatePart::Blanks, tr("Blanks")},
                                                       {TemplatePart::Words, tr("Words")}};
    for (int i = 0; i < tabs.size(); ++i) {
        const int count = counts.value(tabs[i].first);
        m_tabs->setTabText(i, count > 0 ? tr("%1 (%2)").arg(tabs[i].second).arg(count)
                                        : tabs[i].second);
        // A number alone says nothing to who hears it.
        m_tabs->setAccessibleTabName(
            i, count > 0 ? u"%1: %2"_s.arg(tabs[i].second,
                                           foghorn::tr("%n fields need a change", nullptr, count))
                         : tabs[i].second);
    }
}

void TemplateEditor::showConflict(const TemplateEdit &edit)
{
    QString words;
    if (edit.theirs) {
        const QStringList theirs = differences(edit.base, *edit.theirs);
        words = tr("Somebody saved this template meanwhile (version %1). They changed: %2. What "
                   "you wrote is still here.")
                    .arg(edit.theirs->revision)
                    .arg(theirs.join(u", "_s));
    }
    m_conflict->say(words);
}

void TemplateEditor::setCatalogue(const QList<CatalogueService> &services)
{
    m_form->setCatalogue(services);
}

void TemplateEditor::showPreview(const PopupContent &content)
{
    m_preview->showMine(content);
}

QString TemplateEditor::previewLanguage() const
{
    return m_preview->language();
}

bool TemplateEditor::showsPreview() const
{
    return m_tabs->currentIndex() == Preview;
}

bool TemplateEditor::showsWords() const
{
    return m_tabs->currentIndex() == Words;
}

void TemplateEditor::setTheme(const Theme &theme)
{
    m_form->setTheme(theme);
    m_words->setTheme(theme);
    m_preview->setTheme(theme);
}

void TemplateEditor::focusFirst()
{
    m_tabs->setCurrentIndex(Head);
    m_form->focusFirst();
}

} // namespace foghorn
