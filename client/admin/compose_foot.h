// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/send_gate.h"
#include "client/popup/theme.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace foghorn {

class WarningBar;

/** The foot of the composer: where the send stands, the second act of a critical one, whether it interrupts, why it
    cannot be sent, and the buttons. Says what it is told; decides nothing. */
class ComposeFoot : public QWidget
{
    Q_OBJECT
public:
    explicit ComposeFoot(QWidget *parent = nullptr);

    struct Standing
    {
        QString blocked;
        std::optional<int> people;
        SendState state = SendState::Idle;
        bool canBringBack = false;
        std::optional<int> secondsLeft = {}; // in which it can be taken back
    };
    void show(const Draft &draft, const Standing &standing, const Theme &theme);
    void showSending(const Sending &sending);
    void sayProblems(qsizetype count, const QStringList &elsewhere);
    /** Groups that a try-out may go to. */
    void setReviewers(const QStringList &groups);
    void sayTryOut(const QString &words);
    void askForCritical(int people, const Theme &theme);
    void hideCritical();

Q_SIGNALS:
    void sendPressed();
    void criticalConfirmed();
    void discardPressed();
    void retryPressed();
    void checkPressed();
    void tryOutOnMe();
    void tryOutOnGroup(QString group);
    void takeBackPressed();
    void doNotWaitPressed();

private:
    void buildRow(QBoxLayout *column);
    void connectButtons();
    void showCountdown(const Draft &draft, const Standing &standing);

    QPushButton *m_tryOut, *m_retry, *m_check, *m_confirm, *m_notYet, *m_send, *m_discard,
        *m_takeBack, *m_doNotWait;
    WarningBar *m_sending, *m_critical, *m_goingOut, *m_tried;
    QStringList m_reviewers;
    QLabel *m_elsewhere, *m_interrupts, *m_blocked;
};

} // namespace foghorn
