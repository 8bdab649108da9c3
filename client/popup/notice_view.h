// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/popup/looks.h"
#include "client/popup/notice_view_accessible.h"
#include "client/popup/popup_content.h"

#include <QWidget>

#include <memory>

namespace foghorn {

/** Draws one notice: the same widget stands in the tray's window and in the admin app's preview, so
    that both show the same pixels. Long text scrolls inside; box and buttons never leave it. Takes no
    focus by itself. Its buttons sleep 0.7 s after it appears or changes (setGuard). */
class NoticeView : public QWidget
{
    Q_OBJECT
public:
    explicit NoticeView(const Theme &theme, QWidget *parent = nullptr);
    ~NoticeView() override;

    /** Replaces what is shown, in place; nothing moves under the pointer that need not. */
    void show(const PopupContent &content);
    void setTheme(const Theme &theme);
    const PopupContent &content() const;
    void setCorners(Corners corners);
    /** In the preview nothing can be pressed. */
    enum class Buttons { Live, Preview };
    void setButtons(Buttons buttons);
    /** Makes the buttons sleep for 0.7 s, × on the critical form for 3 s (rule 12); the tray calls it
        when it shows the window. A change of what is shown makes them sleep by itself. */
    void guard();
    /** The line on which a person asks for help stands open. */
    bool isAskingForHelp() const;
    void closeHelp();

    /** The size it wants for a screen's available area: corner 440 px, critical min(908, width - 32),
        in units that follow the font; never higher than the area less 32,
        or than two lines to read need. */
    QSize sizeFor(const QSize &available) const;
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void readPressed();
    void closePressed();
    void morePressed();
    void worksPressed();
    void stillBrokenPressed();
    void clearPressed();
    void unclearPressed();
    /** The person opened the line for help: it needs the keyboard now. */
    void helpOpened();
    void helpAsked(const QString &line);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void tryClose();
    void tryOpen(const QUrl &url);
    void putInTabOrder();
    void openHelp();
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace foghorn
