// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/popup_stack.h"

#include <QAbstractAnimation>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

namespace {

HeldNotice outage(const QString &id, const QString &headline, Severity severity)
{
    HeldNotice held;
    held.notice.id = {id};
    held.notice.revision = 2;
    held.notice.asks = 2;
    held.notice.severity = severity;
    held.notice.phase = Phase::Identified;
    held.notice.defaultLanguage = u"fr"_s;
    held.notice.text[u"fr"_s] = {.headline = headline,
                                 .impact = u"Vous ne pouvez pas vous connecter."_s};
    held.notice.acknowledgement = Acknowledgement::Required;
    held.notice.publishedAt = *instantFromIso(u"2026-11-23T09:00:00Z");
    return held;
}

const HeldNotice mail = outage(u"a"_s, u"La messagerie est en panne"_s, Severity::Major);
const HeldNotice vpn = outage(u"b"_s, u"Le VPN est lent"_s, Severity::Minor);
const HeldNotice wifi = outage(u"d"_s, u"Pas de Wi-Fi à Lyon"_s, Severity::Major);
const HeldNotice virus = outage(u"c"_s, u"N’ouvrez pas « Facture 4471 »"_s, Severity::Critical);

PopupStack::Item asked(const HeldNotice &held)
{
    return {&held, Occasion::Asked};
}

PopupContent contentOf(const HeldNotice &held, Occasion, int more)
{
    PopupContext context;
    context.reader = {Language::French, QTimeZone::utc(), *instantFromIso(u"2026-11-23T09:05:00Z")};
    context.more = more;
    return popupContent(held.notice, context);
}

AwayContent awayContentOf(const QList<PopupStack::Item> &rows)
{
    PopupContext context;
    context.reader = {Language::French, QTimeZone::utc(), *instantFromIso(u"2026-11-23T09:05:00Z")};
    QList<AwayRow> content;
    for (const PopupStack::Item &item : rows)
        content << awayRow(item.held->notice.id, contentOf(*item.held, item.occasion, 0));
    return awayContent(content, *instantFromIso(u"2026-11-20T16:40:00Z"), context);
}

QList<PopupWindow *> shown()
{
    QList<PopupWindow *> windows;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *window = qobject_cast<PopupWindow *>(widget); window && window->isVisible())
            windows << window;
    }
    return windows;
}

} // namespace

class PopupStackTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QTRY_VERIFY(shown().isEmpty()); }

    void aNoticeIsExposedWithItsRevisionAndTakesNoFocus()
    {
        PopupStack stack(contentOf);
        stack.setMovement(PopupWindow::Movement::None);
        QSignalSpy exposed(&stack, &PopupStack::exposed);
        stack.show({asked(mail)});
        QTRY_VERIFY(!exposed.isEmpty());
        QCOMPARE(exposed.first()[0].value<NoticeId>(), mail.notice.id);
        QCOMPARE(exposed.first()[1].toInt(), 2);
        QCOMPARE(shown().size(), 1);
        QVERIFY(shown().first()->windowFlags() & Qt::WindowDoesNotAcceptFocus);
        QVERIFY(shown().first()->testAttribute(Qt::WA_ShowWithoutActivating));
        stack.show({});
    }

    void whoAsksForLessMovementSeesNone()
    {
        for (const auto movement : {PopupWindow::Movement::Slides, PopupWindow::Movement::None}) {
            const bool slides = movement == PopupWindow::Movement::Slides;
            PopupStack stack(contentOf);
            stack.setMovement(movement);
            stack.show({asked(mail)});
            QCOMPARE(shown().size(), 1);
            const QPoint first = shown().first()->pos();
            QCOMPARE(bool(shown().first()->findChild<QAbstractAnimation *>()), slides);
            QCOMPARE(shown().first()->windowOpacity(), 1.0);
            if (slides)
                QTRY_VERIFY(shown().first()->pos() != first);
            stack.show({});
            QTRY_VERIFY(shown().isEmpty());
        }
    }

    void oneCornerWindowAtATimeAndMorePagesThroughAll()
    {
        PopupStack stack(contentOf);
        stack.setMovement(PopupWindow::Movement::None);
        const QList<PopupStack::Item> waiting{asked(mail), asked(vpn)};
        stack.show(waiting);
        QCOMPARE(shown().size(), 1);
        QCOMPARE(stack.current(), mail.notice.id);
        Q_EMIT shown().first()->view()->morePressed();
        stack.show(waiting);
        QCOMPARE(stack.current(), vpn.notice.id);
        QCOMPARE(shown().size(), 1);
        Q_EMIT shown().first()->view()->morePressed();
        stack.show(waiting);
        QCOMPARE(stack.current(), mail.notice.id);
        stack.show({});
    }

    void somethingMoreUrgentTakesThePlaceOfWhatWasPagedTo()
    {
        PopupStack stack(contentOf);
        stack.setMovement(PopupWindow::Movement::None);
        QSignalSpy sounded(&stack, &PopupStack::sounded);
        stack.show({asked(mail), asked(vpn)});
        Q_EMIT shown().first()->view()->morePressed();
        stack.show({asked(mail), asked(vpn)});
        QCOMPARE(stack.current(), vpn.notice.id);
        stack.show({asked(virus), asked(mail), asked(vpn)});
        QCOMPARE(stack.current(), virus.notice.id);
        QVERIFY(shown().first()->form() == PopupWindow::Form::Large);
        stack.show({asked(virus), asked(mail), asked(vpn)});
        QCOMPARE(sounded.size(), 1); // one sound, however often it is refreshed
        stack.show({});
    }

    void aNewOutageTakesThePlaceOfAnEnding()
    {
        PopupStack stack(contentOf);
        stack.setMovement(PopupWindow::Movement::None);
        HeldNotice over = mail;
        over.notice.phase = Phase::Resolved;
        const PopupStack::Item ending{&over, Occasion::Ended};
        stack.show({ending});
        stack.show({asked(vpn), ending});
        QCOMPARE(stack.current(), vpn.notice.id);
        stack.show({});
    }

    void theListStandsWhereNothingComesAlone()
    {
        PopupStack stack(contentOf, awayContentOf);
        QSignalSpy exposed(&stack, &PopupStack::exposed);
        stack.show({asked(virus)}, {asked(mail), asked(wifi), asked(vpn)});
        QCOMPARE(stack.current(), virus.notice.id); // critical ones first and alone
        QCOMPARE(shown().first()->view()->content().more, u"3 autres ›"_s);
        QTRY_VERIFY(!exposed.isEmpty());
        exposed.clear();
        stack.show({}, {asked(mail), asked(wifi), asked(vpn)});
        QCOMPARE(shown().size(), 1);
        QVERIFY(shown().first()->form() == PopupWindow::Form::List);
        QCOMPARE(shown().first()->list()->content().rows.size(), 3);
        QVERIFY(stack.current().isEmpty());
        QTRY_VERIFY(shown().first()->windowHandle()->isExposed());
        QTRY_VERIFY((shown().first()->repaint(), true));
        QCOMPARE(exposed.size(), 0); // a row is not the notice: nothing was displayed
        stack.show({});
    }

    void aRowOpensItsNoticeAndSettledLeadsBackToTheList()
    {
        PopupStack stack(contentOf, awayContentOf);
        const QList<PopupStack::Item> rows{asked(mail), asked(wifi), asked(vpn)};
        QSignalSpy turned(&stack, &PopupStack::turned);
        stack.show({}, rows);
        Q_EMIT shown().first()->list()->rowPressed(wifi.notice.id);
        QCOMPARE(turned.size(), 1);
        stack.show({}, rows);
        QCOMPARE(stack.current(), wifi.notice.id);
        QCOMPARE(shown().first()->view()->content().more, u"2 autres ›"_s);
        Q_EMIT shown().first()->view()->morePressed(); // not now: back to the list
        stack.show({}, rows);
        QVERIFY(shown().first()->form() == PopupWindow::Form::List);
        Q_EMIT shown().first()->list()->rowPressed(vpn.notice.id);
        stack.show({}, rows);
        QCOMPARE(stack.current(), vpn.notice.id);
        stack.show({}, {asked(mail), asked(wifi)}); // confirmed
        QVERIFY(shown().first()->form() == PopupWindow::Form::List);
        QCOMPARE(shown().first()->list()->content().rows.size(), 2);
        stack.show({});
    }

    void somethingNewComesBeforeTheListAndBeforeAnOpenedRow()
    {
        PopupStack stack(contentOf, awayContentOf);
        const QList<PopupStack::Item> rows{asked(mail), asked(vpn)};
        stack.show({}, rows);
        stack.show({asked(wifi)}, rows);
        QCOMPARE(stack.current(), wifi.notice.id);
        Q_EMIT shown().first()->view()->morePressed();
        stack.show({asked(wifi)}, rows);
        QVERIFY(shown().first()->form() == PopupWindow::Form::List);
        Q_EMIT shown().first()->list()->rowPressed(vpn.notice.id);
        stack.show({asked(wifi)}, rows);
        QCOMPARE(stack.current(), vpn.notice.id);
        stack.show({asked(virus), asked(wifi)}, rows);
        QCOMPARE(stack.current(), virus.notice.id);
        stack.show({});
    }

    void theListsCrossNamesWhatStoodInIt()
    {
        PopupStack stack(contentOf, awayContentOf);
        QSignalSpy closed(&stack, &PopupStack::listClosed);
        QSignalSpy oneByOne(&stack, &PopupStack::oneByOneAsked);
        stack.show({}, {asked(mail), asked(vpn)});
        Q_EMIT shown().first()->list()->oneByOnePressed();
        QCOMPARE(oneByOne.size(), 1);
        shown().first()->close(); // the window manager's close is the ×
        QCOMPARE(closed.size(), 1);
        QCOMPARE(closed[0][0].value<QList<NoticeId>>(),
                 (QList<NoticeId>{mail.notice.id, vpn.notice.id}));
        stack.show({});
    }

    void theWindowManagersCloseIsTheCross()
    {
        PopupStack stack(contentOf);
        stack.setMovement(PopupWindow::Movement::None);
        QSignalSpy closed(&stack, &PopupStack::closed);
        QSignalSpy confirmed(&stack, &PopupStack::confirmed);
        stack.show({asked(mail)});
        shown().first()->close();
        QCOMPARE(closed.size(), 1);
        QCOMPARE(confirmed.size(), 0);
        QCOMPARE(shown().size(), 1); // until the inbox says that it may go
        stack.show({});
    }

    void askedForItTakesTheKeyboardAndStaysInItsPlace()
    {
        PopupStack stack(contentOf);
        stack.setMovement(PopupWindow::Movement::None);
        stack.show({asked(mail)});
        const QRect place = shown().first()->geometry();
        stack.takeKeyboard();
        QCOMPARE(shown().size(), 1);
        QVERIFY(!(shown().first()->windowFlags() & Qt::WindowDoesNotAcceptFocus));
        QCOMPARE(shown().first()->geometry(), place);
        stack.show({});
    }
};

} // namespace foghorn

QTEST_MAIN(foghorn::PopupStackTest)
#include "popup_stack_test.moc"
