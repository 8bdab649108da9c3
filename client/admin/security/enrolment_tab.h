// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/orders.h"
#include "client/admin/security/rows_model.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTableView;

namespace foghorn {

/** The strings by which computers enrol: made (and shown once), listed, ended. */
class EnrolmentTab : public QWidget
{
    Q_OBJECT
public:
    explicit EnrolmentTab(ConsoleLink &link, QWidget *parent = nullptr);
    /** Fetches them anew. */
    void ask();

protected:
    void showEvent(QShowEvent *event) override;
    /** What was made is a secret: another page puts it away. */
    void hideEvent(QHideEvent *event) override;

private:
    QBoxLayout *buildMaking();
    QWidget *buildMade();
    void connectParts();
    void make();
    void showMade(const QString &text);
    void revoke();
    void take(const ToRelay::EnrolmentList::Answer &list);
    void say(const QString &words);
    void showStanding();

    ConsoleLink &m_link;
    Orders m_orders;
    RowsModel m_model;
    QList<EnrolmentTokenEntry> m_tokens;
    QSpinBox *m_uses, *m_days;
    QPushButton *m_make, *m_copy, *m_revoke;
    QWidget *m_made;
    QLineEdit *m_text;
    QLabel *m_copied, *m_said;
    QTableView *m_table;
};

} // namespace foghorn
