// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace foghorn {

class ConsoleLink;

/** The people behind a number: search, state filter, what each state means on the phone, and an export as
    CSV. */
class RecipientsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit RecipientsPanel(ConsoleLink &link, QWidget *parent = nullptr);
    void showPeople(const NoticeId &notice, const QString &headline,
                    std::optional<RecipientState> state);
    /** Asks anew: the tally has moved. */
    void refresh();
    NoticeId notice() const { return m_notice; }
    /** Where an export is written; tests put in a path of their own for the file dialog. */
    void setFileChooser(std::function<QString()> chooser) { m_chooseFile = std::move(chooser); }

Q_SIGNALS:
    void closed();

private:
    void ask(const PersonId &after);
    void fill(const ToRelay::RecipientList::Answer &answer);
    void exportCsv();
    void collectForExport(const PersonId &after, QList<Recipient> sofar, const QString &path);

    ConsoleLink &m_link;
    NoticeId m_notice;
    QString m_headline;
    QList<Recipient> m_shown;
    QLabel *m_title, *m_count, *m_meaning, *m_exportWords;
    QLineEdit *m_search;
    QComboBox *m_state;
    QTableWidget *m_table;
    QPushButton *m_export, *m_moreButton;
    QTimer m_askSoon;
    int m_asked = 0; // only the newest answer counts
    std::function<QString()> m_chooseFile;
};

/** "displayed", "not yet delivered": a person's state in words. */
QString recipientStateWords(const Recipient &recipient);
/** The sentence that the help desk can say on the phone. */
QString stateMeaning(std::optional<RecipientState> state);

} // namespace foghorn
