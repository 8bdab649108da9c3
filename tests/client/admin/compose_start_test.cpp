// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/popup/notice_view.h"
#include "tests/client/admin/author.h"
#include "tests/client/admin/shipped_library.h"

#include <QComboBox>
#include <QMenu>
#include <QTabBar>

using namespace foghorn;

/** From nothing to a notice that can be sent, with templates, catalogue and all languages. */
class ComposeStartTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void fourActionsOfTheKeyboardSendWhatIsKnown();
    void aTemplateForAnyServiceAsksForItFirst();
    void aBlankBlocksUntilItIsFilledInEveryLanguage();
    void aLanguageThatNobodyCanWriteIsLeftOut();
    void whoWantsWritesFromNothing();
    void anUpdateTakesTheWordsOfATemplate();
    void theServiceThatIsNamedFillsItsBlank();
    void allVersionsStandSideBySideAndOneLags();
    void noVersionCanBeChangedWhileItGoesOut();
    void whatPeopleSeeIsShownInAnotherLanguageSizeAndColour();
    void whatIsTriedOutGoesToTheAuthorAloneAndStaysADraft();
    void whatTheOrganisationDoesNotSendIsBlocked();
    void aDraftKeepsTheNamesOfItsBlanks();

private:
    void type(const QString &words) { QTest::keyClicks(QApplication::focusWidget(), words); }
    void press(Qt::Key key, Qt::KeyboardModifiers with = {})
    {
        QWidget *popup =
            QApplication::activePopupWidget(); // a completer's list, which gets the keys first
        QTest::keyClick(popup ? popup : QApplication::focusWidget(), key, with);
    }
    /** A few letters and Return. */
    void pick(const QString &letters)
    {
        QTRY_VERIFY(m_ana->find<QLineEdit>("startSearch")->hasFocus());
        type(letters);
        press(Qt::Key_Return);
    }
    const Notice &notice() const { return m_ana->page->draft().notice; }

    std::unique_ptr<Author> m_ana;
};

void ComposeStartTest::init()
{
    m_ana = std::make_unique<Author>();
    m_ana->relay.library.templates = shippedTemplates();
    m_ana->relay.library.services = shippedServices();
    m_ana->library.ask();
    QTRY_VERIFY(!m_ana->library.templates().isEmpty() && !m_ana->library.services().isEmpty());
    QVERIFY(QTest::qWaitForWindowActive(m_ana->page.get()));
}

void ComposeStartTest::fourActionsOfTheKeyboardSendWhatIsKnown()
{
    pick(u"mail"_s);
    m_ana->waitForTheCount();
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_ana->published.size(), 1);
    const Notice sent = *m_ana->publishes().first().notice;
    QCOMPARE(sent.services.value(0).id, u"email"_s);
    QCOMPARE(sent.text.keys(), (QStringList{u"en"_s, u"es"_s, u"fr"_s, u"pt"_s}));
    QCOMPARE(sent.text[u"es"_s].affected, u"Todo el personal"_s);
    QVERIFY(sent.nextUpdateAt && *sent.nextUpdateAt - m_ana->relay.time >= 30min);
    QVERIFY(validate(sent).isEmpty());
}

void ComposeStartTest::aTemplateForAnyServiceAsksForItFirst()
{
    pick(u"business"_s);
    QCOMPARE(m_ana->words("startTitle"), u"Which service is it?"_s);
    press(Qt::Key_Escape); // back
    QCOMPARE(m_ana->words("startTitle"), u"New notice"_s);
    pick(u"business"_s);
    pick(u"order"_s);
    QVERIFY(m_ana->find<QWidget>("headline")->isVisible());
    QVERIFY(notice().text[u"en"_s].headline.contains(u"Order management"_s));
    QVERIFY(notice().text[u"fr"_s].headline.contains(u"Gestion des commandes"_s));
    QVERIFY(!m_ana->shows("blanksBar"));
}

void ComposeStartTest::aBlankBlocksUntilItIsFilledInEveryLanguage()
{
    pick(u"scheduled"_s);
    pick(u"order"_s);
    QVERIFY(m_ana->shows("blanksBar"));
    QTRY_VERIFY(m_ana->find<QWidget>("blank_reason_en")->hasFocus());
    m_ana->waitForTheCount();
    m_ana->page->send();
    m_ana->expectNothingSent();
    QTRY_VERIFY(m_ana->find<QWidget>("blank_reason_en")->hasFocus()); // brought back to it
    const char *const reasons[] = {"We are moving it.", "Lo trasladamos.", "Nous le changeons.",
                                   "Vamos mudar."};
    for (const char *reason : reasons) {
        QVERIFY(notice().text[u"en"_s].cause.contains(u"{{reason}}"_s)); // not half filled
        type(QString::fromUtf8(reason));
        press(Qt::Key_Tab);
    }
    QCOMPARE(notice().text[u"en"_s].cause, u"We are moving it."_s);
    QCOMPARE(notice().text[u"pt"_s].cause, u"Vamos mudar."_s);
    QTRY_VERIFY(m_ana->find<QWidget>("blank_benefit_en")->hasFocus());
    for (int language = 0; language < 4; ++language) {
        type(u"Searches will be faster."_s);
        press(Qt::Key_Tab);
    }
    QVERIFY(!m_ana->shows("blanksBar"));
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_ana->published.size(), 1);
}

void ComposeStartTest::aLanguageThatNobodyCanWriteIsLeftOut()
{
    pick(u"scheduled"_s);
    pick(u"order"_s);
    for (const char *language : {"leaveOut_es", "leaveOut_fr", "leaveOut_pt"})
        m_ana->click(language);
    QCOMPARE(notice().text.keys(), QStringList{u"en"_s});
    QTRY_VERIFY(!m_ana->page->findChild<QWidget *>(u"blank_reason_es"_s));
    QVERIFY(m_ana->find<QWidget>("blank_reason_en")->isVisible());
}

void ComposeStartTest::whoWantsWritesFromNothing()
{
    pick(u"something that no template is about"_s);
    QVERIFY(m_ana->find<QWidget>("service")->hasFocus());
    QVERIFY(m_ana->page->draft().isEmpty());
    m_ana->relay.library.templates.removeLast();
    m_ana->library.ask(); // somebody changed a template: the author stays where they are
    QTRY_VERIFY(m_ana->library.templates().size() == m_ana->relay.library.templates.size());
    QVERIFY(m_ana->find<QWidget>("service")->isVisible());
}

void ComposeStartTest::anUpdateTakesTheWordsOfATemplate()
{
    const auto base = noticeFromBytes(m_ana->relay.publish(mailOutage(), u"ana"_s).payload);
    QVERIFY(base);
    m_ana->page->begin(Draft::endingOf(*base, *base));
    QVERIFY(m_ana->shows("headline"));
    m_ana->click("templateWords");
    pick(u"all clear"_s);
    QVERIFY(notice().phase == Phase::Resolved);
    QVERIFY2(notice().text[u"en"_s].headline.endsWith(u": everything works again"_s),
             qPrintable(notice().text[u"en"_s].headline));
    QCOMPARE(notice().text.keys(), base->text.keys());
    QVERIFY(m_ana->page->draft().base.has_value());
    // Its optional blank goes with its line when nobody fills it.
    QVERIFY(notice().text[u"en"_s].cause.contains(u"{{reason}}"_s));
    QVERIFY(m_ana->page->draft().finished().text[u"en"_s].cause.isEmpty());
    QVERIFY(!m_ana->page->draft().problems().isEmpty()); // nobody said yet whom to call
    QTRY_VERIFY(m_ana->find<QWidget>("blank_phone_en")->hasFocus());
    type(u"4444"_s);
    press(Qt::Key_Return);
    QVERIFY(m_ana->page->draft().problems().isEmpty());
    QVERIFY(notice().text[u"es"_s].actions.value(0).text.contains(u"4444"_s));
}

void ComposeStartTest::theServiceThatIsNamedFillsItsBlank()
{
    pick(u"slow"_s);
    pick(u"zzz"_s); // another service
    QTRY_VERIFY(m_ana->find<QWidget>("blank_service_en")->isVisible());
    m_ana->find<QWidget>("service")->setFocus();
    type(u"Order management"_s);
    press(Qt::Key_Tab);
    QCOMPARE(notice().services.value(0).id, u"orders"_s);
    QVERIFY(notice().text[u"es"_s].headline.contains(u"Gestión de pedidos"_s));
    QTRY_VERIFY(!m_ana->shows("blanksBar"));
}

void ComposeStartTest::allVersionsStandSideBySideAndOneLags()
{
    pick(u"mail"_s);
    auto *headline = m_ana->find<QLineEdit>("headline");
    headline->setFocus();
    headline->selectAll();
    type(u"E-mail is slow"_s);
    QTRY_COMPARE(m_ana->find("language_es")->text(), u"Español · lags"_s);
    m_ana->find<QTabBar>("composeTabs")->setCurrentIndex(1);
    QCOMPARE(m_ana->words("lag_es"), u"Lags behind: What is wrong"_s);
    QVERIFY(m_ana->words("lag_en").isEmpty());
    auto *other = m_ana->find<QPlainTextEdit>("headline_es");
    other->setFocus();
    other->selectAll();
    type(u"El correo va lento"_s);
    QVERIFY(m_ana->words("lag_es").isEmpty());
    m_ana->click("agree_fr");
    QVERIFY(m_ana->words("lag_fr").isEmpty());
    QVERIFY(!m_ana->words("lag_pt").isEmpty());
    QCOMPARE(notice().text[u"es"_s].headline, u"El correo va lento"_s);
    m_ana->find<QTabBar>("composeTabs")->setCurrentIndex(0);
    QCOMPARE(headline->text(), u"E-mail is slow"_s);
}

void ComposeStartTest::noVersionCanBeChangedWhileItGoesOut()
{
    m_ana->undo = {60s, 60s};
    m_ana->open();
    pick(u"mail"_s);
    m_ana->waitForTheCount();
    m_ana->find<QTabBar>("composeTabs")->setCurrentIndex(1);
    auto *spanish = m_ana->find<QPlainTextEdit>("headline_es");
    QVERIFY(spanish->isEnabled());
    m_ana->page->send();
    QVERIFY(m_ana->shows("goingOutBar"));
    QVERIFY(!spanish->isEnabled());
    QVERIFY(!m_ana->find("language_es")->isEnabled());
    m_ana->click("takeBack");
    QVERIFY(spanish->isEnabled() && m_ana->find("language_es")->isEnabled());
}

void ComposeStartTest::whatPeopleSeeIsShownInAnotherLanguageSizeAndColour()
{
    pick(u"mail"_s);
    const auto *preview = m_ana->find<NoticeView>("preview");
    const auto choose = [this](const char *box, int row) {
        auto *combo = m_ana->find<QComboBox>(box);
        combo->setFocus();
        while (combo->currentIndex() < row)
            QTest::keyClick(combo, Qt::Key_Down);
    };
    const QSize size = preview->size();
    choose("previewSize", 2);
    QVERIFY(preview->width() > size.width() * 3 / 2);
    const QImage light = m_ana->find<NoticeView>("preview")->grab().toImage();
    choose("previewColours", 2);
    const QImage dark = m_ana->find<NoticeView>("preview")->grab().toImage();
    QVERIFY(qGray(dark.pixel(5, dark.height() - 20)) < 60);
    QVERIFY(qGray(light.pixel(5, light.height() - 20)) > 200);
    choose("previewLanguage", 2);
    QVERIFY(preview->accessibleName().contains(u"El correo no funciona"_s) ||
            m_ana->find<QComboBox>("previewLanguage")->currentText() == u"Español"_s);
}

void ComposeStartTest::whatIsTriedOutGoesToTheAuthorAloneAndStaysADraft()
{
    pick(u"mail"_s);
    m_ana->waitForTheCount();
    Q_EMIT m_ana->find("tryOut")->menu()->actions().first()->triggered();
    QTRY_COMPARE(m_ana->publishes().size(), 1);
    const Notice tried = *m_ana->publishes().first().notice;
    QVERIFY(tried.exercise && !tried.audience.everyone);
    QCOMPARE(tried.audience.include.value(0).person, QStringList{TryOutSender::myself().text});
    QTRY_VERIFY(m_ana->words("tryOutWords").startsWith(u"Sent to you alone"_s));
    QVERIFY(m_ana->page->hasUnsent() && m_ana->published.isEmpty());
    QTest::keyClicks(m_ana->find<QLineEdit>("headline"), u"!"_s);
    QVERIFY(!m_ana->shows("tryOutBar")); // what was tried out is not what stands here now
}

void ComposeStartTest::whatTheOrganisationDoesNotSendIsBlocked()
{
    m_ana->relay.coachRules.policy.block = {CoachRule::Blame};
    m_ana->open(); // the page asks for the rules when it is made
    pick(u"mail"_s);
    m_ana->waitForTheCount();
    auto *cause = m_ana->find<QPlainTextEdit>("cause");
    cause->setFocus();
    type(u"Because our provider messed up again."_s);
    QTRY_COMPARE(m_ana->words("blocked"), u"your organisation does not send these words"_s);
    QVERIFY(!m_ana->find("sendButton")->isEnabled());
    m_ana->page->send();
    m_ana->expectNothingSent();
    cause->selectAll();
    type(u"A storage fault at our supplier."_s);
    m_ana->waitForTheCount();
}

void ComposeStartTest::aDraftKeepsTheNamesOfItsBlanks()
{
    pick(u"scheduled"_s);
    pick(u"order"_s);
    m_ana->page.reset(); // as a crash, after the draft was kept
    m_ana->open();
    QTRY_VERIFY(m_ana->page->findChild<QWidget *>(u"blank_reason_en"_s));
    QVERIFY(m_ana->find<QWidget>("blank_reason_en")->accessibleName().contains(u"one sentence"_s) ||
            !m_ana->find<QWidget>("blank_reason_en")->accessibleName().startsWith(u"reason"_s));
}

QTEST_MAIN(ComposeStartTest)
#include "compose_start_test.moc"
