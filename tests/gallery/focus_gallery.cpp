// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gallery/admin_scenes.h"
#include "tests/gallery/focus_marks.h"
#include "tests/gallery/gallery_part.h"
#include "tests/gallery/gallery_themes.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace foghorn {

/** Where the keyboard is can be seen, on every page of the admin app and in three themes. */
class FocusGallery : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theKeyboardIsSeenWhereItIs_data();
    void theKeyboardIsSeenWhereItIs();
    void cleanup() { QApplication::setPalette(QPalette()); }
};

void FocusGallery::theKeyboardIsSeenWhereItIs_data()
{
    QTest::addColumn<int>("state");
    const auto states = AdminScene::states();
    for (int number = 0; number < states.size(); ++number) {
        if (isInGalleryPart(states.at(number).first))
            QTest::addRow("%s", qPrintable(states.at(number).first)) << number;
    }
}

void FocusGallery::theKeyboardIsSeenWhereItIs()
{
    QFETCH(int, state);
    AdminScene scene(AdminScene::Words::Everyday, QSize(1280, 720));
    AdminWindow &window = scene.window();
    QVERIFY(scene.signIn());
    QVERIFY(AdminScene::states().at(state).second(scene));
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QStringList problems;
    for (const auto &[name, theme] : galleryThemes(window.font())) {
        QPalette palette;
        palette.setColor(QPalette::Window, theme.ground);
        palette.setColor(QPalette::WindowText, theme.text);
        QApplication::setPalette(palette);
        window.setTheme(theme);
        for (const QString &problem : focusProblems(window))
            problems << u"%1: %2"_s.arg(name, problem);
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

} // namespace foghorn

using foghorn::FocusGallery;
QTEST_MAIN(FocusGallery)
#include "focus_gallery.moc"
