// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/recipients_model.h"
#include "client/admin/recipients_pages.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QBoxLayout;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace foghorn {

/** The people behind a number: search, filter, what each filter means on the phone, and an export as CSV. Stays where
    the reader is while the tally moves. */
class RecipientsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit RecipientsPanel(ConsoleLink &link, QWidget *parent = nullptr);
    void showPeople(const NoticeId &notice, const QString &headline, const RecipientFilter &filter);
    /** Asks anew for what is in sight: the tally has moved. */
    void refresh();
    /** Who opened it by the keyboard goes on in it; Esc closes it. */
    void takeKeyboard();
    NoticeId notice() const { return m_pages.question().notice; }
    /** Where an export is written; tests put in a path of their own for the file dialog. */
    void setFileChooser(std::function<QString()> chooser) { m_chooseFile = std::move(chooser); }

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void buildHead(QBoxLayout *column);
    void buildTable();
    void connectParts();
    void ask();
    void showCount();
    void exportCsv();
    void write(const QString &path, const RpcResult<QList<Recipient>> &people);

    RecipientsModel m_model;
    RecipientsPages m_pages;
    NoticeId m_notice;
    QLabel *m_title, *m_count, *m_meaning, *m_exportWords;
    QLineEdit *m_search;
    QComboBox *m_filter;
    QTableView *m_table;
    QPushButton *m_export, *m_close;
    QTimer m_askSoon, m_settled;
    bool m_rowsMove = false;       // it is the rows that move, not the reader
    QPersistentModelIndex m_place; // what stands at the top while rows move
    std::function<QString()> m_chooseFile;
};

} // namespace foghorn
