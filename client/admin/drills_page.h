// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/popup/theme.h"
#include "common/protocol/messages.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace foghorn {

class ChoiceBox;
class ConsoleLink;
class DrillChart;
struct Reader;

/** Drills: one press asks a sample of desks, and a stopwatch shows how fast the word reaches them and which it does not
    reach. Asks once a second while one runs and the page is seen. */
class DrillsPage : public QWidget
{
    Q_OBJECT
public:
    explicit DrillsPage(ConsoleLink &link, QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    /** Fetches them anew. */
    void ask();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *startRow();
    QWidget *reportCard();
    void start();
    /** Whether one can be started now, and why never. */
    void showStanding();
    void askReport();
    void showReport();
    void showEarlier();
    Reader reader() const;

    ConsoleLink &m_link;
    QTimer m_beat;
    bool m_starting = false;
    QString m_key; // of the next start; kept until the relay has it
    NoticeId m_chosen;
    DrillReport m_report;
    QList<DrillReport> m_drills; // newest first
    ChoiceBox *m_sample;
    QPushButton *m_start;
    QLabel *m_trouble, *m_closed, *m_none, *m_title, *m_summary, *m_failedTitle, *m_earlierTitle;
    DrillChart *m_chart;
    QWidget *m_card;
    QVBoxLayout *m_failed, *m_earlier;
};

} // namespace foghorn
