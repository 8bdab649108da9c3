// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/popup/strip_view.h"

#include "client/popup/flat_button.h"
#include "client/popup/mark_line.h"
#include "tests/client/popup/samples.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

using namespace samples;

class StripViewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itSaysWhoSpeaksWhatIsWrongAndWhatToDo()
    {
        StripView strip(m_theme);
        const PopupContent content = phishing();
        strip.show(content);
        QCOMPARE(words(strip, u"urgent"_s), u"Urgent message from IT"_s);
        QCOMPARE(words(strip, u"headline"_s), content.headline);
        QVERIFY(!words(strip, u"firstAction"_s).isEmpty());
        QVERIFY(strip.accessibleName().contains(content.headline));
    }

    void aDrillSaysSoHereToo()
    {
        Notice drill = samples::phishing();
        drill.exercise = true;
        StripView strip(m_theme);
        strip.show(popupContent(drill, context(Language::English, at(9, 4))));
        QVERIFY(words(strip, u"urgent"_s).contains(u"This is an exercise."_s));
    }

    void whatIsNotAskedHasACloseInstead()
    {
        Notice notice = samples::phishing();
        notice.acknowledgement = Acknowledgement::NotRequired;
        StripView strip(m_theme);
        strip.show(popupContent(notice, context(Language::English, at(9, 4))));
        QVERIFY(button(strip, u"readButton"_s)->isHidden());
        QVERIFY(!button(strip, u"closeButton"_s)->isHidden());
    }

    void nothingIsCutInAnyLanguageOnAnyScreen_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("letters");
        for (const Language language :
             {Language::English, Language::Spanish, Language::French, Language::Portuguese}) {
            for (const int width : {683, 1366, 3840})
                QTest::addRow("%s, %d wide", qPrintable(toString(language)), width)
                    << language << width << 14;
            QTest::addRow("%s, large letters", qPrintable(toString(language)))
                << language << 1366 << 28;
            QTest::addRow("%s, large letters on a small screen", qPrintable(toString(language)))
                << language << 800 << 28;
        }
    }
    void nothingIsCutInAnyLanguageOnAnyScreen()
    {
        QFETCH(Language, language);
        QFETCH(int, width);
        QFETCH(int, letters);
        QFont font = QApplication::font();
        font.setPixelSize(letters);
        StripView strip(Theme::light(font));
        strip.show(popupContent(longest(Severity::Critical), context(language, at(9, 4))));
        strip.resize(strip.sizeFor({width, 768}));
        strip.setVisible(true);
        QVERIFY(strip.width() <= width);
        QList<QWidget *> parts;
        for (TextView *text : strip.findChildren<TextView *>(QString(), Qt::FindDirectChildrenOnly)) {
            QVERIFY(text->height() >= text->heightForWidth(text->width()));
            QVERIFY(text->width() >= strip.width() / 3); // buttons go below before words get narrow
            parts << text;
        }
        for (FlatButton *one : strip.findChildren<FlatButton *>()) {
            QVERIFY(one->isHidden() || one->width() >= one->sizeHint().width());
            parts << one;
        }
        auto *mark = strip.findChild<MarkLine *>();
        QVERIFY(mark->width() >= mark->sizeHint().width());
        parts << mark;
        parts.removeIf([](const QWidget *part) { return part->isHidden(); });
        for (const QWidget *part : std::as_const(parts)) {
            QVERIFY(strip.rect().contains(part->geometry()));
            for (const QWidget *other : std::as_const(parts))
                QVERIFY(part == other || !part->geometry().intersects(other->geometry()));
        }
    }

    void itsButtonsSleepAfterItAppears()
    {
        StripView strip(m_theme);
        strip.show(phishing());
        strip.resize(strip.sizeFor({1366, 768}));
        strip.setVisible(true);
        strip.guard();
        QSignalSpy read(&strip, &StripView::readPressed);
        QSignalSpy opened(&strip, &StripView::openPressed);
        QTest::mouseClick(button(strip, u"readButton"_s), Qt::LeftButton);
        QCOMPARE(read.size(), 0);
        QVERIFY(QTest::qWaitFor([&] {
            QTest::mouseClick(button(strip, u"openButton"_s), Qt::LeftButton);
            return !opened.isEmpty();
        }));
        QTest::mouseClick(button(strip, u"readButton"_s), Qt::LeftButton);
        QCOMPARE(read.size(), 1);
    }

private:
    static PopupContent phishing()
    {
        return popupContent(samples::phishing(), context(Language::English, at(9, 4)));
    }
    static QString words(const StripView &strip, const QString &name)
    {
        return strip.findChild<TextView *>(name)->text().text;
    }
    static QAbstractButton *button(const StripView &strip, const QString &name)
    {
        return strip.findChild<QAbstractButton *>(name);
    }

    const Theme m_theme = Theme::light(QApplication::font());
};

} // namespace foghorn

QTEST_MAIN(foghorn::StripViewTest)
#include "strip_view_test.moc"
