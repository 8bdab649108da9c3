// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/tab_order.h"
#include "client/popup/notice_view.h"
#include "tests/client/popup/samples.h"
#include "tests/gallery/admin_scenes.h"
#include "tests/gallery/focus_marks.h"
#include "tests/gallery/gallery_part.h"
#include "tests/gallery/gallery_themes.h"

#include <QApplication>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

/** Pop-ups with every button and link that they can have. */
const QList<std::pair<QString, std::function<Notice()>>> popups{
    {u"popup: asks to be read"_s, [] { return samples::mailOutage(); }},
    {u"popup: critical"_s, [] { return samples::phishing(); }},
    {u"popup: works again"_s, [] { return samples::mailBack(); }},
    {u"popup: with a link"_s, [] { return samples::announcement(); }},
};

QList<QWidget *> stopsOf(const NoticeView &view)
{
    QList<QWidget *> stops;
    for (QWidget *each : view.findChildren<QWidget *>()) {
        if (each->isVisible() && each->isEnabled() && each->focusPolicy() & Qt::TabFocus)
            stops << each;
    }
    return stops;
}

/** As the person's system would have it. */
void follow(const Theme &theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.ground);
    palette.setColor(QPalette::WindowText, theme.text);
    QApplication::setPalette(palette);
}

} // namespace

/** Where the keyboard is can be seen, on every page of the admin app, in pop-ups, and in three themes. */
class FocusGallery : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theKeyboardIsSeenWhereItIs_data();
    void theKeyboardIsSeenWhereItIs();
    void cleanup() { QApplication::setPalette(QPalette()); }

private:
    static QStringList inThePopup(const Notice &notice);
    static QStringList onThePage(const QString &state);
};

void FocusGallery::theKeyboardIsSeenWhereItIs_data()
{
    QTest::addColumn<QString>("state");
    QStringList states{u"board: signing in"_s};
    for (const auto &[name, bring] : AdminScene::states())
        states << name;
    for (const auto &[name, notice] : popups)
        states << name;
    for (const QString &state : std::as_const(states)) {
        if (isInGalleryPart(state))
            QTest::addRow("%s", qPrintable(state)) << state;
    }
}

QStringList FocusGallery::inThePopup(const Notice &notice)
{
    QStringList problems;
    for (const auto &[name, theme] : galleryThemes(QApplication::font())) {
        follow(theme);
        NoticeView view(theme);
        view.show(popupContent(notice, samples::context(Language::English, samples::at(8, 12))));
        view.resize(view.sizeFor(QSize(1920, 1080)));
        view.setVisible(true);
        if (!QTest::qWaitForWindowActive(&view) || stopsOf(view).size() < 2)
            problems << name + u": the pop-up did not come"_s;
        for (const QString &problem : focusProblems(view, stopsOf(view)))
            problems << u"%1: %2"_s.arg(name, problem);
    }
    return problems;
}

QStringList FocusGallery::onThePage(const QString &state)
{
    AdminScene scene(AdminScene::Words::Everyday, QSize(1280, 720));
    AdminWindow &window = scene.window();
    for (const auto &[name, bring] : AdminScene::states()) {
        if (name == state && (!scene.signIn() || !bring(scene)))
            return {u"the state was not reached"_s};
    }
    if (!QTest::qWaitForWindowActive(&window))
        return {u"the window did not come"_s};
    QStringList problems;
    for (const auto &[name, theme] : galleryThemes(window.font())) {
        follow(theme);
        window.setTheme(theme);
        for (const QString &problem : focusProblems(window, tabStops(&window)))
            problems << u"%1: %2"_s.arg(name, problem);
    }
    return problems;
}

void FocusGallery::theKeyboardIsSeenWhereItIs()
{
    QFETCH(QString, state);
    const auto popup = std::find_if(popups.begin(), popups.end(),
                                    [&state](const auto &each) { return each.first == state; });
    const QStringList problems =
        popup == popups.end() ? onThePage(state) : inThePopup(popup->second());
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

} // namespace foghorn

using foghorn::FocusGallery;
QTEST_MAIN(FocusGallery)
#include "focus_gallery.moc"
