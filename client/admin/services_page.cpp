// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/services_page.h"

#include "client/admin/button.h"
#include "client/admin/connected.h"
#include "client/admin/field.h"
#include "client/admin/library.h"
#include "client/admin/named.h"
#include "client/admin/problem_words.h"
#include "client/admin/relay_words.h"
#include "client/admin/service_delegate.h"
#include "client/admin/warning_bar.h"
#include "client/admin/words.h"
#include "client/popup/plain_tip.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QSaveFile>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {
constexpr int mostProblems = 4; // said under the table; the others stand in their cells
}

ServicesPage::ServicesPage(ConsoleLink &link, Library &library, CatalogueEdit &edit,
                           QWidget *parent)
    : QWidget(parent), m_link(link), m_library(library), m_edit(edit), m_model(edit), m_saver(link),
      m_table(named(new QTableView, "services")),
      m_state(named(plainLabel({}, "soft"), "servicesState")),
      m_problems(named(plainLabel({}, "problem"), "servicesProblems")),
      m_blocked(named(plainLabel({}, "soft"), "servicesBlocked")),
      m_said(named(plainLabel({}, "soft"), "servicesSaid")),
      m_add(quietButton(tr("Add a service"), "addService")),
      m_remove(quietButton(tr("Remove it"), "removeService")),
      m_up(quietButton(tr("Move up"), "moveServiceUp")),
      m_down(quietButton(tr("Move down"), "moveServiceDown")),
      m_importCsv(quietButton(tr("Import CSV …"), "importCsv")),
      m_exportCsv(quietButton(tr("Export CSV …"), "exportServices")),
      m_discard(quietButton(tr("Discard changes"), "discardServices")),
      m_save(quietButton(tr("Save"), "saveServices", "primary")),
      m_take(quietButton(tr("Take them over"), "takeImport"))
{
    setObjectName(u"page"_s);
    setAttribute(Qt::WA_StyledBackground);
    build();
    connectParts();
    connectSaver();
    const QString filter = tr("Comma-separated values (*.csv)");
    m_fileToRead = [this, filter] {
        return QFileDialog::getOpenFileName(this, tr("Import services"), {}, filter);
    };
    m_fileToWrite = [this, filter] {
        return QFileDialog::getSaveFileName(this, tr("Export services"), u"services.csv"_s, filter);
    };
    follow();
}

void ServicesPage::build()
{
    auto *theirs = quietButton(tr("Load theirs, drop mine"), "takeTheirServices");
    auto *onTop = quietButton(tr("Put my changes on theirs"), "putServicesOnTop");
    auto *leave = quietButton(tr("Leave it"), "leaveImport");
    m_conflict = new WarningBar("servicesConflict", {theirs, onTop});
    m_import = new WarningBar("importBar", {m_take, leave});
    connect(theirs, &QPushButton::clicked, this, [this] {
        m_edit.takeTheirs();
        reload();
    });
    connect(onTop, &QPushButton::clicked, this, [this] {
        m_edit.putMineOnTop();
        reload();
    });
    connect(leave, &QPushButton::clicked, this, [this] {
        m_imported.clear();
        m_import->say({});
        m_importCsv->setFocus();
    });
    buildTable();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(10);
    column->addLayout(buildHead());
    column->addWidget(m_conflict);
    column->addWidget(m_import);
    column->addWidget(m_table, 1);
    for (QLabel *words : {m_problems, m_blocked, m_said}) {
        words->setWordWrap(true);
        column->addWidget(words);
    }
    column->addLayout(buildFoot());
}

QBoxLayout *ServicesPage::buildHead()
{
    auto *head = new QHBoxLayout;
    head->addWidget(plainLabel(tr("Services"), "title"));
    head->addWidget(m_state);
    head->addStretch();
    head->addWidget(m_importCsv);
    head->addWidget(m_exportCsv);
    return head;
}

QBoxLayout *ServicesPage::buildFoot()
{
    auto *foot = new QHBoxLayout;
    for (QPushButton *button : {m_add, m_remove, m_up, m_down})
        foot->addWidget(button);
    foot->addStretch();
    foot->addWidget(m_discard);
    foot->addWidget(m_save);
    return foot;
}

void ServicesPage::buildTable()
{
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new ServiceDelegate(m_table));
    m_table->setAccessibleName(tr("Services"));
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false); // Tab leaves the table; the arrows move in it
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::Stretch); // and scrolls below the least width
    header->setSectionsClickable(true);
    header->setToolTip(tr("Click to put the services into this order"));
}

void ServicesPage::connectParts()
{
    connect(&m_library, &Library::changed, this, &ServicesPage::follow);
    connect(&m_link, &ConsoleLink::stateChanged, this, &ServicesPage::showStanding);
    connect(&m_model, &ServicesModel::edited, this, [this] {
        m_said->clear();
        showStanding();
    });
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this,
            [this](int column) { m_model.sort(column, Qt::AscendingOrder); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ServicesPage::showStanding);
    connect(m_add, &QPushButton::clicked, this, &ServicesPage::addRow);
    connect(m_remove, &QPushButton::clicked, this, &ServicesPage::removeRow);
    connect(m_up, &QPushButton::clicked, this, [this] { moveRow(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveRow(1); });
    connect(m_importCsv, &QPushButton::clicked, this, &ServicesPage::importCsv);
    connect(m_exportCsv, &QPushButton::clicked, this, &ServicesPage::exportCsv);
    connect(m_save, &QPushButton::clicked, this, &ServicesPage::save);
    connect(m_discard, &QPushButton::clicked, this, [this] {
        m_edit.discard();
        reload();
    });
    connect(m_take, &QPushButton::clicked, this, [this] {
        m_edit.replace(std::exchange(m_imported, {}));
        m_import->say({});
        say(tr("Taken over. Nothing is replaced for others before you save."));
        reload();
        m_save->setFocus();
    });
    connect(new QShortcut(QKeySequence::Save, this), &QShortcut::activated, this,
            &ServicesPage::save);
}

void ServicesPage::connectSaver()
{
    connect(&m_saver, &LibrarySaver::busyMoved, this, &ServicesPage::showStanding);
    connect(&m_saver, &LibrarySaver::catalogueSaved, this,
            [this](const QList<CatalogueService> &saved, int revision) {
                m_edit.saved(saved, revision);
                say(tr("Saved."));
                reload();
                m_library.ask();
            });
    connect(&m_saver, &LibrarySaver::conflicted, this, [this] {
        say(tr("Not saved: somebody changed the services meanwhile."));
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
void ServicesPage::follow()
{
    m_model.setTemplates(m_library.templates());
    const QList<ServiceRow> before = m_edit.rows();
    m_edit.follow(m_library.services(), m_library.catalogueRevision());
    if (before != m_edit.rows() || m_model.rowCount() != before.size())
        reload();
    else
        showStanding();
}

void ServicesPage::reload()
{
    const QModelIndex place = m_table->currentIndex();
    m_model.reload();
    const int row = std::min(place.row(), m_model.rowCount() - 1);
    if (row >= 0)
        m_table->setCurrentIndex(m_model.index(row, std::max(0, place.column())));
    showStanding();
}

void ServicesPage::addRow()
{
    const QModelIndex cell = m_model.index(m_model.addRow(), 0);
    m_table->setCurrentIndex(cell);
    m_table->edit(cell);
}

void ServicesPage::removeRow()
{
    m_model.removeRow(m_table->currentIndex().row());
}

void ServicesPage::moveRow(int by)
{
    const int row = m_table->currentIndex().row();
    m_model.moveRow(row, row + by);
}

void ServicesPage::importCsv()
{
    const QString path = m_fileToRead();
    if (path.isEmpty())
        return;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return say(tr("Not imported: %1").arg(file.errorString()));
    const auto read = catalogueFromCsv(file.readAll());
    if (read)
        return askToReplace(*read);
    QStringList lines;
    for (const FieldProblem &problem : read.error().fields.mid(0, mostProblems))
        lines << tr("%1: %2").arg(problem.field, problemWords(problem));
    if (lines.isEmpty())
        lines << problemWords(FieldProblem{{}, read.error().reason});
    const int more = int(read.error().fields.size()) - mostProblems;
    if (more > 0)
        lines << tr("and %n more", nullptr, more);
    m_import->say({});
    say(tr("Not imported, and nothing was changed.") + u'\n' + lines.join(u'\n'));
}

void ServicesPage::askToReplace(const QList<CatalogueService> &services)
{
    const CatalogueChanges changes =
        changesBetween(m_edit.services(), services, toString(spokenLanguage()));
    say({});
    m_imported = services;
    m_take->setEnabled(!changes.isEmpty());
    m_import->say(tr("The file has %n services.", nullptr, int(services.size())) + u'\n' +
                  changeWords(changes));
    if (changes.isEmpty())
        return;
    m_take->setFocus();
}

void ServicesPage::exportCsv()
{
    const QString path = m_fileToWrite();
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.write(catalogueToCsv(m_edit.services())) >= 0 && file.commit();
    say(written ? tr("%n services exported", nullptr, m_model.rowCount())
                : tr("Not exported: %1").arg(file.errorString()));
}

void ServicesPage::save()
{
    if (!m_edit.isChanged() || m_edit.theirs() || !blockedBy(m_edit.problems()).isEmpty())
        return;
    m_saver.replace(m_edit.services(), m_edit.baseRevision());
}

QString ServicesPage::blockedBy(const QList<FieldProblem> &problems) const
{
    if (!m_link.may(Right::EditTemplates))
        return tr("You can read the services here. Changing them needs the right to edit "
                  "templates.");
    if (m_saver.isBusy())
        return tr("Saving …");
    if (!problems.isEmpty())
        return foghorn::tr("%n fields need a change", nullptr, int(problems.size()));
    if (!isConnected(m_link))
        return tr("Not connected to the relay: what you write stays here.");
    return {};
}

void ServicesPage::say(const QString &words)
{
    m_said->setText(words);
    showStanding();
}

void ServicesPage::showStanding()
{
    const auto problems = m_edit.problems();
    const QString blocked = blockedBy(problems);
    const bool mayEdit = m_link.may(Right::EditTemplates);
    m_model.setReadOnly(!mayEdit);
    m_model.showProblems(problems);
    QStringList lines;
    for (const FieldProblem &problem : problems.mid(0, mostProblems))
        lines << m_model.problemLine(problem);
    m_problems->setText(lines.join(u'\n'));
    m_blocked->setText(blocked);
    for (QLabel *words : {m_problems, m_blocked, m_said})
        words->setVisible(!words->text().isEmpty());
    const bool changed = m_edit.isChanged();
    m_state->setText(changed ? tr("not saved") : tr("%n services", nullptr, m_model.rowCount()));
    QString conflict;
    if (m_edit.theirs())
        conflict = tr("Somebody saved the services meanwhile. What they changed:") + u'\n' +
                   changeWords(
                       changesBetween(m_edit.base(), *m_edit.theirs(), toString(spokenLanguage())));
    m_conflict->say(conflict);
    const QModelIndex current = m_table->currentIndex();
    for (QPushButton *button : {m_add, m_remove, m_up, m_down, m_importCsv, m_discard, m_save})
        button->setVisible(mayEdit);
    m_remove->setEnabled(current.isValid());
    m_up->setEnabled(current.row() > 0);
    m_down->setEnabled(current.isValid() && current.row() < m_model.rowCount() - 1);
    m_discard->setEnabled(changed);
    m_save->setEnabled(changed && blocked.isEmpty() && !m_edit.theirs());
    m_save->setToolTip(plainTip(blocked));
    m_save->setAccessibleDescription(blocked);
}

void ServicesPage::setFileChoosers(std::function<QString()> toRead,
                                   std::function<QString()> toWrite)
{
    m_fileToRead = std::move(toRead);
    m_fileToWrite = std::move(toWrite);
}

void ServicesPage::setTheme(const Theme &theme)
{
    m_model.setTheme(theme);
    m_table->verticalHeader()->setDefaultSectionSize(theme.units(36));
    QHeaderView *header = m_table->horizontalHeader();
    int least = theme.units(112);
    for (int column = 0; column < header->count(); ++column)
        least = std::max(least, header->sectionSizeHint(column));
    header->setMinimumSectionSize(least);
    m_table->viewport()->update();
}

} // namespace foghorn
