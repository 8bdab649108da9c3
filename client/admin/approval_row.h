// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/approval_feed.h"
#include "client/popup/theme.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace foghorn {

class NoticeView;
struct PopupContent;

/** One notice that waits for a second pair of eyes, or what was said of it: who, why, since when, and what can be done. The
    pop-up that people would see and the line for a reason open on demand. Says what it is told; decides nothing. */
class ApprovalRow : public QWidget
{
    Q_OBJECT
public:
    ApprovalRow(const Approval &approval, ApprovalConcern concern, QWidget *parent = nullptr);
    const Approval &approval() const { return m_approval; }
    ApprovalConcern concern() const { return m_concern; }
    /** `preview`: what people will see. */
    void show(const PopupContent &preview, const QString &since, const Theme &theme);

Q_SIGNALS:
    void approved();
    void refused(const QString &comment);
    void sendAtOnceAsked(const QString &reason);
    void writeAgainAsked();
    void dismissed();

private:
    void buildButtons(QBoxLayout *line);
    QWidget *buildMore();
    QPushButton *addButton(QBoxLayout *line, const QString &words, const char *name,
                           const char *role = nullptr);

    const Approval m_approval;
    const ApprovalConcern m_concern;
    QLabel *m_about;
    QWidget *m_more = nullptr;
    NoticeView *m_preview = nullptr;
    QLineEdit *m_reason = nullptr;
};

/** "critical", "to many people", or both. */
QString approvalReasonWords(const QString &why);

} // namespace foghorn
