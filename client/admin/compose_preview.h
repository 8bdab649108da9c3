// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/draft.h"
#include "client/popup/popup_content.h"
#include "client/popup/theme.h"

#include <QScrollArea>

class QLabel;

namespace foghorn {

class NoticeView;
class PreviewChoice;

/** The very pop-up that people will see, and after a conflict the other author's under it. */
class ComposePreview : public QScrollArea
{
    Q_OBJECT
public:
    explicit ComposePreview(QWidget *parent = nullptr);
    void showMine(const PopupContent &content);
    void showTheirs(const PopupContent &content, const QString &author);
    void hideTheirs();
    void setTheme(const Theme &theme);
    /** The versions to choose from. */
    void setLanguages(const QStringList &tags);
    /** Whose eyes it is seen with; empty: the version that is being written. */
    QString language() const;

Q_SIGNALS:
    /** Another language() is to be shown. */
    void languageChosen();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit(NoticeView *view);
    void follow();

    Theme m_here; // the author's
    PreviewChoice *m_choice;
    QLabel *m_title, *m_theirTitle;
    NoticeView *m_mine, *m_theirs;
};

/** What a desk will be shown when this draft is sent at `now`. */
PopupContent previewOf(const Draft &draft, const QString &sender, const QString &language,
                       Instant now);
/** What desks are shown of a published notice. */
PopupContent previewOf(const Notice &published, const QString &sender, const QString &language,
                       Instant now);

} // namespace foghorn
