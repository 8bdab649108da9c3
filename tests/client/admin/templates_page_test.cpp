// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/templates_page.h"

#include "client/admin/library.h"
#include "client/admin/template_delegate.h"
#include "client/admin/template_example.h"
#include "client/admin/tongue.h"
#include "client/popup/notice_view.h"
#include "common/clock.h"
#include "tests/client/admin/console_relay.h"
#include "tests/client/admin/shipped_library.h"

#include <QAccessible>
#include <QComboBox>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace foghorn;
using namespace std::chrono_literals;

/** Who keeps the templates, signed in to a relay that has those that ship. */
class TemplatesPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void theListSaysWhatIsDueAndFindsByAFewLetters();
    void aChangedTemplateIsSavedOnTheRevisionThatWasSeen();
    void aProblemStandsAtItsFieldAndSaveWaitsForIt();
    void aProblemOfTheWordsStandsUnderThem();
    void changesStayWhileAnotherTemplateIsLookedAt();
    void changesAreDiscardedOnlyWhereTheyWereAskedFor();
    void aConflictKeepsBothAndMineGoesOnTopWhenIWantIt();
    void aConflictCanLoadTheirs();
    void aNewTemplateIsWrittenAndItsIdStaysThen();
    void anIdThatIsTakenIsSaid();
    void aDuplicateIsAnotherTemplate();
    void removingAsksOnceMore();
    void withoutTheRightEverythingIsReadOnly();
    void aLostAnswerIsSavedAgainUnderTheSameKey();
    void thePreviewHasTheExamplesInItsBlanks();
    void blanksAreAddedNamedAndRemoved();
    void severalThingsToDoAreTypedOnePerLine();
    void anEndingEnds();

private:
    template <class W = QPushButton>
    W *find(const char *name) const
    {
        for (W *widget : m_page->findChildren<W *>(QString::fromLatin1(name))) {
            if (widget->isVisibleTo(m_page.get()))
                return widget;
        }
        return nullptr;
    }
    QListWidget *list() const { return find<QListWidget>("templateList"); }
    void open(const QString &key) const;
    void click(const char *name) const { QTest::mouseClick(find(name), Qt::LeftButton); }
    void write(const char *name, const QString &words) const;
    void showTab(int tab) const { find<QTabBar>("templateTabs")->setCurrentIndex(tab); }
    QString words(const char *name) const;
    QString stored(const QString &id) const { return m_relay->library.find(id)->owner; }

    std::unique_ptr<ConsoleRelay> m_relay;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<ConsoleLink> m_link;
    std::unique_ptr<Library> m_library;
    TemplateEdits m_edits;
    std::unique_ptr<TemplatesPage> m_page;
    const Tongue m_tongue{Language::English, QLocale::c()};
};

void TemplatesPageTest::init()
{
    m_relay = std::make_unique<ConsoleRelay>();
    m_relay->library.templates = shippedTemplates();
    m_relay->library.services = shippedServices();
    m_clock = std::make_unique<ManualClock>(m_relay->time);
    m_link =
        std::make_unique<ConsoleLink>(LinkSettings{{m_relay->url()}, {}, quickTimings()},
                                      App{u"foghorn-admin"_s, u"0.1"_s, u"Debian 12"_s}, *m_clock);
    m_library = std::make_unique<Library>(*m_link);
    m_edits = {};
    m_page = std::make_unique<TemplatesPage>(*m_link, *m_library, m_edits);
    m_page->setTheme(Theme::light(m_page->font()));
    m_page->resize(1500, 1000);
    m_page->show();
    m_link->signIn(u"ana"_s, u"correct horse"_s);
    QTRY_COMPARE(list()->count(), int(m_relay->library.templates.size()));
}

void TemplatesPageTest::cleanup()
{
    m_page.reset();
    m_library.reset();
    m_link.reset();
    m_relay.reset();
}

void TemplatesPageTest::open(const QString &key) const
{
    for (int row = 0; row < list()->count(); ++row) {
        if (list()->item(row)->data(TemplateDelegate::KeyRole) == key)
            list()->setCurrentRow(row);
    }
    QVERIFY(list()->currentItem()->data(TemplateDelegate::KeyRole) == key);
}

void TemplatesPageTest::write(const char *name, const QString &words) const
{
    auto *edit = find<QWidget>(name);
    QVERIFY2(edit, name);
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(edit, Qt::Key_Delete);
    QTest::keyClicks(edit, words);
}

QString TemplatesPageTest::words(const char *name) const
{
    const auto *label = find<QLabel>(name);
    return label ? label->text() : QString();
}

void TemplatesPageTest::theListSaysWhatIsDueAndFindsByAFewLetters()
{
    NoticeTemplate late = *m_relay->library.find(u"wifi-down"_s);
    late.reviewBy = QDate(2026, 10, 3);
    m_relay->library.save(late);
    m_library->ask();
    write("templateSearch", u"wi fi"_s);
    QTRY_COMPARE(list()->count(), 1);
    QTRY_COMPARE(list()->item(0)->data(TemplateDelegate::ReviewRole).toString(),
                 u"review was due 3 October"_s);
    QVERIFY(list()->item(0)->data(TemplateDelegate::OverdueRole).toBool());
    QCOMPARE(list()->item(0)->text(), u"Wi-Fi"_s);
    QCOMPARE(list()->item(0)->data(Qt::AccessibleTextRole).toString(),
             u"Wi-Fi. New notice · %1. review was due 3 October"_s.arg(late.owner));
    write("templateSearch", u"nothing like it"_s);
    QTRY_COMPARE(list()->count(), 0);
    QCOMPARE(words("noTemplates"), u"No template has these words."_s);
}

void TemplatesPageTest::aChangedTemplateIsSavedOnTheRevisionThatWasSeen()
{
    open(u"email-down"_s);
    QVERIFY(!find("saveTemplate")->isEnabled());
    write("templateOwner", u"Mail team"_s);
    QVERIFY(list()->currentItem()->text().contains(u"not saved"));
    click("saveTemplate");
    QTRY_COMPARE(stored(u"email-down"_s), u"Mail team"_s);
    const auto saves = m_relay->heard<ToRelay::TemplateSave>();
    QCOMPARE(saves.size(), 1);
    QCOMPARE(saves.first().base, 1);
    QTRY_COMPARE(words("templateState"), u"saved, version 2"_s);
    QVERIFY(!find("saveTemplate")->isEnabled());
    write("templateOwner", u"Mail and calendar team"_s);
    click("saveTemplate");
    QTRY_COMPARE(stored(u"email-down"_s), u"Mail and calendar team"_s);
    QCOMPARE(m_relay->heard<ToRelay::TemplateSave>().last().base, 2);
}

void TemplatesPageTest::aProblemStandsAtItsFieldAndSaveWaitsForIt()
{
    open(u"email-down"_s);
    write("templateOwner", {});
    QVERIFY(!find("saveTemplate")->isEnabled());
    QVERIFY(words("templateBlocked").contains(u"need"));
    auto *owner = find<QLineEdit>("templateOwner");
    QCOMPARE(owner->accessibleDescription(), u"say who keeps it true"_s);
    QVERIFY(find<QTabBar>("templateTabs")->tabText(0).endsWith(u"(1)"));
    QTest::keyClick(m_page.get(), Qt::Key_S, Qt::ControlModifier);
    QCoreApplication::processEvents();
    QVERIFY(m_relay->heard<ToRelay::TemplateSave>().isEmpty());
    write("templateOwner", u"Mail team"_s);
    QVERIFY(find("saveTemplate")->isEnabled());
    QVERIFY(owner->accessibleDescription().isEmpty());
}

void TemplatesPageTest::aProblemOfTheWordsStandsUnderThem()
{
    open(u"email-down"_s);
    showTab(2);
    write("headline_es", QString(81, u'x'));
    QVERIFY(find<QPlainTextEdit>("headline_es")->accessibleDescription().contains(u"80"));
    QVERIFY(find<QPlainTextEdit>("headline_fr")->accessibleDescription().isEmpty());
    QVERIFY(!find("saveTemplate")->isEnabled());
    write("headline_es", u"El correo de {{planta}} no funciona"_s);
    showTab(1);
    QVERIFY(words("blanksProblem").contains(u"{{planta}}"));
}

void TemplatesPageTest::changesStayWhileAnotherTemplateIsLookedAt()
{
    open(u"email-down"_s);
    write("templateOwner", u"Mail team"_s);
    open(u"wifi-down"_s);
    QVERIFY(find<QLineEdit>("templateOwner")->text() != u"Mail team"_s);
    m_library->ask(); // the relay tells the list anew
    QSignalSpy told(m_library.get(), &Library::changed);
    QVERIFY(told.wait());
    open(u"email-down"_s);
    QCOMPARE(find<QLineEdit>("templateOwner")->text(), u"Mail team"_s);
    QCOMPARE(m_page->unsaved(), QStringList{u"E-mail"_s});
}

void TemplatesPageTest::changesAreDiscardedOnlyWhereTheyWereAskedFor()
{
    const QString before = stored(u"email-down"_s);
    open(u"wifi-down"_s);
    write("templateOwner", u"Radio team"_s);
    open(u"email-down"_s);
    write("templateOwner", u"Mail team"_s);
    click("discardTemplate");
    QCOMPARE(find<QLineEdit>("templateOwner")->text(), before);
    QCOMPARE(m_page->unsaved(), QStringList{u"Wi-Fi"_s});
}

void TemplatesPageTest::aConflictKeepsBothAndMineGoesOnTopWhenIWantIt()
{
    open(u"email-down"_s);
    NoticeTemplate theirs = *m_relay->library.find(u"email-down"_s);
    theirs.reviewBy = QDate(2028, 1, 1);
    m_relay->library.save(theirs);
    write("templateOwner", u"Mail team"_s);
    click("saveTemplate");
    QTRY_VERIFY(find<QFrame>("templateConflict"));
    const QString said = find<QFrame>("templateConflict")->findChild<QLabel *>()->text();
    QVERIFY2(said.contains(u"version 2") && said.contains(u"Day of review"), qPrintable(said));
    QCOMPARE(find<QLineEdit>("templateOwner")->text(), u"Mail team"_s);
    QVERIFY(!find("saveTemplate")->isEnabled());
    click("saveOnTop");
    QTRY_COMPARE(stored(u"email-down"_s), u"Mail team"_s);
    QCOMPARE(m_relay->heard<ToRelay::TemplateSave>().last().base, 2);
    QTRY_VERIFY(!find<QFrame>("templateConflict"));
}

void TemplatesPageTest::aConflictCanLoadTheirs()
{
    open(u"email-down"_s);
    NoticeTemplate theirs = *m_relay->library.find(u"email-down"_s);
    theirs.owner = u"Messaging"_s;
    m_relay->library.save(theirs);
    write("templateOwner", u"Mail team"_s);
    click("saveTemplate");
    QTRY_VERIFY(find("takeTheirs"));
    click("takeTheirs");
    QCOMPARE(find<QLineEdit>("templateOwner")->text(), u"Messaging"_s);
    QVERIFY(m_page->unsaved().isEmpty());
    QVERIFY(!find<QFrame>("templateConflict"));
}

void TemplatesPageTest::aNewTemplateIsWrittenAndItsIdStaysThen()
{
    click("newTemplate");
    QVERIFY(m_page->unsaved().isEmpty()); // nobody has written anything
    write("templateName_en", u"Badge readers"_s);
    write("templateId", u"badge-readers"_s);
    write("templateOwner", u"Facilities"_s);
    showTab(2);
    write("headline_en", u"Badge readers at {{site}} do not open doors"_s);
    write("impact_en", u"Doors open with a key only. Reception lets you in."_s);
    showTab(1);
    click("addBlank");
    write("blankId0", u"site"_s);
    QVERIFY2(find("saveTemplate")->isEnabled(), qPrintable(words("templateBlocked")));
    click("saveTemplate");
    QTRY_VERIFY(m_relay->library.find(u"badge-readers"_s));
    QCOMPARE(m_relay->heard<ToRelay::TemplateSave>().last().base, 0);
    QTRY_COMPARE(words("templateState"), u"saved, version 1"_s);
    showTab(0);
    QVERIFY(find<QLineEdit>("templateId")->isReadOnly());
    QTRY_COMPARE(list()->count(), int(m_relay->library.templates.size()));
}

void TemplatesPageTest::anIdThatIsTakenIsSaid()
{
    open(u"email-down"_s);
    click("duplicateTemplate");
    write("templateId", u"wifi-down"_s);
    QVERIFY(!find("saveTemplate")->isEnabled());
    QCOMPARE(find<QLineEdit>("templateId")->accessibleDescription(),
             u"another template has this id"_s);
}

void TemplatesPageTest::aDuplicateIsAnotherTemplate()
{
    open(u"email-down"_s);
    click("duplicateTemplate");
    QCOMPARE(find<QLineEdit>("templateId")->text(), u"email-down-copy"_s);
    QVERIFY(!find<QLineEdit>("templateId")->isReadOnly());
    click("saveTemplate");
    QTRY_VERIFY(m_relay->library.find(u"email-down-copy"_s));
    QCOMPARE(m_relay->library.find(u"email-down"_s)->revision, 1);
}

void TemplatesPageTest::removingAsksOnceMore()
{
    open(u"email-down"_s);
    click("removeTemplate");
    QVERIFY(find<QFrame>("templateRemoval"));
    click("keepTemplate");
    QVERIFY(!find<QFrame>("templateRemoval"));
    QVERIFY(m_relay->heard<ToRelay::TemplateRemove>().isEmpty());
    click("removeTemplate");
    click("confirmRemove");
    QTRY_VERIFY(!m_relay->library.find(u"email-down"_s));
    QCOMPARE(m_relay->heard<ToRelay::TemplateRemove>().last().base, 1);
    QTRY_COMPARE(list()->count(), int(m_relay->library.templates.size()));
}

void TemplatesPageTest::withoutTheRightEverythingIsReadOnly()
{
    cleanup();
    m_relay = std::make_unique<ConsoleRelay>();
    m_relay->rights = {Right::ReadBoard, Right::Publish};
    m_relay->library.templates = shippedTemplates();
    m_link =
        std::make_unique<ConsoleLink>(LinkSettings{{m_relay->url()}, {}, quickTimings()},
                                      App{u"foghorn-admin"_s, u"0.1"_s, u"Debian 12"_s}, *m_clock);
    m_library = std::make_unique<Library>(*m_link);
    m_page = std::make_unique<TemplatesPage>(*m_link, *m_library, m_edits = {});
    m_page->show();
    m_link->signIn(u"bruno"_s, u"correct horse"_s);
    QTRY_VERIFY(list()->count() > 0);
    QVERIFY(words("templateBlocked").contains(u"right to edit templates"));
    for (const char *button : {"saveTemplate", "newTemplate", "removeTemplate", "addBlank"})
        QVERIFY2(!find(button), button);
    QVERIFY(find<QLineEdit>("templateOwner")->isReadOnly());
    showTab(2);
    QVERIFY(find<QPlainTextEdit>("headline_en")->isReadOnly());
}

void TemplatesPageTest::aLostAnswerIsSavedAgainUnderTheSameKey()
{
    open(u"email-down"_s);
    write("templateOwner", u"Mail team"_s);
    m_relay->misbehave = [this](const IncomingRequest &incoming) -> std::optional<QByteArray> {
        if (!std::holds_alternative<ToRelay::TemplateSave>(incoming.request))
            return std::nullopt;
        QTimer::singleShot(0, m_page.get(), [this] { m_relay->hangUp(); });
        return QByteArray();
    };
    click("saveTemplate");
    QTRY_VERIFY(words("templateSaid").contains(u"Save again"));
    QCOMPARE(m_page->unsaved(), QStringList{u"E-mail"_s});
    m_relay->misbehave = {};
    QTRY_VERIFY(find("saveTemplate")->isEnabled());
    click("saveTemplate");
    QTRY_COMPARE(stored(u"email-down"_s), u"Mail team"_s);
    const auto saves = m_relay->heard<ToRelay::TemplateSave>();
    QCOMPARE(saves.size(), 2);
    QCOMPARE(saves[0].idempotencyKey, saves[1].idempotencyKey);
}

void TemplatesPageTest::thePreviewHasTheExamplesInItsBlanks()
{
    open(u"email-down"_s);
    showTab(3);
    auto *preview = find<NoticeView>("preview");
    QVERIFY(preview);
    QAccessibleInterface *told = QAccessible::queryAccessibleInterface(preview);
    QVERIFY(told);
    QString said = told->text(QAccessible::Name) + told->text(QAccessible::Description);
    QVERIFY2(said.contains(u"E-mail is not working"), qPrintable(said));
    QVERIFY2(!said.contains(u"{{"), qPrintable(said));
    const Notice example =
        exampleOf(*m_relay->library.find(u"email-down"_s),
                  {m_library->templates(), m_library->services(), m_relay->time, QTimeZone::utc()});
    QCOMPARE(example.text[u"en"_s].affected, u"Lyon and Madrid"_s); // not the audience
}

void TemplatesPageTest::blanksAreAddedNamedAndRemoved()
{
    open(u"email-down"_s);
    showTab(1);
    QCOMPARE(find<QLineEdit>("blankId0")->text(), u"site"_s);
    write("blankExample_en", u"Porto"_s);
    click("addBlank");
    QVERIFY(find<QLineEdit>("blankId1"));
    QCOMPARE(m_page->focusWidget(), find<QLineEdit>("blankId1")); // to be written at once
    write("blankId1", u"floor"_s);
    QVERIFY(!find("saveTemplate")->isEnabled()); // {{floor}} stands nowhere
    click("blankRemove1");
    QTRY_VERIFY(!find<QLineEdit>("blankId1"));
    QVERIFY2(find("saveTemplate")->isEnabled(), qPrintable(words("templateBlocked")));
    click("saveTemplate");
    QTRY_COMPARE(m_relay->library.find(u"email-down"_s)->blanks.first().example[u"en"_s],
                 u"Porto"_s);
}

void TemplatesPageTest::severalThingsToDoAreTypedOnePerLine()
{
    open(u"email-down"_s);
    showTab(2);
    auto *actions = find<QPlainTextEdit>("actions_en");
    actions->setFocus();
    actions->selectAll();
    QTest::keyClicks(actions, u"Call."_s);
    QTest::keyClick(actions, Qt::Key_Return);
    QTest::keyClicks(actions, u"Wait."_s);
    click("saveTemplate");
    QTRY_COMPARE(m_relay->library.find(u"email-down"_s)->notice.text[u"en"_s].actions.size(), 2);
}

void TemplatesPageTest::anEndingEnds()
{
    open(u"email-down"_s);
    auto *use = find<QComboBox>("templateUse");
    use->setFocus();
    QTest::keyClick(use, Qt::Key_End);
    Q_EMIT use->activated(use->currentIndex());
    QCOMPARE(find<QComboBox>("templatePhase")->currentData().toInt(), int(Phase::Resolved));
}

QTEST_MAIN(TemplatesPageTest)
#include "templates_page_test.moc"
