// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/approval_row.h"

#include "client/admin/audience_edit.h"
#include "client/admin/button.h"
#include "client/admin/field.h"
#include "client/admin/named.h"
#include "client/admin/words.h"
#include "client/popup/notice_view.h"
#include "common/harmless_text.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

using enum ApprovalConcern;

QString headlineOf(const Notice &notice)
{
    return harmlessText(notice.textFor(toString(spokenLanguage())).headline);
}

QString titleOf(const Approval &approval, ApprovalConcern concern)
{
    const QString what = approval.notice.textFor(toString(spokenLanguage())).headline;
    switch (concern) {
    case ToDecide:
        return (approval.revises.isEmpty() ? ApprovalRow::tr("%1 wants to send this: %2")
                                           : ApprovalRow::tr("%1 wants to send this update: %2"))
            .arg(approval.by, what);
    case OwnWaits:
        return ApprovalRow::tr("Not sent yet, a colleague has to approve it: %1").arg(what);
    case OwnRefused: return ApprovalRow::tr("%1 did not approve: %2").arg(approval.decidedBy, what);
    case Emergency:
        return ApprovalRow::tr("%1 sent this without waiting for a colleague: %2")
            .arg(approval.by, what);
    case None: break;
    }
    return what;
}

bool recurs(const QString &why)
{
    return why.contains("recurs"_L1);
}

QLabel *wrapped(const QString &text, const char *role)
{
    QLabel *label = plainLabel(text, role);
    label->setWordWrap(true);
    return label;
}

} // namespace

QString approvalReasonWords(const QString &why)
{
    QStringList words;
    if (why.contains("critical"_L1))
        words << ApprovalRow::tr("critical");
    if (why.contains("wide"_L1))
        words << ApprovalRow::tr("to many people");
    if (recurs(why))
        words << ApprovalRow::tr("recurring");
    return words.join(u", "_s);
}

ApprovalRow::ApprovalRow(const Approval &approval, ApprovalConcern concern, QWidget *parent)
    : QWidget(parent), m_approval(approval), m_concern(concern), m_about(wrapped({}, "soft"))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *line = new QHBoxLayout;
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(wrapped(harmlessText(titleOf(approval, concern)), nullptr));
    words->addWidget(m_about);
    line->addLayout(words, 1);
    buildButtons(line);
    column->addLayout(line);
    if (concern == ToDecide || concern == OwnWaits) {
        m_more = buildMore();
        m_more->hide();
        column->addWidget(m_more);
    }
}

QPushButton *ApprovalRow::addButton(QBoxLayout *line, const QString &words, const char *name,
                                    const char *role)
{
    QPushButton *button = quietButton(words, name, role);
    button->setAccessibleDescription(headlineOf(m_approval.notice));
    line->addWidget(button, 0, Qt::AlignVCenter);
    return button;
}

void ApprovalRow::buildButtons(QBoxLayout *line)
{
    const auto opens = [this](QPushButton *button) {
        connect(button, &QPushButton::clicked, this, [this] {
            m_more->setVisible(m_more->isHidden());
            if (m_more->isVisible())
                m_reason->setFocus();
        });
    };
    switch (m_concern) {
    case ToDecide: opens(addButton(line, tr("Look at it…"), "approvalLook")); return;
    case OwnWaits:
        connect(addButton(line, tr("Take it back"), "approvalTakeBack", "plain"),
                &QPushButton::clicked, this, [this] { Q_EMIT refused({}); });
        if (!recurs(m_approval.why))
            opens(addButton(line, tr("It cannot wait…"), "approvalCannotWait"));
        return;
    case OwnRefused:
        if (m_approval.revises.isEmpty() && !recurs(m_approval.why))
            connect(addButton(line, tr("Write it again…"), "approvalWriteAgain"),
                    &QPushButton::clicked, this, &ApprovalRow::writeAgainAsked);
        break;
    case Emergency:
    case None: break;
    }
    connect(addButton(line, tr("Understood"), "approvalDismiss"), &QPushButton::clicked, this,
            &ApprovalRow::dismissed);
}

QWidget *ApprovalRow::buildMore()
{
    const bool decides = m_concern == ToDecide;
    auto *more = new QWidget;
    auto *column = new QVBoxLayout(more);
    column->setContentsMargins(0, 0, 0, 0);
    if (!decides)
        column->addWidget(
            wrapped(tr("Everybody who approves is told at once, with your reason."), "soft"));
    auto *line = new QHBoxLayout;
    m_reason = named(new QLineEdit, "approvalReason");
    m_reason->setMaxLength(limits::otherTextLength);
    m_reason->setPlaceholderText(decides ? tr("Lyon is not concerned: only Madrid.")
                                         : tr("The fault is spreading; nobody else is here."));
    m_reason->setAccessibleName(decides ? tr("What should be different, if you do not approve it")
                                        : tr("Why it cannot wait"));
    m_reason->setToolTip(m_reason->accessibleName());
    line->addWidget(m_reason, 1);
    auto *withReason = addButton(line, decides ? tr("Do not send") : tr("Send now"),
                                 decides ? "approvalRefuse" : "approvalSendNow");
    withReason->setEnabled(false);
    connect(m_reason, &QLineEdit::textChanged, withReason, [withReason](const QString &text) {
        withReason->setEnabled(!text.trimmed().isEmpty());
    });
    connect(withReason, &QPushButton::clicked, this, [this, decides] {
        const QString reason = m_reason->text().trimmed();
        if (decides)
            Q_EMIT refused(reason);
        else
            Q_EMIT sendAtOnceAsked(reason);
    });
    if (decides)
        connect(addButton(line, recurs(m_approval.why) ? tr("Approve") : tr("Approve: send it now"),
                          "approvalApprove", "primary"),
                &QPushButton::clicked, this, &ApprovalRow::approved);
    column->addLayout(line); // above the pop-up: it stays on a small screen
    if (decides) {
        column->addWidget(plainLabel(tr("This is what people will see:"), "soft"));
        m_preview = named(new NoticeView(Theme::light(font())), "approvalPreview");
        m_preview->setButtons(NoticeView::Buttons::Preview);
        column->addWidget(m_preview, 0, Qt::AlignLeft);
    }
    return more;
}

void ApprovalRow::show(const PopupContent &preview, const QString &since, const Theme &theme)
{
    const bool decided = m_concern == OwnRefused || m_concern == Emergency;
    m_about->setText(decided ? harmlessText(m_approval.comment)
                             : tr("%1 · %2 · waits %3")
                                   .arg(approvalReasonWords(m_approval.why),
                                        audienceWords(m_approval.notice.audience), since));
    if (!m_preview)
        return;
    m_preview->setTheme(theme);
    m_preview->show(preview);
    m_preview->setFixedSize(m_preview->sizeFor(QSize(theme.units(520), theme.units(900))));
}

} // namespace foghorn
