// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/popup/away_view.h"

#include "client/popup/flat_button.h"
#include "tests/client/popup/samples.h"

#include <QApplication>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

namespace {

const Instant friday = samples::at(16, 40) - 24h * 3;

PopupContext monday(Language language)
{
    return samples::context(language, samples::at(8, 12));
}

AwayRow rowOf(const Notice &notice, const PopupContext &context)
{
    return awayRow(notice.id, popupContent(notice, context));
}

AwayContent weekend(Language language = Language::English)
{
    const PopupContext context = monday(language);
    return awayContent({rowOf(samples::mailOutage(), context), rowOf(samples::printers(), context),
                        rowOf(samples::sapMaintenance(), context)},
                       friday, context);
}

} // namespace

class AwayViewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRowSaysServiceHeadlineAndWhenItIsBack()
    {
        const AwayRow row = rowOf(samples::mailOutage(), monday(Language::English));
        QVERIFY(row.tone == PopupTone::Major);
        QCOMPARE(row.headline, u"E-mail is not working"_s);
        QCOMPARE(row.service, u"E-mail"_s);
        QCOMPARE(row.label, u"Expected back"_s);
        QCOMPARE(row.when, u"about 14:30"_s);
    }

    void anEndingsRowSaysThatItWorksAgain()
    {
        const AwayRow row = rowOf(samples::mailBackWithoutWords(), monday(Language::English));
        QVERIFY(row.tone == PopupTone::BackAgain);
        QCOMPARE(row.headline, u"E-mail works again"_s);
        QVERIFY(row.label.isEmpty());
    }

    void theListSaysHowManySinceWhen_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<QString>("headline");
        QTest::addColumn<QString>("count");
        QTest::addColumn<QString>("button");
        QTest::newRow("en") << Language::English << u"While you were away"_s
                            << u"3 notices · since Friday at 17:40"_s << u"Read them one by one"_s;
        QTest::newRow("es") << Language::Spanish << u"Mientras no estaba"_s
                            << u"3 avisos · desde el viernes a las 17:40"_s
                            << u"Leerlos uno a uno"_s;
        QTest::newRow("fr") << Language::French << u"Pendant votre absence"_s
                            << u"3 avis · depuis vendredi à 17\u00a0h\u00a040"_s
                            << u"Les lire un par un"_s;
        QTest::newRow("pt") << Language::Portuguese << u"Enquanto esteve ausente"_s
                            << u"3 avisos · desde sexta-feira às 17:40"_s << u"Ler um a um"_s;
    }
    void theListSaysHowManySinceWhen()
    {
        QFETCH(Language, language);
        const AwayContent content = weekend(language);
        QTEST(content.headline, "headline");
        QTEST(content.countAndWhen, "count");
        QTEST(content.oneByOne, "button");
        QVERIFY(content.tone == content.rows.first().tone);
    }

    void oneNoticeLeftIsNotSeveral()
    {
        const PopupContext context = monday(Language::English);
        const AwayContent content =
            awayContent({rowOf(samples::mailOutage(), context)}, friday, context);
        QVERIFY(content.countAndWhen.startsWith(u"1 notice ·"_s));
    }

    void aRowOpensItsNoticeByMouseAndByEnter()
    {
        AwayView view(Theme::light(QApplication::font()));
        view.show(weekend());
        view.resize(view.sizeFor({1920, 1080}));
        view.setVisible(true);
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QSignalSpy pressed(&view, &AwayView::rowPressed);
        const auto rows = view.findChildren<AwayRowButton *>();
        QCOMPARE(rows.size(), 3);
        QTest::mouseClick(rows[1], Qt::LeftButton);
        QTest::keyClick(rows[2], Qt::Key_Return);
        QCOMPARE(pressed.size(), 2);
        QCOMPARE(pressed[0][0].value<NoticeId>(), samples::printers().id);
        QCOMPARE(pressed[1][0].value<NoticeId>(), samples::sapMaintenance().id);
    }

    void buttonsSleepAfterTheListAppearsOrChanges()
    {
        AwayView view(Theme::light(QApplication::font()));
        view.show(weekend());
        view.resize(view.sizeFor({1920, 1080}));
        view.setVisible(true);
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QSignalSpy closed(&view, &AwayView::closePressed);
        QSignalSpy oneByOne(&view, &AwayView::oneByOnePressed);
        auto *button = view.findChild<FlatButton *>(u"oneByOneButton"_s);
        auto *cross = view.findChild<FlatButton *>(u"closeButton"_s);
        AwayContent fewer = weekend();
        fewer.rows.removeFirst();
        view.show(fewer);
        QTest::mouseClick(button, Qt::LeftButton);
        QTest::mouseClick(cross, Qt::LeftButton);
        QTest::keyClick(&view, Qt::Key_Escape);
        QCOMPARE(closed.size() + oneByOne.size(), 0);
        QTRY_VERIFY((QTest::mouseClick(button, Qt::LeftButton), !oneByOne.isEmpty()));
        QTest::keyClick(&view, Qt::Key_Escape);
        QCOMPARE(closed.size(), 1);
    }

    void theKeyboardStaysOnItsRowWhenOthersGo()
    {
        AwayView view(Theme::light(QApplication::font()));
        view.show(weekend());
        view.resize(view.sizeFor({1920, 1080}));
        view.setVisible(true);
        QVERIFY(QTest::qWaitForWindowActive(&view));
        view.findChildren<AwayRowButton *>().at(2)->setFocus();
        AwayContent fewer = weekend();
        fewer.rows.removeFirst();
        view.show(fewer);
        const auto *focused = qobject_cast<AwayRowButton *>(QApplication::focusWidget());
        QVERIFY(focused);
        QCOMPARE(focused->row().id, samples::sapMaintenance().id);
    }
};

} // namespace foghorn

QTEST_MAIN(foghorn::AwayViewTest)
#include "away_view_test.moc"
