// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/popup/popup_content.h"
#include "client/popup/shapes.h"
#include "client/popup/theme.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace foghorn {

class ThemeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void contrastIsThatOfTheStandard();
    void wordsAndShapesAreLegibleInEveryTheme_data();
    void wordsAndShapesAreLegibleInEveryTheme();
    void inHighContrastOnlyTheSystemsPaletteCounts();
    void everythingFollowsThePersonsFont();
    void everyToneHasAShapeOfItsOwn();
};

void ThemeTest::contrastIsThatOfTheStandard()
{
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
    // #767676 on white is the grey that just passes 4.5 : 1 (WebAIM contrast checker: 4.54).
    QVERIFY(qAbs(contrastRatio(QColor(0x767676), Qt::white) - 4.54) < 0.01);
    QCOMPARE(contrastRatio(Qt::white, QColor(0x767676)),
             contrastRatio(QColor(0x767676), Qt::white));
}

void ThemeTest::wordsAndShapesAreLegibleInEveryTheme_data()
{
    QTest::addColumn<QColor>("front");
    QTest::addColumn<QColor>("ground");
    for (const Theme &theme : {Theme::light({}), Theme::dark({})}) {
        const char *name = theme.kind == ThemeKind::Light ? "light" : "dark";
        QTest::addRow("%s: text", name) << theme.text << theme.ground;
        QTest::addRow("%s: text in the box", name) << theme.text << theme.box;
        QTest::addRow("%s: text that changed", name) << theme.text << theme.changed;
        QTest::addRow("%s: soft text", name) << theme.softText << theme.ground;
        QTest::addRow("%s: soft text in the box", name) << theme.softText << theme.box;
        for (int tone = 0; tone <= int(PopupTone::Quiet); ++tone) {
            const QColor colour = theme.toneColour(PopupTone(tone));
            QTest::addRow("%s: tone %d", name, tone) << colour << theme.ground;
            QTest::addRow("%s: words on tone %d", name, tone) << theme.onFilled << colour;
        }
    }
}

void ThemeTest::wordsAndShapesAreLegibleInEveryTheme()
{
    QFETCH(QColor, front);
    QFETCH(QColor, ground);
    QVERIFY2(contrastRatio(front, ground) >= 4.5,
             qPrintable(QString::number(contrastRatio(front, ground))));
}

void ThemeTest::inHighContrastOnlyTheSystemsPaletteCounts()
{
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(0, 0, 0));
    palette.setColor(QPalette::WindowText, QColor(0xFFFF00));
    const Theme theme = Theme::highContrast(palette, {});
    for (const QColor &colour : {theme.text, theme.softText, theme.line, theme.critical,
                                 theme.major, theme.minor, theme.info, theme.backAgain})
        QCOMPARE(colour, QColor(0xFFFF00));
    for (const QColor &colour : {theme.ground, theme.box, theme.changed, theme.onFilled})
        QCOMPARE(colour, QColor(0, 0, 0));
}

void ThemeTest::everythingFollowsThePersonsFont()
{
    QFont font;
    font.setPixelSize(14);
    QCOMPARE(Theme::light(font).units(440), 440);
    QCOMPARE(Theme::light(font).scaledFont(18).pixelSize(), 18);
    font.setPixelSize(28);
    QCOMPARE(Theme::light(font).units(440), 880);
    QCOMPARE(Theme::light(font).scaledFont(18, QFont::DemiBold).weight(), QFont::DemiBold);
    font.setPixelSize(9); // a small system font is not what a notice is read by
    QCOMPARE(Theme::light(font).units(440), 440);
}

void ThemeTest::everyToneHasAShapeOfItsOwn()
{
    // Without colour: in high contrast the shapes alone tell the severities apart.
    QPalette palette;
    palette.setColor(QPalette::Window, Qt::white);
    palette.setColor(QPalette::WindowText, Qt::black);
    const Theme theme = Theme::highContrast(palette, {});
    QList<QImage> seen;
    for (PopupTone tone : {PopupTone::Info, PopupTone::Minor, PopupTone::Major, PopupTone::Critical,
                           PopupTone::BackAgain}) {
        const QPixmap pixmap = severityPixmap(tone, theme, 22, 2);
        QCOMPARE(pixmap.size(), QSize(44, 44));
        const QImage image = pixmap.toImage();
        QVERIFY(image.pixelColor(22, 12) != QColor(Qt::transparent));
        QCOMPARE(image.pixelColor(0, 0).alpha(), 0);
        QVERIFY(!seen.contains(image));
        seen << image;
    }
}

} // namespace foghorn

using foghorn::ThemeTest;
QTEST_MAIN(ThemeTest)
#include "theme_test.moc"
