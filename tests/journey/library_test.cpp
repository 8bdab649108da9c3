// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/library.h"
#include "client/admin/services_page.h"
#include "client/admin/template_delegate.h"
#include "client/admin/templates_page.h"
#include "common/clock.h"
#include "tests/journey/programs.h"

#include <QFrame>
#include <QJsonDocument>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace foghorn {

/** The pages of templates and services with a real relay: what is saved there is what a script reads, and what a
    script saves is not overwritten. */
class LibraryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theTemplatesThatShipStandInTheList();
    void aTemplateThatIsSavedIsWhatAScriptReads();
    void aScriptThatWasFasterIsNotOverwritten();
    void theCatalogueThatIsSavedIsWhatAScriptExports();

private:
    template <class W = QPushButton>
    W *find(const QWidget *page, const char *name) const
    {
        return page->findChild<W *>(QString::fromLatin1(name));
    }
    void open(const QString &key);
    void write(const QString &owner);
    QJsonObject shown(const QString &id) const;

    SystemClock m_clock;
    journey::RelayProcess m_relay;
    std::unique_ptr<ConsoleLink> m_link;
    std::unique_ptr<Library> m_library;
    TemplateEdits m_edits;
    CatalogueEdit m_catalogue;
    std::unique_ptr<TemplatesPage> m_templates;
    std::unique_ptr<ServicesPage> m_services;
};

void LibraryTest::initTestCase()
{
    QVERIFY(m_relay.start());
    m_link =
        std::make_unique<ConsoleLink>(LinkSettings{{QUrl(m_relay.url())}, {}, {}},
                                      App{u"foghorn-admin"_s, u"0.1"_s, u"Debian 12"_s}, m_clock);
    m_library = std::make_unique<Library>(*m_link);
    m_templates = std::make_unique<TemplatesPage>(*m_link, *m_library, m_edits);
    m_services = std::make_unique<ServicesPage>(*m_link, *m_library, m_catalogue);
    m_templates->show();
    m_services->show();
    m_link->signIn(QString::fromLatin1(journey::administrator),
                   QString::fromLatin1(journey::password));
}

void LibraryTest::open(const QString &key)
{
    auto *list = find<QListWidget>(m_templates.get(), "templateList");
    for (int row = 0; row < list->count(); ++row) {
        if (list->item(row)->data(TemplateDelegate::KeyRole) == key)
            list->setCurrentRow(row);
    }
}

void LibraryTest::write(const QString &owner)
{
    auto *edit = find<QLineEdit>(m_templates.get(), "templateOwner");
    edit->selectAll();
    QTest::keyClicks(edit, owner);
}

QJsonObject LibraryTest::shown(const QString &id) const
{
    const auto outcome = m_relay.ctl({u"template"_s, u"show"_s, id});
    return QJsonDocument::fromJson(outcome.out).object();
}

void LibraryTest::theTemplatesThatShipStandInTheList()
{
    EVENTUALLY(find<QListWidget>(m_templates.get(), "templateList")->count() >= 18);
    EVENTUALLY(find<QTableView>(m_services.get(), "services")->model()->rowCount() > 0);
}

void LibraryTest::aTemplateThatIsSavedIsWhatAScriptReads()
{
    open(u"email-down"_s);
    write(u"Mail team"_s);
    QTest::mouseClick(find(m_templates.get(), "saveTemplate"), Qt::LeftButton);
    EVENTUALLY(m_templates->unsaved().isEmpty());
    QCOMPARE(shown(u"email-down"_s)[u"owner"_s].toString(), u"Mail team"_s);
}

void LibraryTest::aScriptThatWasFasterIsNotOverwritten()
{
    QJsonObject theirs = shown(u"email-down"_s);
    theirs[u"reviewBy"_s] = u"2029-01-15"_s;
    const auto saved = m_relay.ctl({u"template"_s, u"save"_s, m_relay.write(theirs)});
    QVERIFY2(saved.exitCode == 0, saved.err.constData());
    write(u"Messaging"_s);
    QTest::mouseClick(find(m_templates.get(), "saveTemplate"), Qt::LeftButton);
    EVENTUALLY(find<QFrame>(m_templates.get(), "templateConflict")->isVisible());
    QCOMPARE(shown(u"email-down"_s)[u"owner"_s].toString(), u"Mail team"_s);
    QTest::mouseClick(find(m_templates.get(), "saveOnTop"), Qt::LeftButton);
    EVENTUALLY(m_templates->unsaved().isEmpty());
    QCOMPARE(shown(u"email-down"_s)[u"owner"_s].toString(), u"Messaging"_s);
}

void LibraryTest::theCatalogueThatIsSavedIsWhatAScriptExports()
{
    auto *model = find<QTableView>(m_services.get(), "services")->model();
    const int owner = model->columnCount() - 4;
    QVERIFY(model->setData(model->index(0, owner), u"Lighthouse keepers"_s));
    QTest::mouseClick(find(m_services.get(), "saveServices"), Qt::LeftButton);
    EVENTUALLY(!m_services->hasUnsaved());
    const auto exported = m_relay.ctl({u"services"_s, u"export"_s});
    QVERIFY2(exported.out.contains("Lighthouse keepers"), exported.err.constData());
}

} // namespace foghorn

using foghorn::LibraryTest;
QTEST_MAIN(LibraryTest)
#include "library_test.moc"
