// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journey/access_checks.h"
#include "tests/journey/admin_process.h"
#include "tests/journey/screen.h"

#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

using journey::pressKey;
using journey::type;

/** Templates, services and all languages side by side, heard as somebody hears
    them who does not see the screen, and used with the keyboard alone. Needs a screen. */
class AccessibleLibraryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theTemplatesAndTheirTabs();
    void aTemplateIsMadeFromNothing();
    void aTemplateThatSomebodyElseSavedIsPutOnTop();
    void aTemplateIsRemoved();
    void theTableOfServices();
    void aServiceIsAddedAndSaved();
    void servicesGoOutToAFileAndComeIn();
    void allLanguagesSideBySide();

private:
    bool has(const QString &role, const QString &name) const { return m_admin.has(role, name); }
    bool fill(const QString &field, const QString &words) const;
    bool openTab(const QString &name) const { return m_admin.openTab(name); }
    QJsonObject saved(const QString &id) const;

    journey::RelayProcess m_relay;
    journey::AdminProcess m_admin;
};

void AccessibleLibraryTest::initTestCase()
{
    QVERIFY(m_relay.start());
    QVERIFY(m_admin.start(m_relay));
    QVERIFY(m_admin.signIn());
}

bool AccessibleLibraryTest::fill(const QString &field, const QString &words) const
{
    if (!m_admin.tabTo(field))
        return false;
    pressKey(u"ctrl+a"_s);
    type(words);
    return true;
}

QJsonObject AccessibleLibraryTest::saved(const QString &id) const
{
    return QJsonDocument::fromJson(m_relay.ctl({u"template"_s, u"show"_s, id}).out).object();
}

void AccessibleLibraryTest::theTemplatesAndTheirTabs()
{
    QVERIFY(m_admin.press(u"Templates"_s, u"page tab"_s));
    EVENTUALLY(has(u"list"_s, u"Templates"_s));
    EVENTUALLY(has(u"page tab list"_s, u"What it is"_s));
    QVERIFY(QRect(0, 0, 1366, 768).contains(m_admin.placeOf(u"Save"_s))); // the screen
    QCOMPARE(m_admin.problems(), QString());
    // What stands under a field is heard with it.
    const auto things = m_admin.heard();
    const auto services = std::find_if(things.begin(), things.end(), [](const auto &thing) {
        return thing.editable && thing.name == "Services"_L1;
    });
    QVERIFY(services != things.end());
    QCOMPARE(services->description, u"Empty: the author picks one when a notice begins."_s);
    for (const QString &tab : {u"Blanks"_s, u"Words"_s, u"What people see"_s}) {
        QVERIFY2(openTab(tab), qPrintable(tab));
        QCOMPARE(m_admin.problems(), QString());
    }
    QVERIFY(openTab(u"What it is"_s));
}

void AccessibleLibraryTest::aTemplateIsMadeFromNothing()
{
    QVERIFY(m_admin.press(u"New template"_s));
    EVENTUALLY_EQUAL(m_admin.focused(), u"text “Name · English”"_s);
    type(u"Lift"_s);
    QVERIFY(fill(u"Id"_s, u"lift-down"_s));
    QVERIFY(fill(u"Who keeps it true"_s, u"Facilities"_s));
    QVERIFY(openTab(u"Blanks"_s));
    QVERIFY(m_admin.press(u"+ blank"_s));
    EVENTUALLY_EQUAL(m_admin.focused(), u"text “Blank 1 · Word”"_s);
    type(u"building"_s);
    QVERIFY(fill(u"Blank 1 · What the author is asked · English"_s, u"Which building"_s));
    QVERIFY(m_admin.press(u"+ blank"_s));
    EVENTUALLY_EQUAL(m_admin.focused(), u"text “Blank 2 · Word”"_s);
    QCOMPARE(m_admin.problems(), QString());
    QVERIFY(m_admin.press(u"Remove the blank 2"_s));
    EVENTUALLY_EQUAL(m_admin.focused(), u"push button “+ blank”"_s);
    QVERIFY(openTab(u"Words"_s));
    QVERIFY(fill(u"English · What is wrong"_s, u"The lift in {{building}} does not run"_s));
    QVERIFY(fill(u"English · What it means for people"_s, u"The stairs are open."_s));
    pressKey(u"ctrl+s"_s);
    EVENTUALLY_EQUAL(saved(u"lift-down"_s)[u"owner"_s].toString(), u"Facilities"_s);
}

void AccessibleLibraryTest::aTemplateThatSomebodyElseSavedIsPutOnTop()
{
    QVERIFY(openTab(u"What it is"_s));
    QVERIFY(fill(u"Who keeps it true"_s, u"Lift technicians"_s));
    QJsonObject theirs = saved(u"lift-down"_s);
    theirs[u"reviewBy"_s] = u"2029-01-15"_s;
    QCOMPARE(m_relay.ctl({u"template"_s, u"save"_s, m_relay.write(theirs)}).exitCode, 0);
    QVERIFY(m_admin.press(u"Save"_s));
    EVENTUALLY(has(u"push button"_s, u"Save mine on top"_s));
    QCOMPARE(m_admin.problems(), QString());
    QVERIFY(m_admin.press(u"Save mine on top"_s));
    EVENTUALLY_EQUAL(saved(u"lift-down"_s)[u"owner"_s].toString(), u"Lift technicians"_s);
}

void AccessibleLibraryTest::aTemplateIsRemoved()
{
    EVENTUALLY(!has(u"push button"_s, u"Save mine on top"_s));
    QVERIFY(m_admin.press(u"Remove …"_s));
    // The harmless one has the keyboard.
    EVENTUALLY_EQUAL(m_admin.focused(), u"push button “Keep it”"_s);
    QCOMPARE(m_admin.problems(), QString());
    QVERIFY(m_admin.press(u"Remove it"_s));
    EVENTUALLY(saved(u"lift-down"_s).isEmpty());
    EVENTUALLY(!m_admin.focused().isEmpty()); // its button is gone: the keyboard is not
}

void AccessibleLibraryTest::theTableOfServices()
{
    QVERIFY(m_admin.press(u"Services"_s, u"page tab"_s));
    EVENTUALLY(has(u"table"_s, u"Services"_s));
    EVENTUALLY(has(u"cell"_s, u"Id: email"_s));
    QCOMPARE(m_admin.problems(), QString());
    // Into the table and out of it again, forward and back.
    QVERIFY(m_admin.tabTo(u"Services"_s, u"table"_s));
    pressKey(u"Tab"_s);
    EVENTUALLY_EQUAL(m_admin.focused(), u"push button “Add a service”"_s);
    pressKey(u"shift+Tab"_s);
    EVENTUALLY_EQUAL(m_admin.focused(), u"table “Services”"_s);
    pressKey(u"shift+Tab"_s);
    EVENTUALLY_EQUAL(m_admin.focused(), u"push button “Export CSV …”"_s);
}

void AccessibleLibraryTest::aServiceIsAddedAndSaved()
{
    QVERIFY(m_admin.press(u"Add a service"_s));
    // Qt 6.4 tells of the cell, not of the field in it: what arrives in the catalogue says where it was typed.
    EVENTUALLY(has(u"cell"_s, u"Id: "_s));
    type(u"lifts"_s);
    pressKey(u"Tab"_s); // to the next cell
    type(u"Lifts"_s);
    for (const QString &name :
         {u"Ascensores"_s, u"Ascenseurs"_s, u"Elevadores"_s, u"Facilities"_s}) {
        pressKey(u"Tab"_s);
        type(name);
    }
    pressKey(u"Return"_s);
    EVENTUALLY_EQUAL(m_admin.focused(), u"table “Services”"_s);
    QVERIFY(m_admin.press(u"Save"_s));
    EVENTUALLY(m_relay.ctl({u"services"_s, u"export"_s}).out.contains("Elevadores"));
}

void AccessibleLibraryTest::servicesGoOutToAFileAndComeIn()
{
    const QString path = m_relay.folder() + u"/services.csv"_s;
    QVERIFY(m_admin.press(u"Export CSV …"_s));
    EVENTUALLY_EQUAL(journey::activeTitle(), u"Export services"_s);
    pressKey(u"ctrl+a"_s);
    type(path);
    pressKey(u"Return"_s);
    EVENTUALLY_EQUAL(journey::activeTitle(), u"Foghorn admin"_s);
    QFile file(path);
    EVENTUALLY(file.exists());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray csv = file.readAll();
    QVERIFY(csv.contains("Elevadores"));
    csv.replace("Elevadores", "Elevadores e montacargas");
    QVERIFY(file.resize(0) && file.seek(0) && file.write(csv) == csv.size());
    file.close();
    QVERIFY(m_admin.press(u"Import CSV …"_s));
    EVENTUALLY_EQUAL(journey::activeTitle(), u"Import services"_s);
    type(path);
    pressKey(u"Return"_s);
    EVENTUALLY_EQUAL(m_admin.focused(), u"push button “Take them over”"_s);
    QCOMPARE(m_admin.problems(), QString());
    QVERIFY(m_admin.press(u"Take them over"_s));
    EVENTUALLY_EQUAL(m_admin.focused(), u"push button “Save”"_s);
    QVERIFY(m_admin.press(u"Save"_s));
    EVENTUALLY(m_relay.ctl({u"services"_s, u"export"_s}).out.contains("montacargas"));
}

void AccessibleLibraryTest::allLanguagesSideBySide()
{
    QVERIFY(m_admin.press(u"Compose"_s, u"page tab"_s));
    EVENTUALLY(has(u"list"_s, u"What a notice can begin with"_s));
    QVERIFY(m_admin.tabTo(u"New notice"_s));
    type(u"power"_s);
    pressKey(u"Return"_s);
    EVENTUALLY(has(u"page tab list"_s, u"Write"_s));
    QVERIFY(openTab(u"All languages"_s));
    QCOMPARE(m_admin.problems(), QString());
    QVERIFY(openTab(u"What people see"_s));
    QCOMPARE(m_admin.problems(), QString());
    QVERIFY(openTab(u"Write"_s)); // several things to do, each in a line of its own
    QCOMPARE(m_admin.problems(), QString());
}

} // namespace foghorn

QTEST_GUILESS_MAIN(foghorn::AccessibleLibraryTest)
#include "accessible_library_test.moc"
