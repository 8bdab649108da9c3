// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/composition.h"
#include "client/popup/theme.h"

#include <QPointer>
#include <QWidget>

class QShortcut;

namespace foghorn {

class CoachSummary;
class ComposeBody;
class ComposeCoach;
class ComposeFoot;
class ComposeForm;
class ComposeHead;
class BlanksBar;
class Library;
class RepeatPreview;

/** Where a notice is written and sent: shows a Composition in head, form, preview and foot, and carries what the
    author does back to it. */
class ComposeWriting : public QWidget
{
    Q_OBJECT
public:
    /** Shows `work`, which must outlive it. */
    ComposeWriting(ConsoleLink &link, Composition &work, Library &library,
                   QWidget *parent = nullptr);
    ~ComposeWriting() override;

    void setTheme(const Theme &theme);
    /** Puts the keyboard where the author goes on: into what a template left open, else into the first empty field. */
    void goOn();

public Q_SLOTS:
    void send();

Q_SIGNALS:
    /** The author chose to update a live notice for the same service instead. */
    void updateInstead(foghorn::NoticeId notice);
    /** The author wants the words of an update or ending template. */
    void templatesAsked();

private:
    void connectHead();
    void connectLibrary();
    void offerTemplates();
    void connectBlanks();
    void connectCoach();
    void connectFoot();
    void connectWork();
    void showDraft();
    void edited();
    /** The author wrote this, in the form or in the versions. */
    void take(const Draft &draft);
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
    Composition &m_work;
    bool m_tried = false;        // problems are shown from the first attempt on
    QShortcut *m_escape;         // takes a send back, and is free for others otherwise
    QPointer<QWidget> m_wroteIn; // the keyboard comes back here when a send is taken back
    Library &m_library;
    BlanksBar *m_blanks;
    ComposeHead *m_head;
    ComposeBody *m_body;
    ComposeFoot *m_foot;
    ComposeForm &m_form; // in the body
    CoachSummary *m_coachSummary;
    ComposeCoach *m_coach;
    RepeatPreview *m_repeats;
    Theme m_theme;
};

} // namespace foghorn
