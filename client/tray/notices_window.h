// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/popup/popup_content.h"
#include "client/popup/theme.h"
#include "client/tray/inbox.h"
#include "client/tray/quiet_menu.h"
#include "common/model/continuity_card.h"
#include "common/model/time_words.h"

#include <QWidget>

#include <functional>

class QLabel;
class QListWidget;
class QPushButton;
class QTabWidget;

namespace foghorn {

class ContinuityView;
class NoticeView;
class Words;

/** Current notices, earlier ones, and whether this desk is connected and since when. Reached from the tray;
    where a desktop has no tray it is the small window that does the same job. */
class NoticesWindow : public QWidget
{
    Q_OBJECT
public:
    using ContentOf = std::function<PopupContent(const HeldNotice &)>;
    NoticesWindow(const Words &words, ContentOf contentOf, QWidget *parent = nullptr);
    enum class Page { Current, Earlier };
    /** Asked for by the person it takes the keyboard; by itself (no tray on this desktop) it never does. */
    enum class Keyboard { Takes, Leaves };
    void showPage(Page page, Keyboard keyboard);
    void showNotices(const QList<const HeldNotice *> &current,
                     const QList<const HeldNotice *> &earlier, const Reader &reader);
    /** Whether there is a link, in words; without one the person may have it tried now. */
    enum class TryNow { Offered, Hidden };
    /** `note`: what stands behind the words for whoever points at them. */
    void setLinkWords(const QString &words, TryNow tryNow, const QString &note = {});
    /** What to do when nothing works: one press away, and on top by itself while IT cannot be reached. */
    enum class Standing { OnRequest, OnTop };
    void setCard(const std::optional<ContinuityCard> &card, Standing standing,
                 const Reader &reader);
    void openCard();
    /** That this person has a mark now; empty: it is known. */
    void setMarkNews(const QString &words);
    void setTheme(const Theme &theme);

    QuietMenu *quiet() const { return m_quiet; }

Q_SIGNALS:
    /** The notice is open in the list: of an info notice that is "displayed". */
    void opened(foghorn::NoticeId notice, int revision);
    void confirmed(foghorn::NoticeId notice, int revision);
    void answered(foghorn::NoticeId notice, int revision, foghorn::ReplyAnswer answer);
    void helpAsked(foghorn::NoticeId notice, const QString &line);
    void reconnectAsked();
    /** "Is this really from IT?" */
    void genuineAsked();
    void markNewsRead();

private:
    /** What stands in a list: it is filled anew only when that changes, so that nothing flickers or scrolls. */
    struct Row
    {
        QString id;
        QString words;
        PopupTone tone;
        bool operator==(const Row &) const = default;
    };
    struct List
    {
        QListWidget *widget;
        QList<Row> rows = {};
    };
    /** The second line of an entry: when it was told, or from or until when planned work lasts. */
    QString whenOf(const Notice &notice, const PopupContent &content, const Reader &reader) const;
    QList<Row> rowsOf(const QList<const HeldNotice *> &notices, const Reader &reader) const;
    void fill(List &list, const QList<Row> &rows);
    void showChosen();
    void followAnswers();
    void buildMarkNews();
    void showCard();
    NoticeId chosen() const;

    const Words &m_words;
    ContentOf m_contentOf;
    Theme m_theme;
    QTabWidget *m_tabs;
    List m_current;
    List m_earlier;
    NoticeView *m_view;
    QLabel *m_link;
    QLabel *m_empty;
    QPushButton *m_reconnect;
    QPushButton *m_cardButton;
    QWidget *m_markNews; // a line on top
    QLabel *m_markNewsWords;
    ContinuityView *m_card;
    bool m_hasCard = false;
    Standing m_standing = Standing::OnRequest;
    QuietMenu *m_quiet;
    QMap<QString, HeldNotice> m_known;
    QString m_shownId;
};

} // namespace foghorn
