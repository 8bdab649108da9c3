// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/draft.h"
#include "client/admin/draft_file.h"
#include "client/admin/sending.h"
#include "client/popup/theme.h"
#include "common/protocol/messages.h"

#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QFrame;
class QLabel;
class QPushButton;
class QScrollArea;
class QTabBar;

namespace foghorn {

class BoardModel;
class ComposeForm;
class ConsoleLink;
class Field;
class NoticeView;

/** Where a notice is written and sent: the form, beside it the very pop-up that people will see, how many it
    reaches, whether it interrupts, and the four states of sending. */
class ComposePage : public QWidget
{
    Q_OBJECT
public:
    ComposePage(ConsoleLink &link, BoardModel &board, DraftFile file, QWidget *parent = nullptr);
    ~ComposePage() override;

    /** Begins this draft; one that is being written is asked about by the caller (hasUnsent()). */
    void begin(const Draft &draft);
    void beginNew();
    bool hasUnsent() const;
    const Draft &draft() const;
    SendState sendState() const { return m_sending.state(); }
    void setTheme(const Theme &theme);
    /** After sign-in: takes up a draft that a crash left, and asks for the audience's numbers. */
    void becomeReady();

public Q_SLOTS:
    void send();

Q_SIGNALS:
    /** The relay has it. */
    void published(foghorn::NoticeId notice);
    /** The author chose to update a live notice for the same service instead. */
    void updateInstead(foghorn::NoticeId notice);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    enum class Step { Check, DuplicateAccepted, Confirmed };
    void buildHead(QBoxLayout *column);
    void buildBody(QBoxLayout *column);
    QWidget *buildFoot();
    QFrame *buildBar(QLabel *&words, std::initializer_list<QPushButton *> buttons);
    void edited();
    void showPreview();
    void showLanguages();
    void addLanguage();
    void showFoot();
    void showSending();
    void showDuplicate();
    void askAudience();
    void trySend(Step step);
    void sendNow();
    template <class Answer>
    void heard(const QString &key, const RpcResult<Answer> &answer);
    void checkWhetherSent();
    void found(const Envelope &envelope);
    void showTab();
    void save();
    void discardOrBringBack();
    void goTo(Field *field);
    void showConflict(const Notice &theirs);
    void keepMineOnTop();
    Instant now() const;
    QString blockedBecause() const;

    ConsoleLink &m_link;
    BoardModel &m_board;
    DraftFile m_file;
    Sending m_sending;
    std::optional<ToRelay::AudiencePreview::Answer> m_reach;
    std::optional<Audience> m_reachOf; // whose numbers m_reach are, or why there are none
    std::optional<Notice> m_theirs;
    std::optional<Draft> m_discarded; // until something else is written
    QString m_acceptedDuplicate;      // id of the live notice that the author chose to send beside
    bool m_tried = false;             // problems are shown from the first attempt on
    bool m_narrow = false;

    ComposeForm *m_form;
    QScrollArea *m_scroll;
    NoticeView *m_preview;
    NoticeView *m_theirView;
    QWidget *m_previewColumn;
    QTabBar *m_tabs;
    QBoxLayout *m_body;
    QLabel *m_title, *m_saved, *m_interrupts, *m_blocked, *m_elsewhere, *m_previewTitle,
        *m_theirTitle;
    QBoxLayout *m_languages;
    QFrame *m_sendBar, *m_duplicateBar, *m_criticalBar, *m_conflictBar;
    QLabel *m_sendWords, *m_duplicateWords, *m_criticalWords, *m_conflictWords;
    QPushButton *m_send, *m_retry, *m_check, *m_update, *m_anyway, *m_confirm, *m_notYet, *m_onTop,
        *m_discard;
    QTimer m_saveSoon, m_askSoon;
    Theme m_theme;
};

} // namespace foghorn
