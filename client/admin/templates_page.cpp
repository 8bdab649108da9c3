// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/templates_page.h"

#include "client/admin/button.h"
#include "client/admin/compose_preview.h"
#include "client/admin/connected.h"
#include "client/admin/field.h"
#include "client/admin/library.h"
#include "client/admin/named.h"
#include "client/admin/relay_words.h"
#include "client/admin/template_delegate.h"
#include "client/admin/template_example.h"
#include "client/admin/template_rows.h"
#include "client/admin/template_start.h"
#include "client/admin/words.h"
#include "common/harmless_text.h"

#include <QDateTime>
#include <QLineEdit>
#include <QListWidget>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {
constexpr int listBesideWords = 1300; // the page is as wide as this for both
}

TemplatesPage::TemplatesPage(ConsoleLink &link, Library &library, TemplateEdits &edits,
                             QWidget *parent)
    : QWidget(parent), m_link(link), m_library(library), m_edits(edits), m_saver(link),
      m_search(named(new QLineEdit, "templateSearch")),
      m_list(named(new QListWidget, "templateList")), m_delegate(new TemplateDelegate(m_list)),
      m_new(quietButton(tr("New template"), "newTemplate")),
      m_nothing(named(plainLabel({}, "soft"), "noTemplates")), m_left(buildList()),
      m_theme(Theme::light(font())), m_editor(new TemplateEditor)
{
    setObjectName(u"page"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(24, 20, 24, 20);
    row->setSpacing(20);
    row->addWidget(m_left);
    row->addWidget(m_editor, 1);
    connectParts();
    connectSaver();
    follow();
}

QWidget *TemplatesPage::buildList()
{
    auto *left = new QWidget;
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search templates"));
    m_search->setClearButtonEnabled(true);
    m_list->setItemDelegate(m_delegate);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Templates"));
    m_nothing->setWordWrap(true);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(plainLabel(tr("Templates"), "title"));
    column->addWidget(m_search);
    column->addWidget(m_nothing);
    column->addWidget(m_list, 1);
    column->addWidget(m_new);
    return left;
}

void TemplatesPage::connectParts()
{
    connect(&m_library, &Library::changed, this, &TemplatesPage::follow);
    connect(&m_link, &ConsoleLink::stateChanged, this, &TemplatesPage::showChosen);
    connect(m_search, &QLineEdit::textChanged, this, &TemplatesPage::list);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (item)
            choose(item->data(TemplateDelegate::KeyRole).toString());
    });
    connect(m_new, &QPushButton::clicked, this, &TemplatesPage::beginNew);
    connect(m_editor, &TemplateEditor::edited, this, &TemplatesPage::takeEdit);
    connect(m_editor, &TemplateEditor::tabChosen, this, &TemplatesPage::share);
    connect(m_editor, &TemplateEditor::previewAsked, this, &TemplatesPage::showPreview);
    connect(m_editor, &TemplateEditor::saveAsked, this, &TemplatesPage::save);
    connect(m_editor, &TemplateEditor::duplicateAsked, this, &TemplatesPage::duplicate);
    connect(m_editor, &TemplateEditor::discardAsked, this, [this] {
        m_edits.discard(m_key);
        say({});
    });
    connect(m_editor, &TemplateEditor::theirsAsked, this, [this] {
        m_edits.takeTheirs(m_key);
        say({});
    });
    connect(m_editor, &TemplateEditor::onTopAsked, this, [this] {
        m_edits.putMineOnTop(m_key);
        save();
    });
    const auto askToRemove = [this](bool asks) {
        m_asksToRemove = asks;
        showChosen();
    };
    connect(m_editor, &TemplateEditor::removeAsked, this, [askToRemove] { askToRemove(true); });
    connect(m_editor, &TemplateEditor::removeRefused, this, [askToRemove] { askToRemove(false); });
    connect(m_editor, &TemplateEditor::removeConfirmed, this, [this] {
        m_asksToRemove = false;
        m_saver.remove(m_key, chosen() ? chosen()->base.revision : 0);
    });
    auto *shortcut = new QShortcut(QKeySequence::Save, this);
    connect(shortcut, &QShortcut::activated, this, &TemplatesPage::save);
}

void TemplatesPage::connectSaver()
{
    connect(&m_saver, &LibrarySaver::busyMoved, this, &TemplatesPage::showChosen);
    connect(&m_saver, &LibrarySaver::templateSaved, this,
            [this](const NoticeTemplate &saved, int revision) {
                const QString key = m_edits.saved(m_saving, saved, revision);
                if (m_key == m_saving)
                    m_key = key;
                say(tr("Saved."));
                m_library.ask();
            });
    connect(&m_saver, &LibrarySaver::templateRemoved, this, [this](const QString &id) {
        m_edits.removed(id);
        say(tr("Removed."));
        m_library.ask();
    });
    connect(&m_saver, &LibrarySaver::conflicted, this, [this] {
        say(tr("Not saved: somebody changed it meanwhile."));
        m_library.ask();
    });
    connect(&m_saver, &LibrarySaver::refused, this,
            [this](const RpcError &error) { say(tr("Not saved: %1").arg(errorWords(error))); });
    connect(&m_saver, &LibrarySaver::answerLost, this, [this] {
        say(tr("The connection went before the relay answered. Save again: nothing is saved "
               "twice."));
    });
}

/** The relay told what it has. */
void TemplatesPage::follow()
{
    m_edits.follow(m_library.templates());
    m_editor->setCatalogue(m_library.services());
    list();
}

void TemplatesPage::list()
{
    const auto rows = templateRows(m_edits, m_search->text(), toString(spokenLanguage()), today());
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    int current = -1;
    for (int i = 0; i < rows.size(); ++i) {
        const TemplateRow &row = rows[i];
        const QString name = harmlessText(row.name), facts = harmlessText(row.facts);
        auto *item = new QListWidgetItem(name, m_list);
        item->setData(TemplateDelegate::FactsRole, facts);
        item->setData(TemplateDelegate::ReviewRole, row.review);
        item->setData(TemplateDelegate::OverdueRole, row.overdue);
        item->setData(TemplateDelegate::KeyRole, row.key);
        item->setData(Qt::AccessibleTextRole, u"%1. %2. %3"_s.arg(name, facts, row.review));
        if (row.key == m_key)
            current = i;
    }
    if (!chosen()) { // the first one, or the one after what was removed
        current = rows.isEmpty() ? -1 : 0;
        m_key = rows.isEmpty() ? QString() : rows.first().key;
    }
    m_list->setCurrentRow(current);
    m_nothing->setText(!rows.isEmpty()          ? QString()
                       : m_edits.keys().empty() ? tr("There are no templates yet.")
                                                : tr("No template has these words."));
    m_nothing->setVisible(rows.isEmpty());
    showChosen();
}

void TemplatesPage::choose(const QString &key)
{
    if (key == m_key)
        return;
    const TemplateEdit *left = chosen();
    const bool wasEmpty = left && left->isNew() && !left->isChanged();
    if (wasEmpty)
        m_edits.removed(m_key);
    m_key = key;
    m_said.clear();
    m_asksToRemove = false;
    // Not while the list tells of its move: it is built anew.
    if (wasEmpty)
        QMetaObject::invokeMethod(this, &TemplatesPage::list, Qt::QueuedConnection);
    showChosen();
}

void TemplatesPage::beginNew()
{
    const NoticeTemplate empty = emptyTemplate(toString(spokenLanguage()), today());
    m_search->clear();
    choose(m_edits.add(empty, empty));
    list();
    m_editor->focusFirst();
}

void TemplatesPage::begin(const NoticeTemplate &begun)
{
    m_search->clear();
    choose(m_edits.add(begun));
    list();
    m_editor->focusFirst();
}

void TemplatesPage::duplicate()
{
    if (const TemplateEdit *edit = chosen())
        begin(copyOf(edit->now));
}

void TemplatesPage::takeEdit()
{
    m_edits.change(m_key, m_editor->noticeTemplate());
    m_said.clear();
    list();
}

void TemplatesPage::save()
{
    const TemplateEdit *edit = chosen();
    if (!edit || !edit->isChanged() || edit->theirs || !blockedBy(problems(*edit)).isEmpty())
        return;
    m_saving = m_key;
    m_saver.save(finished(edit->now), edit->base.revision);
}

QList<FieldProblem> TemplatesPage::problems(const TemplateEdit &edit) const
{
    if (edit.isNew() && !edit.isChanged())
        return {}; // nobody has begun to write
    QList<FieldProblem> found = validate(finished(edit.now));
    if (m_edits.isIdTaken(m_key))
        found.prepend(fieldProblem(
            u"id"_s, QT_TRANSLATE_NOOP("FieldProblem", "another template has this id")));
    return found;
}

QString TemplatesPage::blockedBy(const QList<FieldProblem> &problems) const
{
    if (!m_link.may(Right::EditTemplates))
        return tr("You can read templates here. Changing them needs the right to edit templates.");
    if (m_saver.isBusy())
        return tr("Saving …");
    if (!problems.isEmpty())
        return foghorn::tr("%n fields need a change", nullptr, int(problems.size()));
    if (!isConnected(m_link))
        return tr("Not connected to the relay: what you write stays here.");
    return {};
}

void TemplatesPage::say(const QString &words)
{
    m_said = words;
    list();
}

void TemplatesPage::showChosen()
{
    const bool mayEdit = m_link.may(Right::EditTemplates);
    m_new->setVisible(mayEdit);
    const TemplateEdit *edit = chosen();
    m_editor->setVisible(edit != nullptr);
    if (!edit)
        return;
    const auto found = problems(*edit);
    m_editor->show(m_key, *edit, {found, blockedBy(found), m_said, mayEdit, m_asksToRemove});
    if (m_editor->showsPreview())
        showPreview();
}

void TemplatesPage::showPreview()
{
    const TemplateEdit *edit = chosen();
    if (!edit)
        return;
    const Instant now = m_link.link().relayNow();
    const Notice example =
        exampleOf(finished(edit->now),
                  {m_library.templates(), m_library.services(), now, QTimeZone::systemTimeZone()});
    const QString language = m_editor->previewLanguage();
    m_editor->showPreview(previewOf(example, m_link.account().policy.sender,
                                    language.isEmpty() ? example.defaultLanguage : language, now));
}

void TemplatesPage::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_left->setFixedWidth(theme.units(250));
    share();
    m_delegate->setTheme(theme);
    m_list->viewport()->update();
    m_editor->setTheme(theme);
}

/** All languages side by side need the room of the list, where there is little. */
void TemplatesPage::share()
{
    m_left->setVisible(!m_editor->showsWords() || width() > m_theme.units(listBesideWords));
}

void TemplatesPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    share();
}

QStringList TemplatesPage::unsaved() const
{
    QStringList names;
    for (const QString &key : m_edits.unsaved())
        names << calledOf(m_edits.find(key)->now, toString(spokenLanguage()));
    return names;
}

QDate TemplatesPage::today() const
{
    return QDateTime::fromMSecsSinceEpoch(m_link.link().relayNow().time_since_epoch().count())
        .date();
}

} // namespace foghorn
