// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/popup/mark_line.h"

#include "client/popup/away_view.h"
#include "client/popup/mark_picture.h"
#include "client/popup/mark_words.h"
#include "client/popup/notice_view.h"
#include "client/popup/strip_view.h"
#include "common/model/mark_kinds.h"
#include "tests/client/popup/samples.h"

#include <QAccessible>
#include <QApplication>
#include <QImage>
#include <QTest>

using namespace Qt::StringLiterals;

namespace foghorn {

using namespace samples;

namespace {

QImage painted(const QString &picture, const QString &colour, const Theme &theme)
{
    QImage image(48, 48, QImage::Format_RGB32);
    image.fill(theme.ground);
    QPainter painter(&image);
    paintMark(painter, QRectF(0, 0, 48, 48), picture, colour, theme);
    return image;
}

QList<Theme> themes()
{
    const QFont font = QApplication::font();
    QPalette night;
    night.setColor(QPalette::Window, Qt::black);
    night.setColor(QPalette::Base, Qt::black);
    night.setColor(QPalette::WindowText, Qt::white);
    night.setColor(QPalette::Text, Qt::white);
    return {Theme::light(font), Theme::dark(font), Theme::highContrast(night, font)};
}

} // namespace

/** The mark by which a person knows a real pop-up. */
class MarkLineTest : public QObject
{
    Q_OBJECT
    Notice m_notice = mailOutage();

    static QString wordsIn(const QWidget &view)
    {
        const auto *words = view.findChild<TextView *>(u"markWords"_s);
        return words && !words->isHidden() ? words->text().text : QString();
    }

private Q_SLOTS:
    void everyPictureIsDrawnAndNoTwoAreAlike()
    {
        for (const Theme &theme : themes()) {
            QList<QImage> seen;
            for (const QString &picture : markPictures()) {
                QVERIFY2(isMarkPictureKnown(picture), qPrintable(picture));
                const QImage image = painted(picture, u"green"_s, theme);
                QVERIFY2(!seen.contains(image), qPrintable(picture));
                seen << image;
            }
            // One that only a later version knows is a plain disc.
            const QImage plain = painted(u"submarine"_s, u"green"_s, theme);
            QVERIFY(!seen.contains(plain));
            QCOMPARE(plain.pixelColor(24, 24), markColoursOf(u"green"_s, theme).disc);
        }
    }

    void everyPictureStandsOutFromItsDisc()
    {
        for (const Theme &theme : themes()) {
            for (const QString &colour : markColours()) {
                const auto [disc, picture] = markColoursOf(colour, theme);
                QVERIFY2(contrastRatio(disc, picture) >= 4.5, qPrintable(colour));
            }
        }
    }

    void everyFormShowsItWithItsWord()
    {
        const Theme theme = Theme::light(QApplication::font());
        PopupContext context = samples::context(Language::English, at(8, 12));
        QList<Notice> notices{mailOutage(), phishing(), mailBack(), announcement()};
        notices << mailOutage();
        notices.last().exercise = true;
        for (const Notice &notice : notices) {
            NoticeView view(theme);
            view.show(popupContent(notice, context));
            QVERIFY(wordsIn(view).startsWith(u"lantern"_s));
            QVERIFY(wordsIn(view).endsWith(u"IT never asks for a password here."_s));
        }
        StripView strip(theme);
        strip.show(popupContent(phishing(), context));
        QCOMPARE(wordsIn(strip), u"lantern"_s);
        AwayView away(theme);
        away.show(awayContent({awayRow(m_notice.id, popupContent(m_notice, context))}, at(7, 0),
                              context));
        QVERIFY(wordsIn(away).startsWith(u"lantern"_s));
    }

    void aDeskWithoutOneLeavesNoHole()
    {
        PopupContext context = samples::context(Language::English, at(8, 12));
        NoticeView with(Theme::light(QApplication::font()));
        with.show(popupContent(m_notice, context));
        context.mark.reset();
        NoticeView without(Theme::light(QApplication::font()));
        without.show(popupContent(m_notice, context));
        QCOMPARE(wordsIn(without), u"IT never asks for a password here."_s);
        QCOMPARE(without.findChild<TextView *>(u"markWords"_s)->x(), 0);
        QVERIFY(without.sizeFor({1920, 1080}).height() < with.sizeFor({1920, 1080}).height());
        StripView strip(Theme::light(QApplication::font()));
        strip.show(popupContent(phishing(), context));
        QVERIFY(strip.findChild<MarkLine *>()->isHidden());
    }

    void aPreviewShowsThatEverybodyHasAnother()
    {
        PopupContext context = samples::context(Language::English, at(8, 12));
        context.isPreview = true;
        const PopupContent content = popupContent(m_notice, context);
        QCOMPARE(content.mark->word, u"each person’s own mark"_s);
        QVERIFY(content.mark->picture.isEmpty());
    }

    void aScreenReaderSaysWhatIsDrawn()
    {
        NoticeView view(Theme::light(QApplication::font()));
        view.show(popupContent(m_notice, samples::context(Language::English, at(8, 12))));
        auto *words = view.findChild<TextView *>(u"markWords"_s);
        const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(words);
        QVERIFY(spoken);
        QCOMPARE(spoken->text(QAccessible::Name),
                 u"Your mark: green anchor, lantern. Only real messages from IT show it. IT never "
                 "asks for a password here."_s);
    }

    void everyPictureAndColourHasAName()
    {
        for (const Language language : allLanguages) {
            const Words say(language, "Popup");
            const QString unknown = markToShow({u"submarine"_s, u"blue"_s, u"x"_s}, say).spoken;
            QSet<QString> spoken;
            for (const QString &picture : markPictures()) {
                for (const QString &colour : markColours())
                    spoken.insert(markToShow({picture, colour, u"x"_s}, say).spoken);
            }
            QCOMPARE(spoken.size(), markPictures().size() * markColours().size());
            QVERIFY(!spoken.contains(unknown));
        }
    }
};

} // namespace foghorn

QTEST_MAIN(foghorn::MarkLineTest)
#include "mark_line_test.moc"
