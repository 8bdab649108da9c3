// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/composition.h"
#include "client/admin/start_choices.h"
#include "client/popup/theme.h"

#include <QWidget>

class QStackedWidget;

namespace foghorn {

class ComposeWriting;
class Library;
class StartPage;

/** From nothing to a notice that is sent: first what to begin with, then the writing. Owns the Composition. */
class ComposePage : public QWidget
{
    Q_OBJECT
public:
    /** `draftPath`: the first place of this person's drafts (DraftShelf). */
    ComposePage(ConsoleLink &link, BoardModel &board, Library &library, const QString &draftPath,
                const UndoLengths &undo = {}, QWidget *parent = nullptr);
    ~ComposePage() override;

    /** Begins this draft; one that is being written is asked about by the caller (hasUnsent()). */
    void begin(const Draft &draft) { m_work.begin(draft); }
    void setAside() { m_work.setAside(); }
    bool hasUnsent() const { return m_work.hasUnsent(); }
    const Draft &draft() const { return m_work.draft(); }
    SendState sendState() const { return m_work.sending().state(); }
    void setTheme(const Theme &theme);
    /** After sign-in: takes up a draft that a crash left. */
    void becomeReady() { m_work.takeUpKept(); }
    /** Puts the keyboard where the author goes on. */
    void goOn();

public Q_SLOTS:
    void send();

Q_SIGNALS:
    /** Why nobody will be told what happened, of an ending that the relay has. */
    void waived(foghorn::NoticeId notice, const QString &reason);
    /** The relay has it. */
    void published(foghorn::NoticeId notice);
    /** The relay has the series. */
    void seriesSaved();
    /** The relay keeps it until a colleague has approved it. */
    void keptForApproval();
    /** The author chose to update a live notice for the same service instead. */
    void updateInstead(foghorn::NoticeId notice);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void connectStart();
    void offerStart();
    void start(const StartChoice &choice);
    void write();

    ConsoleLink &m_link;
    Composition m_work;
    Library &m_library;
    QStackedWidget *m_steps; // the start, then the writing
    StartPage *m_start;
    ComposeWriting *m_writing;
    bool m_fromNothing = false; // the author began without a template
};

} // namespace foghorn
