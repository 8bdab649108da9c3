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
class VersionsView;

/** The form with the preview beside it, and all language versions side by side under a tab of their own. Where there
    is no room for form and preview, each is under its tab. */
class ComposeBody : public QWidget
{
    Q_OBJECT
public:
    explicit ComposeBody(QWidget *parent = nullptr);
    /** What comes before the fields, and scrolls with them. Takes it over. */
    void putFirst(QWidget *widget);
    ComposeForm &form() const { return *m_form; }
    ComposePreview &preview() const { return *m_preview; }
    VersionsView &versions() const { return *m_versions; }
    /** All versions are worth showing where there is more than one. */
    void offerVersions(bool offered);
    bool showsVersions() const;
    /** Back to the first field. */
    void toTop();
    /** Brings a field into view and the keyboard into it; nothing where there is none. */
    void goTo(Field *field);
    void setTheme(const Theme &theme);

Q_SIGNALS:
    void versionsShown();
    void formShown();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void share();
    void showTab();
    enum class Tab { Form, Versions, Preview };
    Tab tab() const;
    void open(Tab tab);
    void offer(Tab tab, bool offered);

    QTabBar *m_tabs;
    ComposeForm *m_form;
    VersionsView *m_versions;
    QScrollArea *m_scroll, *m_versionsScroll;
    ComposePreview *m_preview;
    bool m_narrow = false;
    bool m_severalVersions = false;
    Theme m_theme;
};

} // namespace foghorn
