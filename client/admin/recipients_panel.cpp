// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/recipients_panel.h"

#include "client/admin/choice_box.h"
#include "client/admin/field.h"
#include "client/admin/recipients_csv.h"
#include "client/link/console_link.h"

#include <QDateTime>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSaveFile>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

namespace {

constexpr int pageSize = 200;

QString clock(const std::optional<Instant> &at)
{
    if (!at)
        return u"–"_s;
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(at->time_since_epoch().count());
    return QLocale().toString(time,
                              time.date() == QDate::currentDate() ? u"HH:mm"_s : u"d MMM HH:mm"_s);
}

} // namespace

QString recipientStateWords(const Recipient &recipient)
{
    if (!recipient.state)
        return QObject::tr("not yet delivered");
    switch (*recipient.state) {
    case ReceiptState::Delivered: return QObject::tr("delivered");
    case ReceiptState::Held: return QObject::tr("held: locked, presenting or do-not-disturb");
    case ReceiptState::ExpiredUnseen: return QObject::tr("over before it was seen");
    case ReceiptState::Displayed: return QObject::tr("displayed");
    case ReceiptState::Acknowledged: return QObject::tr("acknowledged");
    }
    return {};
}

QString stateMeaning(std::optional<RecipientState> state)
{
    if (!state)
        return QObject::tr("Everyone whom this notice is for.");
    switch (*state) {
    case RecipientState::Delivered:
        return QObject::tr("It reached their computer; it may not have been on the screen yet.");
    case RecipientState::Held:
        return QObject::tr("Their computer keeps it back: locked, presenting, or do-not-disturb.");
    case RecipientState::Displayed:
        return QObject::tr("It was on the screen; it may not have been read.");
    case RecipientState::Acknowledged: return QObject::tr("They pressed “I have read this”.");
    case RecipientState::NotDelivered:
        return QObject::tr("Their computer was off or not connected; it comes when they are back.");
    case RecipientState::NotDisplayed:
        return QObject::tr("It was not on their screen yet: they do not know.");
    case RecipientState::NotAcknowledged:
        return QObject::tr("They have not confirmed; they may have seen it.");
    }
    return {};
}

RecipientsPanel::RecipientsPanel(ConsoleLink &link, QWidget *parent)
    : QWidget(parent), m_link(link), m_title(plainLabel({}, "headline")),
      m_count(plainLabel({}, "soft")), m_meaning(plainLabel({}, "soft")),
      m_exportWords(plainLabel({}, "soft")), m_search(new QLineEdit), m_state(new ChoiceBox),
      m_table(new QTableWidget), m_export(new QPushButton(tr("Export CSV"))),
      m_moreButton(new QPushButton(tr("More")))
{
    m_search->setObjectName(u"recipientSearch"_s);
    m_search->setPlaceholderText(tr("Search a name, computer or site"));
    m_search->setAccessibleName(tr("Search people"));
    m_search->setClearButtonEnabled(true);
    m_state->setObjectName(u"recipientState"_s);
    m_state->setAccessibleName(tr("State"));
    m_state->addItem(tr("everyone addressed"), -1);
    const QList<std::pair<QString, RecipientState>> states{
        {tr("acknowledged"), RecipientState::Acknowledged},
        {tr("not acknowledged"), RecipientState::NotAcknowledged},
        {tr("displayed"), RecipientState::Displayed},
        {tr("not displayed"), RecipientState::NotDisplayed},
        {tr("delivered"), RecipientState::Delivered},
        {tr("not delivered"), RecipientState::NotDelivered},
        {tr("held"), RecipientState::Held}};
    for (const auto &[words, state] : states)
        m_state->addItem(words, int(state));
    m_table->setObjectName(u"recipients"_s);
    m_table->setColumnCount(7);
    m_table->setHorizontalHeaderLabels({tr("Person"), tr("Computer"), tr("Site"), tr("State"),
                                        tr("Displayed"), tr("Acknowledged"), tr("Connected")});
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_export->setObjectName(u"exportCsv"_s);
    m_moreButton->setObjectName(u"moreRecipients"_s);
    auto *close = new QPushButton(tr("Close"));
    close->setObjectName(u"closeRecipients"_s);

    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addWidget(m_count);
    head->addStretch();
    head->addWidget(m_exportWords);
    head->addWidget(m_export);
    head->addWidget(close);
    auto *filter = new QHBoxLayout;
    filter->addWidget(m_state);
    filter->addWidget(m_search, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addLayout(filter);
    column->addWidget(m_meaning);
    column->addWidget(m_table, 1);
    column->addWidget(m_moreButton, 0, Qt::AlignLeft);

    m_askSoon.setSingleShot(true);
    m_askSoon.setInterval(250ms);
    connect(&m_askSoon, &QTimer::timeout, this, &RecipientsPanel::refresh);
    connect(m_search, &QLineEdit::textChanged, &m_askSoon, qOverload<>(&QTimer::start));
    connect(m_state, &QComboBox::currentIndexChanged, this, &RecipientsPanel::refresh);
    connect(m_export, &QPushButton::clicked, this, &RecipientsPanel::exportCsv);
    connect(close, &QPushButton::clicked, this, &RecipientsPanel::closed);
    connect(m_moreButton, &QPushButton::clicked, this,
            [this] { ask(m_shown.isEmpty() ? PersonId{} : m_shown.last().person); });
    m_chooseFile = [this] {
        return QFileDialog::getSaveFileName(this, tr("Export people"), u"foghorn-people.csv"_s,
                                            tr("Comma-separated values (*.csv)"));
    };
}

void RecipientsPanel::showPeople(const NoticeId &notice, const QString &headline,
                                 std::optional<RecipientState> state)
{
    m_notice = notice;
    m_headline = headline;
    m_exportWords->clear();
    const QSignalBlocker blocker(m_state);
    m_state->setCurrentIndex(std::max(0, m_state->findData(state ? int(*state) : -1)));
    m_title->setText(headline);
    refresh();
}

void RecipientsPanel::refresh()
{
    ask({});
}

void RecipientsPanel::ask(const PersonId &after)
{
    if (m_notice.isEmpty())
        return;
    std::optional<RecipientState> state;
    if (const int chosen = m_state->currentData().toInt(); chosen >= 0)
        state = static_cast<RecipientState>(chosen);
    m_meaning->setText(stateMeaning(state));
    const int number = ++m_asked;
    m_link.request(
        ToRelay::RecipientList{m_notice, state, m_search->text().trimmed(), after, pageSize}, this,
        [this, number, after](const RpcResult<ToRelay::RecipientList::Answer> &answer) {
            if (number != m_asked)
                return;
            if (const auto *error = std::get_if<RpcError>(&answer)) {
                m_count->setText(error->message);
                return;
            }
            if (after.isEmpty())
                m_shown.clear();
            fill(std::get<ToRelay::RecipientList::Answer>(answer));
        });
}

void RecipientsPanel::fill(const ToRelay::RecipientList::Answer &answer)
{
    m_shown << answer.recipients;
    m_count->setText(answer.total == 1 ? tr("1 person")
                                       : tr("%1 people").arg(QLocale().toString(answer.total)));
    m_moreButton->setVisible(answer.more);
    m_table->setRowCount(int(m_shown.size()));
    for (int row = 0; row < m_shown.size(); ++row) {
        const Recipient &recipient = m_shown[row];
        QStringList hosts, sites;
        bool connected = false;
        for (const RecipientDesk &desk : recipient.desks) {
            hosts << desk.host;
            if (!desk.site.isEmpty() && !sites.contains(desk.site))
                sites << desk.site;
            connected = connected || desk.connected;
        }
        const QString name = recipient.name.isEmpty() ? recipient.person.text : recipient.name;
        const QStringList cells{name,
                                hosts.join(u", "_s),
                                sites.join(u", "_s),
                                recipientStateWords(recipient),
                                clock(recipient.displayedAt),
                                clock(recipient.acknowledgedAt),
                                connected ? tr("yes") : tr("no")};
        for (int column = 0; column < cells.size(); ++column) {
            auto *cell = new QTableWidgetItem(cells[column]);
            if (column == 0)
                cell->setToolTip(recipient.person.text);
            m_table->setItem(row, column, cell);
        }
    }
}

void RecipientsPanel::exportCsv()
{
    const QString path = m_chooseFile();
    if (!path.isEmpty())
        collectForExport({}, {}, path);
}

void RecipientsPanel::collectForExport(const PersonId &after, QList<Recipient> sofar,
                                       const QString &path)
{
    std::optional<RecipientState> state;
    if (const int chosen = m_state->currentData().toInt(); chosen >= 0)
        state = static_cast<RecipientState>(chosen);
    m_exportWords->setText(tr("exporting … %1").arg(sofar.size()));
    m_link.request(
        ToRelay::RecipientList{m_notice, state, m_search->text().trimmed(), after, pageSize}, this,
        [this, sofar, path](const RpcResult<ToRelay::RecipientList::Answer> &answer) {
            if (const auto *error = std::get_if<RpcError>(&answer)) {
                m_exportWords->setText(tr("not exported: %1").arg(error->message));
                return;
            }
            const auto &page = std::get<ToRelay::RecipientList::Answer>(answer);
            const QList<Recipient> all = sofar + page.recipients;
            if (page.more && !page.recipients.isEmpty())
                return collectForExport(page.recipients.last().person, all, path);
            QSaveFile file(path);
            const bool written = file.open(QIODevice::WriteOnly) &&
                                 file.write(recipientsCsv(all)) >= 0 && file.commit();
            m_exportWords->setText(written ? tr("%1 people exported").arg(all.size())
                                           : tr("not exported: %1").arg(file.errorString()));
        });
}

} // namespace foghorn
