// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/popup_stack.h"

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
