// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/composition.h"
#include "client/admin/start_choices.h"
#include "client/popup/theme.h"

#include <QPointer>
#include <QWidget>

class QShortcut;
class QStackedWidget;

namespace foghorn {

class CoachSummary;
class ComposeBody;
class ComposeCoach;
class ComposeFoot;
class ComposeForm;
class ComposeHead;
class BlanksBar;
class Library;
class StartPage;

/** Where a notice is written and sent: shows a Composition in head, form, preview and foot, and carries what the
    author does back to it. */
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

public Q_SLOTS:
    void send();

Q_SIGNALS:
    /** The relay has it. */
    void published(foghorn::NoticeId notice);
    /** The author chose to update a live notice for the same service instead. */
    void updateInstead(foghorn::NoticeId notice);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void connectHead();
    void connectStart();
    void connectBlanks();
    void offerStart();
    void start(const StartChoice &choice);
    void write();
    void connectCoach();
    void connectFoot();
    void connectWork();
    void showDraft();
    void edited();
    void connectVersions();
    void versionsEdited();
    void showVersions();
    void showLanguages();
    void showBlanks();
    void showPreview();
    void writeIn(const QString &language);
    void addLanguage(const QString &tag);
    void leaveOut(const QString &tag);
    void showStanding();
    void showWaiting();
    void trySend(SendStep step);
    void takeBack();
    void showProblems();
    void showRefusal(const QList<FieldProblem> &problems);
    void showConflict(const Notice &theirs);
    QString sender() const;

    ConsoleLink &m_link;
    Composition m_work;
    bool m_tried = false;        // problems are shown from the first attempt on
    QShortcut *m_escape;         // takes a send back, and is free for others otherwise
    QPointer<QWidget> m_wroteIn; // the keyboard comes back here when a send is taken back
    Library &m_library;
    QStackedWidget *m_steps; // the start, then the writing
    StartPage *m_start;
    QWidget *m_writing;
    BlanksBar *m_blanks;
    bool m_fromNothing = false; // the author began without a template
    ComposeHead *m_head;
    ComposeBody *m_body;
    ComposeFoot *m_foot;
    ComposeForm &m_form; // in the body
    CoachSummary *m_coachSummary;
    ComposeCoach *m_coach;
    Theme m_theme;
};

} // namespace foghorn
