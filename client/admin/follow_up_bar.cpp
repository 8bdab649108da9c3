// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/follow_up_bar.h"

#include "client/admin/board_model.h"
#include "client/admin/button.h"
#include "client/admin/connected.h"
#include "client/admin/field.h"
#include "client/admin/named.h"
#include "client/admin/relay_words.h"
#include "client/admin/waiver_outbox.h"
#include "client/admin/words.h"
#include "client/popup/plain_tip.h"
#include "common/model/time_words.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

namespace {

constexpr int mostShown = 3;  // the most urgent; the next ones follow as these are done
constexpr auto askAgain = 1h; // a day may have passed

bool isOwed(const FollowUpEntry &entry)
{
    return entry.state == FollowUpState::Due || entry.state == FollowUpState::Overdue;
}

} // namespace

FollowUpBar::FollowUpBar(ConsoleLink &link, const BoardModel &model, WaiverOutbox &waivers,
                         QWidget *parent)
    : QFrame(parent), m_link(link), m_model(model), m_waivers(waivers),
      m_title(plainLabel({}, "strong")), m_trouble(plainLabel({}, "problem")),
      m_rows(new QVBoxLayout)
{
    setObjectName(u"followUpBar"_s);
    setProperty("role", QByteArray("card"));
    m_title->setObjectName(u"followUpTitle"_s);
    m_trouble->setObjectName(u"followUpTrouble"_s);
    m_trouble->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 12, 18, 12);
    column->addWidget(m_title);
    column->addLayout(m_rows);
    column->addWidget(m_trouble);
    auto *hour = new QTimer(this);
    connect(hour, &QTimer::timeout, this, [this] {
        m_trouble->clear();
        showEntries();
        ask();
    });
    hour->start(askAgain);
    connect(&m_link, &ConsoleLink::stateChanged, this, &FollowUpBar::ask);
    connect(&m_link, &ConsoleLink::notified, this, [this](const Notification &notification) {
        if (std::holds_alternative<ToClient::NoticeArrived>(notification))
            ask();
    });
    connect(&m_model, &BoardModel::noticesChanged, this, &FollowUpBar::showEntries);
    connect(&m_waivers, &WaiverOutbox::moved, this, [this] {
        // The relay is asked how it stands with them now.
        m_owed.removeIf([this](const FollowUpEntry &entry) {
            return !m_waivers.waitingFor(entry.notice).isEmpty();
        });
        showEntries();
        ask();
    });
    connect(&m_waivers, &WaiverOutbox::refused, this, &FollowUpBar::showRefusal);
    ask();
    showEntries();
}

void FollowUpBar::ask()
{
    if (!isConnected(m_link) || !m_link.may(Right::Publish))
        return;
    m_link.request(ToRelay::FollowUpList{}, this,
                   [this](const RpcResult<ToRelay::FollowUpList::Answer> &answer) {
                       const auto *list = std::get_if<ToRelay::FollowUpList::Answer>(&answer);
                       if (!list)
                           return; // an older relay asks for none
                       m_owed.clear();
                       for (const FollowUpEntry &entry : list->entries) {
                           if (isOwed(entry))
                               m_owed.prepend(entry); // what ended first is due first
                       }
                       showEntries();
                   });
}

void FollowUpBar::waive(const NoticeId &notice)
{
    m_trouble->clear();
    m_waiving = {};
    m_waivers.waive(notice, std::exchange(m_reason, {}));
}

/** Its words come back, to be mended or left. */
void FollowUpBar::showRefusal(const ToRelay::FollowUpWaive &order, const RpcError &error)
{
    const BoardEntry *known = m_model.entry(order.notice);
    m_trouble->setText(
        tr("Why “%1” needs no follow-up was not kept: %2")
            .arg(known ? known->notice.textFor(toString(spokenLanguage())).headline : order.reason,
                 errorWords(error)));
    if (m_waiving.isEmpty()) {
        m_waiving = order.notice;
        m_reason = order.reason;
    }
}

QWidget *FollowUpBar::rowOf(const FollowUpEntry &entry, const Notice &notice)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    const QString headline = notice.textFor(toString(spokenLanguage())).headline;
    auto *what = plainLabel(headline);
    what->setWordWrap(true);
    words->addWidget(what);
    const bool late = entry.state == FollowUpState::Overdue;
    const QString day = dateWords(entry.dueOn, spokenLanguage());
    auto *until = plainLabel(late ? tr("was due by %1").arg(day) : tr("due by %1").arg(day),
                             late ? "late" : "soft");
    until->setWordWrap(true);
    words->addWidget(until);
    line->addLayout(words, 1);
    auto *none = quietButton(tr("Not needed…"), "followUpWaive", "plain");
    none->setAccessibleDescription(headline);
    connect(none, &QPushButton::clicked, this, [this, id = entry.notice] {
        m_trouble->clear();
        m_waiving = m_waiving == id ? NoticeId() : id;
        m_reason.clear();
        showEntries();
        if (auto *reason = findChild<QLineEdit *>(u"followUpReason"_s))
            reason->setFocus();
    });
    line->addWidget(none, 0, Qt::AlignVCenter);
    auto *write = quietButton(tr("Say what happened…"), "followUpWrite");
    write->setAccessibleDescription(headline);
    connect(write, &QPushButton::clicked, this,
            [this, id = entry.notice] { Q_EMIT followUpAsked(id); });
    line->addWidget(write, 0, Qt::AlignVCenter);
    return row;
}

/** It was said why nobody needs it, and the relay has not confirmed it yet. */
QWidget *FollowUpBar::waitingRow(const ToRelay::FollowUpWaive &order, const Notice &notice)
{
    auto *row = new QWidget;
    auto *words = new QVBoxLayout(row);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(0);
    auto *what = plainLabel(notice.textFor(toString(spokenLanguage())).headline);
    what->setWordWrap(true);
    words->addWidget(what);
    auto *reason =
        plainLabel(tr("Not needed: “%1” (kept here; the relay gets it as soon as it answers)")
                       .arg(order.reason),
                   "soft");
    reason->setObjectName(u"followUpWaiting"_s);
    reason->setWordWrap(true);
    words->addWidget(reason);
    return row;
}

/** Why nobody needs it. */
QWidget *FollowUpBar::reasonRow(const NoticeId &notice)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto *reason = named(new QLineEdit, "followUpReason");
    reason->setMaxLength(waiverLength);
    reason->setText(m_reason);
    reason->setPlaceholderText(tr("The same fault as on Monday; it was explained then."));
    reason->setAccessibleName(tr("Why nobody needs to be told (only colleagues read it)"));
    reason->setToolTip(plainTip(reason->accessibleName()));
    line->addWidget(reason, 1);
    auto *keep = quietButton(tr("Keep this reason"), "followUpKeepReason");
    keep->setEnabled(!m_reason.trimmed().isEmpty());
    line->addWidget(keep);
    connect(reason, &QLineEdit::textChanged, keep, [this, keep](const QString &text) {
        m_reason = text;
        keep->setEnabled(!text.trimmed().isEmpty());
    });
    const auto send = [this, notice] {
        if (!m_reason.trimmed().isEmpty())
            waive(notice);
    };
    connect(reason, &QLineEdit::returnPressed, this, send);
    connect(keep, &QPushButton::clicked, this, send);
    return row;
}

void FollowUpBar::showEntries()
{
    const auto *writing = findChild<QLineEdit *>(u"followUpReason"_s);
    const bool hadFocus = writing && writing->hasFocus();
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (QWidget *row = item->widget()) {
            row->hide();
            row->setParent(nullptr);
            row->deleteLater(); // it may be the one whose button was pressed
        }
        delete item;
    }
    const auto place = [this](QWidget *row) {
        m_rows->addWidget(row);
        row->show(); // at once: it may take the keyboard
    };
    int owed = 0;
    for (const ToRelay::FollowUpWaive &order : m_waivers.waiting()) {
        if (const BoardEntry *known = m_model.entry(order.notice)) {
            place(waitingRow(order, known->notice));
            ++owed;
        }
    }
    for (const FollowUpEntry &entry : std::as_const(m_owed)) {
        const BoardEntry *known = m_model.entry(entry.notice);
        if (!known || !owesFollowUp(known->notice) || hasFollowUp(known->notice) ||
            ++owed > mostShown)
            continue;
        place(rowOf(entry, known->notice));
        if (entry.notice != m_waiving)
            continue;
        place(reasonRow(entry.notice));
        if (hadFocus)
            findChild<QLineEdit *>(u"followUpReason"_s)->setFocus();
    }
    m_title->setText(tr("%Ln outages are not explained yet", nullptr, owed));
    m_title->setVisible(owed > 0);
    m_trouble->setVisible(!m_trouble->text().isEmpty());
    setVisible(owed > 0 || !m_trouble->text().isEmpty());
}

} // namespace foghorn
