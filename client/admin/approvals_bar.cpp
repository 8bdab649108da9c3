// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/approvals_bar.h"

#include "client/admin/approval_row.h"
#include "client/admin/compose_preview.h"
#include "client/admin/field.h"
#include "client/admin/words.h"
#include "client/link/console_link.h"
#include "common/model/time_words.h"

#include <QTimeZone>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace foghorn {

ApprovalsBar::ApprovalsBar(ConsoleLink &link, QWidget *parent)
    : QFrame(parent), m_link(link), m_feed(link), m_theme(Theme::light(font())),
      m_title(plainLabel({}, "strong")), m_trouble(plainLabel({}, "problem")),
      m_column(new QVBoxLayout(this))
{
    setObjectName(u"approvalsBar"_s);
    setProperty("role", QByteArray("card"));
    m_title->setObjectName(u"approvalsTitle"_s);
    m_trouble->setObjectName(u"approvalsTrouble"_s);
    m_trouble->setWordWrap(true);
    m_column->setContentsMargins(18, 12, 18, 12);
    m_column->setSpacing(12);
    m_column->addWidget(m_title);
    m_column->addWidget(m_trouble);
    connect(&m_feed, &ApprovalFeed::moved, this, &ApprovalsBar::showRows);
    connect(&m_feed, &ApprovalFeed::refused, this, [this](const QString &words) {
        m_trouble->setText(words);
        m_trouble->show();
    });
    showRows();
}

ApprovalRow *ApprovalsBar::newRow(const Approval &approval)
{
    auto *row = new ApprovalRow(approval, m_feed.concernOf(approval));
    const QString id = approval.id;
    connect(row, &ApprovalRow::approved, this, [this, id] { m_feed.decide(id, true, {}); });
    connect(row, &ApprovalRow::refused, this,
            [this, id](const QString &comment) { m_feed.decide(id, false, comment); });
    connect(row, &ApprovalRow::sendAtOnceAsked, this,
            [this, approval](const QString &reason) { m_feed.sendAtOnce(approval, reason); });
    connect(row, &ApprovalRow::writeAgainAsked, this, [this, approval] {
        m_feed.dismiss(approval.id);
        Q_EMIT writeAgainAsked(approval.notice);
    });
    connect(row, &ApprovalRow::dismissed, this, [this, id] { m_feed.dismiss(id); });
    return row;
}

ApprovalRow *ApprovalsBar::rowFor(const Approval &approval)
{
    for (ApprovalRow *row : std::as_const(m_rows)) {
        if (row->approval() == approval && row->concern() == m_feed.concernOf(approval))
            return row;
    }
    return newRow(approval);
}

void ApprovalsBar::showRows()
{
    const Reader reader{spokenLanguage(), QTimeZone::systemTimeZone(), m_link.link().relayNow()};
    QList<ApprovalRow *> rows;
    int waiting = 0;
    for (const Approval &approval : m_feed.all()) {
        ApprovalRow *row = rowFor(approval);
        if (m_column->indexOf(row) < 0)
            m_column->insertWidget(m_column->count() - 1, row); // trouble stays below
        row->show(previewOf(Draft{.notice = approval.notice}, m_link.account().policy.sender,
                            toString(spokenLanguage()), reader.now),
                  sinceWords(approval.at, reader), m_theme);
        waiting += approval.state == ApprovalState::Waiting;
        rows << row;
    }
    for (ApprovalRow *row : std::as_const(m_rows)) {
        if (rows.contains(row))
            continue;
        row->hide();
        m_column->removeWidget(row);
        row->deleteLater(); // it may be the one whose button was pressed
    }
    m_rows = rows;
    m_title->setText(tr("%Ln wait for a second pair of eyes", nullptr, waiting));
    m_title->setVisible(waiting > 0);
    m_trouble->setVisible(!m_trouble->text().isEmpty());
    setVisible(!rows.isEmpty() || !m_trouble->text().isEmpty());
}

void ApprovalsBar::goOn()
{
    m_trouble->clear(); // it was read by now
    showRows();
}

void ApprovalsBar::setTheme(const Theme &theme)
{
    m_theme = theme;
    showRows();
}

} // namespace foghorn
