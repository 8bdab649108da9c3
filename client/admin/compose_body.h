// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/popup/theme.h"

#include <QWidget>

class QScrollArea;
class QTabBar;

namespace foghorn {

class ComposeForm;
class ComposePreview;
class Field;

/** The form with the preview beside it; where there is no room for both, each under its tab. */
class ComposeBody : public QWidget
{
    Q_OBJECT
public:
    explicit ComposeBody(QWidget *parent = nullptr);
    ComposeForm &form() const { return *m_form; }
    ComposePreview &preview() const { return *m_preview; }
    /** Back to the first field. */
    void toTop();
    /** Brings a field into view and the keyboard into it; nothing where there is none. */
    void goTo(Field *field);
    void setTheme(const Theme &theme);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void share();
    void showTab();

    QTabBar *m_tabs;
    ComposeForm *m_form;
    QScrollArea *m_scroll;
    ComposePreview *m_preview;
    bool m_narrow = false;
    Theme m_theme;
};

} // namespace foghorn
