// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/tally_bars.h"
#include "tests/gallery/admin_scenes.h"
#include "tests/gallery/contact_sheet.h"
#include "tests/gallery/gallery_part.h"
#include "tests/gallery/gallery_themes.h"
#include "tests/gallery/legibility_checks.h"
#include "tests/gallery/painted_contrast.h"
#include "tests/gallery/palette_only.h"

#include <QApplication>
#include <QDir>
#include <QTest>

namespace foghorn {

/** Composer and board in every state: legible in three themes, on a small and a large screen, with everyday words and
    the longest legal ones, and with letters twice as large. */
class AdminGallery : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(QDir().mkpath(QStringLiteral(FOGHORN_GALLERY_FOLDER))); }
    void wordsCanBeReadOnEveryBar();
    void everyPageCanBeReadAndPressed_data();
    void everyPageCanBeReadAndPressed();
    void cleanupTestCase();

private:
    using Themes = QList<ThemeKind>;
    QStringList look(int state, AdminScene::Words words, const QSize &size, const Themes &themes,
                     const QString &where);

    ContactSheet m_sheet{0.5};
    QString m_section;
};

void AdminGallery::wordsCanBeReadOnEveryBar()
{
    for (const auto &[name, theme] : galleryThemes(QApplication::font())) {
        QVERIFY2(contrastProblems(theme).isEmpty(), qPrintable(name));
        for (int bar = 0; bar < 4; ++bar)
            QVERIFY2(contrastRatio(theme.text, tallyBarColour(theme, bar)) >= 4.5,
                     qPrintable(u"%1, bar %2"_s.arg(name).arg(bar)));
    }
}

void AdminGallery::everyPageCanBeReadAndPressed_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("longest");
    const auto states = AdminScene::states();
    for (int number = 0; number < states.size(); ++number) {
        const QString &state = states.at(number).first;
        if (!isInGalleryPart(state))
            continue;
        QTest::addRow("%s, everyday", qPrintable(state)) << number << false;
        QTest::addRow("%s, longest", qPrintable(state)) << number << true;
    }
}

/** One window in one state, painted in these themes; what is wrong with it. */
QStringList AdminGallery::look(int state, AdminScene::Words words, const QSize &size,
                               const Themes &themes, const QString &where)
{
    AdminScene scene(words, size);
    AdminWindow &window = scene.window();
    if (!scene.signIn() || !AdminScene::states().at(state).second(scene))
        return {where + u": the state was not reached"_s};
    QStringList problems;
    for (const auto &[name, theme] : galleryThemes(window.font())) {
        if (!themes.contains(theme.kind))
            continue;
        QPalette palette;
        palette.setColor(QPalette::Window, theme.ground);
        palette.setColor(QPalette::WindowText, theme.text);
        palette.setColor(QPalette::PlaceholderText, theme.softText);
        QApplication::setPalette(palette);
        window.setTheme(theme);
        // Layouts inside layouts settle one after the other, and numbers come from a relay: what is wrong only
        // on the way is no finding.
        QStringList found;
        (void)QTest::qWaitFor(
            [&] {
                for (int round = 0; round < 4; ++round)
                    QCoreApplication::processEvents();
                found = legibilityProblems(window) + crampedProblems(window);
                return found.isEmpty();
            },
            2000);
        // At 200 % a stroke shows its own colour; once is enough, the themes are the same on every screen.
        const bool small = size.width() < 1920;
        const QImage picture = pictureOf(window, small ? 2 : 1);
        if (small)
            found += paintedContrastProblems(window, picture);
        found += strayColours(picture, theme, window);
        if (window.size() != size)
            found << u"the window grew to %1×%2"_s.arg(window.width()).arg(window.height());
        for (const QString &problem : found)
            problems << u"%1, %2: %3"_s.arg(where, name, problem);
        m_sheet.add(picture, where + u", "_s + name);
    }
    return problems;
}

void AdminGallery::everyPageCanBeReadAndPressed()
{
    QFETCH(int, state);
    QFETCH(bool, longest);
    const auto words = longest ? AdminScene::Words::Longest : AdminScene::Words::Everyday;
    m_sheet.beginSection(QString::fromUtf8(QTest::currentDataTag()));
    // Every colour on the small screen, where there is least room; the themes place things alike.
    const Themes all{ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast};
    QStringList problems = look(state, words, QSize(1280, 720), all, u"1280×720"_s);
    const QSize large(1920, 1080);
    problems += look(state, words, large, {ThemeKind::Light}, u"1920×1080"_s);
    // A person who has set letters twice as large has a large screen, and often more contrast.
    const QFont usual = QApplication::font();
    QApplication::setFont(twiceAsLarge(usual));
    problems += look(state, words, large, {ThemeKind::HighContrast}, u"letters twice as large"_s);
    QApplication::setFont(usual);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void AdminGallery::cleanupTestCase()
{
    QApplication::setPalette(QPalette());
    QVERIFY(!m_sheet.save(u"admin_"_s + (galleryPart().isEmpty() ? u"all"_s : galleryPart()))
                 .isEmpty());
}

} // namespace foghorn

using foghorn::AdminGallery;
QTEST_MAIN(AdminGallery)
#include "admin_gallery.moc"
