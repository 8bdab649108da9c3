// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/popup/popup_content.h"
#include "client/popup/theme.h"

#include <QWidget>

class QLabel;
class QListWidget;

namespace foghorn {

class MarkFace;
class Words;

/** One message as it was truly sent to this desk. */
struct SentMessage
{
    QString headline;
    QString when;
    QString sender;
    QString code; // empty of what an earlier version received
    bool operator==(const SentMessage &) const = default;
};

/** What a person needs to tell a real message from a fake one. */
struct GenuineContent
{
    std::optional<PopupMark> mark;
    QList<SentMessage> sent; // newest first
    QString phone;           // from the organisation, never from a message; may be empty
    bool operator==(const GenuineContent &) const = default;
};

/** "Is this really from IT?": the person's mark, what IT truly sent to this desk and how to check it by phone. Knows no
    link and no inbox. */
class GenuineWindow : public QWidget
{
    Q_OBJECT
public:
    explicit GenuineWindow(const Words &words, QWidget *parent = nullptr);

    void show(const GenuineContent &content);
    void setTheme(const Theme &theme);
    /** The person asked for it: it takes the keyboard. */
    void open();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();
    void fill();
    QString spokenOf(const SentMessage &message) const;

    const Words &m_words;
    GenuineContent m_content;
    Theme m_theme;
    QWidget *m_body, *m_head;
    MarkFace *m_mark;
    QLabel *m_word, *m_markSays, *m_sentTitle, *m_none, *m_checkTitle, *m_check, *m_notHere,
        *m_password;
    QListWidget *m_sent;
};

} // namespace foghorn
