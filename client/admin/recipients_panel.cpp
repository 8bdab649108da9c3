// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/recipients_panel.h"

#include "client/admin/choice_box.h"
#include "client/admin/field.h"
#include "client/admin/named.h"
#include "client/admin/recipients_csv.h"
#include "client/admin/relay_words.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

RecipientsPanel::RecipientsPanel(ConsoleLink &link, QWidget *parent)
    : QWidget(parent), m_pages(link, m_model), m_title(plainLabel({}, "headline")),
      m_count(named(plainLabel({}, "soft"), "recipientCount")),
      m_meaning(named(plainLabel({}, "soft"), "recipientMeaning")),
      m_exportWords(named(plainLabel({}, "soft"), "exportWords")),
      m_search(named(new QLineEdit, "recipientSearch")),
      m_filter(named(new ChoiceBox, "recipientState")),
      m_table(named(new QTableView, "recipients")),
      m_export(named(new QPushButton(tr("Export CSV")), "exportCsv")),
      m_close(named(new QPushButton(tr("Close")), "closeRecipients"))
{
    build();
    connectParts();
    m_chooseFile = [this] {
        return QFileDialog::getSaveFileName(this, tr("Export people"), u"foghorn-people.csv"_s,
                                            tr("Comma-separated values (*.csv)"));
    };
}

void RecipientsPanel::build()
{
    m_search->setPlaceholderText(tr("Search a name, computer or site"));
    m_search->setAccessibleName(tr("Search people"));
    m_search->setClearButtonEnabled(true);
    m_filter->setAccessibleName(tr("State"));
    for (const auto &[words, filter] : recipientFilters())
        m_filter->addItem(words);
    m_meaning->setWordWrap(true);
    buildTable();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    buildHead(column);
    auto *filter = new QHBoxLayout;
    filter->addWidget(m_filter);
    filter->addWidget(m_search, 1);
    column->addLayout(filter);
    column->addWidget(m_meaning);
    column->addWidget(m_table, 1);
}

void RecipientsPanel::buildHead(QBoxLayout *column)
{
    m_title->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_exportWords);
    head->addWidget(m_export);
    head->addWidget(m_close);
    column->addLayout(head);
    column->addWidget(m_count);
}

void RecipientsPanel::buildTable()
{
    m_table->setModel(&m_model);
    m_table->setAccessibleName(tr("People"));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    for (const int column : {RecipientsModel::State, RecipientsModel::Displayed,
                             RecipientsModel::Acknowledged, RecipientsModel::Connected})
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
}

void RecipientsPanel::connectParts()
{
    m_askSoon.setSingleShot(true);
    m_askSoon.setInterval(250ms);
    connect(&m_askSoon, &QTimer::timeout, this, &RecipientsPanel::ask);
    m_settled.setSingleShot(true);
    m_settled.setInterval(250ms);
    connect(&m_settled, &QTimer::timeout, this, &RecipientsPanel::refresh);
    connect(m_search, &QLineEdit::textChanged, &m_askSoon, qOverload<>(&QTimer::start));
    connect(m_filter, &QComboBox::currentIndexChanged, this, &RecipientsPanel::ask);
    connect(m_export, &QPushButton::clicked, this, &RecipientsPanel::exportCsv);
    connect(m_close, &QPushButton::clicked, this, &RecipientsPanel::closed);
    // What comes into sight may be older than the tally.
    connect(m_table->verticalScrollBar(), &QAbstractSlider::valueChanged, this, [this] {
        if (!m_rowsMove)
            m_settled.start();
    });
    connect(&m_pages, &RecipientsPages::failed, m_count, &QLabel::setText);
    connect(&m_pages, &RecipientsPages::aboutToMove, this, [this] {
        const int top = m_table->rowAt(0);
        m_place = top > 0 ? m_model.index(top, 0) : QModelIndex();
        m_rowsMove = true;
    });
    connect(&m_pages, &RecipientsPages::moved, this, [this] {
        if (m_place.isValid())
            m_table->verticalScrollBar()->setValue(m_place.row());
        m_rowsMove = false;
        showCount();
    });
}

void RecipientsPanel::showPeople(const NoticeId &notice, const QString &headline,
                                 const RecipientFilter &filter)
{
    if (notice != m_notice)
        m_model.clear();
    m_notice = notice;
    m_exportWords->clear();
    m_title->setText(headline);
    const auto filters = recipientFilters();
    const auto chosen = std::find_if(filters.begin(), filters.end(),
                                     [&](const auto &one) { return one.second == filter; });
    const QSignalBlocker blocker(m_filter);
    m_filter->setCurrentIndex(chosen == filters.end() ? 0 : int(chosen - filters.begin()));
    ask();
}

void RecipientsPanel::takeKeyboard()
{
    m_filter->setFocus(Qt::OtherFocusReason);
}

void RecipientsPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

void RecipientsPanel::ask()
{
    if (m_notice.isEmpty())
        return;
    m_askSoon.stop();
    const RecipientFilter filter =
        recipientFilters().at(std::max(0, m_filter->currentIndex())).second;
    m_meaning->setText(filterMeaning(filter));
    m_pages.begin({m_notice, filter, m_search->text().trimmed()});
}

void RecipientsPanel::refresh()
{
    const int last = m_table->rowAt(m_table->viewport()->height() - 1);
    m_pages.refresh(std::max(0, m_table->rowAt(0)), last < 0 ? int(m_model.rows().size()) : last);
}

void RecipientsPanel::showCount()
{
    const QLocale locale;
    const int total = m_pages.total();
    const int shown = int(m_model.rows().size());
    QString words = tr("%Ln people", nullptr, total);
    if (m_model.canFetchMore({}))
        words = tr("%1 · the first %2 are here, the others come as you scroll")
                    .arg(words, locale.toString(shown));
    m_count->setText(words);
}

void RecipientsPanel::exportCsv()
{
    const QString path = m_chooseFile();
    if (path.isEmpty())
        return;
    m_pages.collect(
        [this](qsizetype sofar) {
            m_exportWords->setText(tr("exporting … %Ln", nullptr, int(sofar)));
        },
        [this, path](const RpcResult<QList<Recipient>> &people) { write(path, people); });
}

void RecipientsPanel::write(const QString &path, const RpcResult<QList<Recipient>> &people)
{
    if (const auto *error = std::get_if<RpcError>(&people))
        return m_exportWords->setText(tr("not exported: %1").arg(errorWords(*error)));
    const auto &all = std::get<QList<Recipient>>(people);
    QSaveFile file(path);
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(recipientsCsv(all)) >= 0 && file.commit();
    m_exportWords->setText(written ? tr("%Ln people exported", nullptr, int(all.size()))
                                   : tr("not exported: %1").arg(file.errorString()));
}

} // namespace foghorn
