// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/security/desks_tab.h"

#include "client/admin/button.h"
#include "client/admin/connected.h"
#include "client/admin/field.h"
#include "client/admin/named.h"
#include "client/admin/security/security_words.h"
#include "client/admin/warning_bar.h"
#include "client/link/console_link.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

namespace {
constexpr int pageSize = 200;
constexpr int mostShown = 1000; // the others are found by a few letters
} // namespace

DesksTab::DesksTab(ConsoleLink &link, QWidget *parent)
    : RowsTab(link,
              {tr("Person"), tr("Computer"), tr("Site"), tr("Name"), tr("Proof"), tr("State")},
              "desks", tr("Computers"), parent),
      m_search(named(new QLineEdit, "deskSearch")), m_name(named(new QLineEdit, "deskName")),
      m_reason(named(new QLineEdit, "revokeReason")),
      m_revokedOnly(named(new QCheckBox(tr("Only those shut out")), "desksRevoked")),
      m_count(named(plainLabel({}, "soft"), "deskCount")),
      m_rename(quietButton(tr("Name it"), "renameDesk")),
      m_revoke(quietButton(tr("Shut out …"), "revokeDesk")),
      m_readmit(quietButton(tr("Let its person in again"), "readmitDesk"))
{
    build();
    connectParts();
    showStanding();
}

void DesksTab::build()
{
    m_search->setPlaceholderText(tr("Search a name, computer or site"));
    m_search->setAccessibleName(tr("Search computers"));
    m_search->setClearButtonEnabled(true);
    buildBars();
    fitColumns({2, 4}); // site and proof leave their room to the others
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(10);
    auto *head = new QHBoxLayout;
    head->addWidget(m_search, 1);
    head->addWidget(m_revokedOnly);
    head->addWidget(m_count);
    column->addLayout(head);
    column->addWidget(m_question);
    column->addWidget(m_offer);
    column->addWidget(m_table, 1);
    column->addWidget(m_said);
    column->addLayout(buildFoot());
}

void DesksTab::buildBars()
{
    auto *doIt = quietButton(tr("Shut it out"), "revokeDeskNow");
    auto *leave = quietButton(tr("Leave it"), "keepDesk");
    m_question = new WarningBar("revokeQuestion", {doIt, leave});
    m_reason->setPlaceholderText(tr("Why, for the record: stolen, lost, …"));
    m_reason->setAccessibleName(tr("Why it is shut out"));
    static_cast<QBoxLayout *>(m_question->layout())->insertWidget(1, m_reason, 1);
    connect(doIt, &QPushButton::clicked, this, &DesksTab::revoke);
    connect(m_reason, &QLineEdit::returnPressed, this, &DesksTab::revoke);
    connect(leave, &QPushButton::clicked, this, [this] {
        m_toRevoke = {};
        m_question->say({});
        m_table->setFocus();
    });
    auto *end = quietButton(tr("End that token too"), "endToken");
    auto *keep = quietButton(tr("Keep the token"), "keepToken");
    m_offer = new WarningBar("tokenOffer", {end, keep});
    connect(end, &QPushButton::clicked, this, &DesksTab::revokeToken);
    connect(keep, &QPushButton::clicked, this, [this] {
        m_offer->say({});
        m_table->setFocus();
    });
}

QBoxLayout *DesksTab::buildFoot()
{
    m_name->setPlaceholderText(tr("A name for it, e.g. Reception Lyon"));
    m_name->setAccessibleName(tr("Name of the chosen computer"));
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_name, 1);
    foot->addWidget(m_rename);
    foot->addStretch();
    foot->addWidget(m_readmit);
    foot->addWidget(m_revoke);
    return foot;
}

void DesksTab::connectParts()
{
    m_askSoon.setSingleShot(true);
    m_askSoon.setInterval(250ms);
    connect(&m_askSoon, &QTimer::timeout, this, &DesksTab::ask);
    connect(m_search, &QLineEdit::textChanged, &m_askSoon, qOverload<>(&QTimer::start));
    connect(m_revokedOnly, &QCheckBox::toggled, this, &DesksTab::ask);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        const DeskEntry *desk = chosenDesk();
        m_name->setText(desk ? desk->label : QString());
    });
    connect(m_rename, &QPushButton::clicked, this, &DesksTab::rename);
    connect(m_name, &QLineEdit::returnPressed, this, &DesksTab::rename);
    connect(m_revoke, &QPushButton::clicked, this, &DesksTab::askToRevoke);
    connect(m_readmit, &QPushButton::clicked, this, &DesksTab::readmit);
}

void DesksTab::ask()
{
    m_askSoon.stop();
    if (isConnected(m_link))
        askBehind({.search = m_search->text().trimmed(),
                   .revokedOnly = m_revokedOnly->isChecked(),
                   .limit = pageSize},
                  {}, ++m_asked);
}

void DesksTab::askBehind(const ToRelay::DeskList &question, const QList<DeskEntry> &sofar,
                         int asked)
{
    m_link.request(
        question, this,
        [this, question, sofar, asked](const RpcResult<ToRelay::DeskList::Answer> &answer) {
            if (asked != m_asked)
                return;
            if (const auto *error = std::get_if<RpcError>(&answer))
                return m_count->setText(errorWords(*error));
            const auto &page = std::get<ToRelay::DeskList::Answer>(answer);
            const QList<DeskEntry> desks = sofar + page.desks;
            if (!page.more || page.desks.isEmpty() || desks.size() >= mostShown)
                return take(desks, page.total);
            ToRelay::DeskList next = question;
            next.after = page.desks.last().id;
            askBehind(next, desks, asked);
        });
}

void DesksTab::take(const QList<DeskEntry> &desks, int total)
{
    m_desks = desks;
    QList<RowsModel::Row> rows;
    for (const DeskEntry &desk : desks)
        rows << RowsModel::Row{desk.id.text,
                               {desk.shared                 ? tr("shared screen")
                                : desk.personName.isEmpty() ? desk.person.text
                                                            : desk.personName,
                                desk.host, desk.site, desk.label,
                                desk.keyed ? tr("its own key") : tr("a secret"),
                                deskState(desk, now())}};
    m_count->setText(total > desks.size() ? tr("the first %1 of %n computers", nullptr, total)
                                                .arg(QLocale().toString(desks.size()))
                                          : tr("%n computers", nullptr, total));
    show(rows);
}

const DeskEntry *DesksTab::chosenDesk() const
{
    const auto found =
        std::find_if(m_desks.begin(), m_desks.end(),
                     [id = chosen()](const DeskEntry &desk) { return desk.id.text == id; });
    return found == m_desks.end() ? nullptr : &*found;
}

void DesksTab::rename()
{
    const DeskEntry *desk = chosenDesk();
    if (!desk || !m_rename->isEnabled())
        return;
    give(ToRelay::DeskRename{desk->id, m_name->text().trimmed(), {}}, tr("Saved."));
}

void DesksTab::askToRevoke()
{
    const DeskEntry *desk = chosenDesk();
    if (!desk)
        return;
    m_toRevoke = desk->id;
    m_offer->say({});
    m_reason->clear();
    m_question->say(tr("Shut out %1? It hears nothing more from now on, and its person cannot "
                       "enrol on that computer until you let them in again.")
                        .arg(deskName(*desk)));
    m_reason->setFocus();
}

void DesksTab::revoke()
{
    if (m_toRevoke.isEmpty())
        return;
    m_orders.give(ToRelay::DeskRevoke{m_toRevoke, m_reason->text().trimmed(), {}},
                  [this](const ToRelay::DeskRevoke::Answer &answer) {
                      m_toRevoke = {};
                      m_question->say({});
                      say(tr("It is shut out."));
                      if (answer.token)
                          offerTheToken(*answer.token);
                      else
                          m_table->setFocus();
                      ask();
                  });
}

void DesksTab::offerTheToken(const EnrolmentTokenEntry &token)
{
    m_token = token.id;
    m_offer->say(
        tr("It came by token %1, by which %n more may still come.", nullptr, token.usesLeft)
            .arg(token.id));
    m_offer->findChild<QPushButton *>(u"endToken"_s)->setFocus();
}

void DesksTab::revokeToken()
{
    m_orders.give(ToRelay::EnrolmentRevoke{m_token, {}}, [this](const auto &) {
        m_offer->say({});
        say(tr("Nobody enrols by that token any more; who came by it stays."));
        m_table->setFocus();
    });
}

void DesksTab::readmit()
{
    const DeskEntry *desk = chosenDesk();
    if (!desk)
        return;
    give(ToRelay::DeskReadmit{desk->id, {}},
         tr("Its person may enrol on that computer again, with a new token."));
}

void DesksTab::showStanding()
{
    const DeskEntry *desk = chosenDesk();
    const bool free = isFree();
    m_name->setEnabled(desk);
    m_rename->setEnabled(desk && free);
    m_revoke->setEnabled(desk && free && !desk->revocation);
    m_readmit->setEnabled(desk && free && desk->revocation && !desk->revocation->readmitted);
}

} // namespace foghorn
