// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/services_page.h"

#include "client/admin/library.h"
#include "client/admin/tongue.h"
#include "common/clock.h"
#include "tests/client/admin/console_relay.h"
#include "tests/client/admin/shipped_library.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFrame>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace foghorn;

/** Who keeps the catalogue, signed in to a relay that has the one that ships. */
class ServicesPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aCellIsWrittenWithTheKeyboardAndTheWholeIsSaved();
    void whatIsWrongIsMarkedInItsCell();
    void anAudienceThatCannotBeReadStaysAsTyped();
    void aTemplateIsPickedByItsName();
    void aFileSaysWhatItChangesBeforeAnythingIsReplaced();
    void aWrongFileNamesLineAndColumnAndChangesNothing();
    void whatIsExportedReadsBackTheSame();
    void aConflictPutsMyChangesOnTheirs();
    void servicesAreAddedMovedSortedAndRemoved();
    void anIdThatTheRelayHasStays();
    void withoutTheRightNothingIsEdited();

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
    QTableView *table() const { return find<QTableView>("services"); }
    QAbstractItemModel &model() const { return *table()->model(); }
    int column(const QString &name) const;
    void write(int row, const QString &column, const QString &words);
    QString cell(int row, const QString &name) const
    {
        return model().index(row, column(name)).data().toString();
    }
    QString words(const char *name) const
    {
        const auto *label = find<QLabel>(name);
        return label ? label->text() : QString();
    }
    QString barWords(const char *name) const
    {
        const auto *bar = find<QFrame>(name);
        return bar ? bar->findChild<QLabel *>()->text() : QString();
    }
    void click(const char *name) const { QTest::mouseClick(find(name), Qt::LeftButton); }
    void importFile(const QByteArray &csv);
    const CatalogueService &stored(int row) const { return m_relay->library.services.at(row); }

    std::unique_ptr<ConsoleRelay> m_relay;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<ConsoleLink> m_link;
    std::unique_ptr<Library> m_library;
    CatalogueEdit m_edit;
    std::unique_ptr<ServicesPage> m_page;
    QTemporaryDir m_folder;
    QList<Right> m_rights;
    const Tongue m_tongue{Language::English, QLocale::c()};
};

void ServicesPageTest::init()
{
    m_relay = std::make_unique<ConsoleRelay>();
    if (!m_rights.isEmpty())
        m_relay->rights = m_rights;
    m_relay->library.templates = shippedTemplates();
    m_relay->library.replace(shippedServices());
    m_clock = std::make_unique<ManualClock>(m_relay->time);
    m_link =
        std::make_unique<ConsoleLink>(LinkSettings{{m_relay->url()}, {}, quickTimings()},
                                      App{u"foghorn-admin"_s, u"0.1"_s, u"Debian 12"_s}, *m_clock);
    m_library = std::make_unique<Library>(*m_link);
    m_edit = {};
    m_page = std::make_unique<ServicesPage>(*m_link, *m_library, m_edit);
    m_page->setTheme(Theme::light(m_page->font()));
    m_page->resize(1500, 1000);
    m_page->show();
    new QAbstractItemModelTester(&model(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                 m_page.get());
    m_link->signIn(u"ana"_s, u"correct horse"_s);
    QTRY_COMPARE(model().rowCount(), int(m_relay->library.services.size()));
    QTRY_COMPARE(m_library->templates().size(), m_relay->library.templates.size());
}

void ServicesPageTest::cleanup()
{
    m_page.reset();
    m_library.reset();
    m_link.reset();
    m_relay.reset();
}

int ServicesPageTest::column(const QString &name) const
{
    for (int i = 0; i < model().columnCount(); ++i) {
        if (model().headerData(i, Qt::Horizontal).toString() == name)
            return i;
    }
    return -1;
}

void ServicesPageTest::write(int row, const QString &name, const QString &words)
{
    table()->setCurrentIndex(model().index(row, column(name)));
    QTest::keyClick(table(), Qt::Key_F2);
    auto *editor = table()->findChild<QLineEdit *>(u"cellEditor"_s);
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClick(editor, Qt::Key_Delete);
    QTest::keyClicks(editor, words);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_VERIFY(!table()->findChild<QLineEdit *>(u"cellEditor"_s));
}

void ServicesPageTest::importFile(const QByteArray &csv)
{
    const QString path = m_folder.filePath(u"in.csv"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(csv);
    file.close();
    m_page->setFileChoosers([path] { return path; }, {});
    click("importCsv");
}

void ServicesPageTest::aCellIsWrittenWithTheKeyboardAndTheWholeIsSaved()
{
    QVERIFY(!find("saveServices")->isEnabled());
    write(0, u"Owner"_s, u"Mail team"_s);
    QVERIFY(m_page->hasUnsaved());
    click("saveServices");
    QTRY_COMPARE(stored(0).owner, u"Mail team"_s);
    const auto replaced = m_relay->heard<ToRelay::ServiceReplace>();
    QCOMPARE(replaced.size(), 1);
    QCOMPARE(replaced.first().base, 1);
    QCOMPARE(replaced.first().services.size(), qsizetype(model().rowCount()));
    QTRY_VERIFY(!m_page->hasUnsaved());
    write(0, u"Owner"_s, u"Mail and calendar team"_s);
    QTest::keyClick(m_page.get(), Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(m_relay->heard<ToRelay::ServiceReplace>().size(), 2);
    QCOMPARE(m_relay->heard<ToRelay::ServiceReplace>().last().base, 2);
}

void ServicesPageTest::whatIsWrongIsMarkedInItsCell()
{
    write(2, u"Owner"_s, {});
    QCOMPARE(cell(2, u"Owner"_s), u"needed"_s);
    const QModelIndex owner = model().index(2, column(u"Owner"_s));
    QCOMPARE(owner.data(Qt::ToolTipRole).toString(), u"say who looks after it"_s);
    QCOMPARE(owner.data(Qt::AccessibleDescriptionRole).toString(), u"say who looks after it"_s);
    QCOMPARE(words("servicesProblems"), u"Row 3, Owner: say who looks after it"_s);
    QVERIFY(!find("saveServices")->isEnabled());
    write(1, u"Español"_s, QString(41, u'x'));
    QVERIFY(words("servicesProblems").contains(u"Row 2, Español"));
    write(2, u"Owner"_s, u"Service desk"_s);
    write(1, u"Español"_s, u"Chat"_s);
    QVERIFY(words("servicesProblems").isEmpty());
    QVERIFY(find("saveServices")->isEnabled());
}

void ServicesPageTest::anAudienceThatCannotBeReadStaysAsTyped()
{
    write(0, u"For whom"_s, u"sites in Lyon"_s);
    QCOMPARE(cell(0, u"For whom"_s), u"sites in Lyon"_s);
    QVERIFY(words("servicesProblems").startsWith(u"Row 1, For whom"));
    QVERIFY(!find("saveServices")->isEnabled());
    write(0, u"For whom"_s, u"everyone | !site:Porto"_s);
    click("saveServices");
    QTRY_VERIFY(!stored(0).audience.exclude.isEmpty());
    QCOMPARE(stored(0).audience.exclude.first().site, QStringList{u"Porto"_s});
}

void ServicesPageTest::aTemplateIsPickedByItsName()
{
    const QModelIndex index = model().index(0, column(u"Template"_s));
    QCOMPARE(index.data().toString(), u"E-mail"_s);
    table()->setCurrentIndex(index);
    table()->edit(index);
    auto *box = table()->findChild<QComboBox *>(u"cellEditor"_s);
    QVERIFY(box);
    QCOMPARE(box->currentText(), u"E-mail"_s);
    box->setCurrentIndex(box->findText(u"Wi-Fi"_s));
    Q_EMIT box->activated(box->currentIndex());
    QCOMPARE(m_edit.services().first().templateId, u"wifi-down"_s);
    QVERIFY(box->findText(u"All clear"_s) < 0); // it ends a notice
}

void ServicesPageTest::aFileSaysWhatItChangesBeforeAnythingIsReplaced()
{
    QList<CatalogueService> other = m_relay->library.services;
    const QString removed = other.takeLast().service.name[u"en"_s];
    other[1].owner = u"Applications team"_s;
    CatalogueService cars;
    cars.service = {u"company-cars"_s, {{u"en"_s, u"Company cars"_s}}};
    cars.owner = u"Facilities"_s;
    other << cars;
    importFile(catalogueToCsv(other));
    const QString said = barWords("importBar");
    for (const QString &part : {u"1 new: Company cars"_s, u"1 removed: "_s + removed,
                                u"1 changed: "_s + other[1].service.name[u"en"_s]})
        QVERIFY2(said.contains(part), qPrintable(said));
    QVERIFY(!m_page->hasUnsaved());
    click("leaveImport");
    QVERIFY(!m_page->hasUnsaved());
    click("importCsv");
    click("takeImport");
    QVERIFY(m_page->hasUnsaved());
    QVERIFY(m_relay->heard<ToRelay::ServiceReplace>().isEmpty());
    click("saveServices");
    QTRY_COMPARE(m_relay->library.services, other);
}

void ServicesPageTest::aWrongFileNamesLineAndColumnAndChangesNothing()
{
    importFile("id,name_en,owner,update_minutes\r\nemail,E-mail,Service desk,often\r\n");
    QVERIFY2(words("servicesSaid").contains(u"line 2, update_minutes"),
             qPrintable(words("servicesSaid")));
    QVERIFY(words("servicesSaid").contains(u"nothing was changed"));
    QVERIFY(!find("takeImport"));
    QVERIFY(!m_page->hasUnsaved());
}

void ServicesPageTest::whatIsExportedReadsBackTheSame()
{
    const QString path = m_folder.filePath(u"out.csv"_s);
    m_page->setFileChoosers({}, [path] { return path; });
    click("exportServices");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(*catalogueFromCsv(file.readAll()), m_relay->library.services);
}

void ServicesPageTest::aConflictPutsMyChangesOnTheirs()
{
    QList<CatalogueService> theirs = m_relay->library.services;
    theirs[1].owner = u"Chat team"_s;
    m_relay->library.replace(theirs);
    write(0, u"Owner"_s, u"Mail team"_s);
    click("saveServices");
    QTRY_VERIFY(find<QFrame>("servicesConflict"));
    QVERIFY2(barWords("servicesConflict").contains(theirs[1].service.name[u"en"_s]),
             qPrintable(barWords("servicesConflict")));
    QVERIFY(!find("saveServices")->isEnabled());
    click("putServicesOnTop");
    click("saveServices");
    QTRY_COMPARE(stored(0).owner, u"Mail team"_s);
    QCOMPARE(stored(1).owner, u"Chat team"_s);
}

void ServicesPageTest::servicesAreAddedMovedSortedAndRemoved()
{
    const int before = model().rowCount();
    click("addService");
    QCOMPARE(model().rowCount(), before + 1);
    QTest::keyClick(table()->findChild<QLineEdit *>(u"cellEditor"_s), Qt::Key_Escape);
    QTRY_VERIFY(!table()->findChild<QLineEdit *>(u"cellEditor"_s));
    QVERIFY(!find("saveServices")->isEnabled()); // it has no name yet
    write(before, u"Id"_s, u"company-cars"_s);
    write(before, u"English"_s, u"Company cars"_s);
    write(before, u"Owner"_s, u"Facilities"_s);
    QVERIFY2(find("saveServices")->isEnabled(), qPrintable(words("servicesProblems")));
    table()->setCurrentIndex(model().index(before, 0));
    click("moveServiceUp");
    QCOMPARE(m_edit.services().at(before - 1).service.id, u"company-cars"_s);
    Q_EMIT table()->horizontalHeader()->sectionClicked(column(u"English"_s));
    QStringList names;
    for (int row = 0; row < model().rowCount(); ++row)
        names << cell(row, u"English"_s);
    QStringList sorted = names;
    std::sort(sorted.begin(), sorted.end(), [](const QString &one, const QString &other) {
        return QString::localeAwareCompare(one, other) < 0;
    });
    QCOMPARE(names, sorted);
    table()->setCurrentIndex(model().index(int(names.indexOf(u"Company cars"_s)), 0));
    click("removeService");
    QVERIFY(!m_edit.services().contains(CatalogueService{}));
    QCOMPARE(model().rowCount(), before);
    click("discardServices");
    QVERIFY(!m_page->hasUnsaved());
}

void ServicesPageTest::anIdThatTheRelayHasStays()
{
    QVERIFY(!model().flags(model().index(0, 0)).testFlag(Qt::ItemIsEditable));
    click("addService");
    QVERIFY(model().flags(model().index(model().rowCount() - 1, 0)).testFlag(Qt::ItemIsEditable));
}

void ServicesPageTest::withoutTheRightNothingIsEdited()
{
    cleanup();
    m_rights = {Right::ReadBoard, Right::Publish};
    init();
    m_rights.clear();
    QVERIFY(words("servicesBlocked").contains(u"right to edit templates"));
    for (const char *button : {"saveServices", "addService", "removeService", "importCsv"})
        QVERIFY2(!find(button), button);
    QVERIFY(find("exportServices"));
    QVERIFY(!model().flags(model().index(0, 1)).testFlag(Qt::ItemIsEditable));
}

QTEST_MAIN(ServicesPageTest)
#include "services_page_test.moc"
