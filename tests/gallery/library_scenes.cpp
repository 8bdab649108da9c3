// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/library.h"
#include "client/admin/services_page.h"
#include "tests/client/admin/shipped_library.h"
#include "tests/gallery/admin_scenes.h"

#include <QLineEdit>
#include <QListWidget>
#include <QTabBar>
#include <QTableView>
#include <QTest>

// The pages of templates and services.

namespace foghorn {

namespace {

constexpr int blanksTab = 1, wordsTab = 2, previewTab = 3;

/** As long as an owner, a name and an example may be. */
void lengthen(NoticeTemplate &each)
{
    const QString tail = u" pour les équipes de Saint-Germain-en-Laye et de Villeneuve-d’Ascq"_s;
    each.owner = (each.owner + tail).left(limits::templateNameLength);
    for (QString &name : each.name)
        name = (name + tail).left(limits::templateNameLength);
    for (TemplateBlank &blank : each.blanks) {
        for (QString &example : blank.example)
            example = (example + tail).left(limits::templateNameLength);
    }
}

} // namespace

QList<std::pair<QString, AdminScene::Bring>> AdminScene::libraryStates()
{
    return {
        {u"templates"_s, [](AdminScene &scene) { return scene.openTemplates(0); }},
        {u"templates: blanks"_s, [](AdminScene &scene) { return scene.openTemplates(blanksTab); }},
        {u"templates: words"_s, [](AdminScene &scene) { return scene.openTemplates(wordsTab); }},
        {u"templates: preview"_s,
         [](AdminScene &scene) { return scene.openTemplates(previewTab); }},
        {u"templates: conflict"_s, &AdminScene::templateConflict},
        {u"services"_s, &AdminScene::openServices},
        {u"services: a file to take over"_s, &AdminScene::servicesFromFile},
        {u"services: something is missing"_s, &AdminScene::servicesWrong}};
}

/** Only for these pages: with templates the composer begins with a list of them. */
bool AdminScene::fillLibrary()
{
    m_relay.library.templates = shippedTemplates();
    for (NoticeTemplate &each : m_relay.library.templates) {
        if (each.id == "wifi-down"_L1)
            each.reviewBy = QDate(2025, 10, 3);
        if (isLongest())
            lengthen(each);
    }
    m_relay.library.replace(shippedServices());
    auto *library = m_window->findChild<Library *>();
    library->ask();
    return QTest::qWaitFor(
        [library] { return library->templates().size() > 3 && !library->services().isEmpty(); });
}

bool AdminScene::openTemplates(int tab)
{
    if (!fillLibrary())
        return false;
    QTest::mouseClick(find("menuTemplates"), Qt::LeftButton);
    auto *list = find<QListWidget>("templateList");
    if (!list)
        return false;
    list->setCurrentRow(isLongest() ? 1 : 3);
    find<QTabBar>("templateTabs")->setCurrentIndex(tab);
    if (isLongest() && tab == 0) // with a problem at each field that can have one
        for (const char *name : {"templateOwner", "templateName_fr", "templateDescription_fr"}) {
            find<QLineEdit>(name)->selectAll();
            QTest::keyClicks(find<QLineEdit>(name), QString(301, u'x'));
        }
    return true;
}

bool AdminScene::templateConflict()
{
    if (!openTemplates(wordsTab))
        return false;
    const auto *list = m_window->findChild<QListWidget *>(u"templateList"_s); // may be hidden now
    NoticeTemplate theirs;
    for (const NoticeTemplate &each : m_relay.library.templates) {
        for (const QString &name : each.name)
            theirs = name == list->currentItem()->text() ? each : theirs;
    }
    theirs.owner = u"Messaging"_s;
    theirs.reviewBy = QDate(2028, 3, 1);
    for (NoticeText &text : theirs.notice.text)
        text.closing += u" "_s;
    m_relay.library.save(theirs);
    QTest::keyClicks(find<QWidget>("headline_en"), u"!"_s);
    QTest::mouseClick(find("saveTemplate"), Qt::LeftButton);
    return appears("saveOnTop");
}

bool AdminScene::openServices()
{
    if (!fillLibrary())
        return false;
    QTest::mouseClick(find("menuServices"), Qt::LeftButton);
    return appears("services");
}

bool AdminScene::servicesFromFile()
{
    if (!openServices())
        return false;
    QList<CatalogueService> other = m_relay.library.services;
    other.removeFirst();
    other.first().owner = u"Applications team"_s;
    other << CatalogueService{
        {u"fleet-booking"_s, {{u"en"_s, u"Company cars"_s}}}, u"Facilities"_s, {}, {}, {}};
    if (isLongest())
        other.resize(2);
    const QString path = m_folder.filePath(u"services.csv"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(catalogueToCsv(other)) < 0)
        return false;
    file.close();
    m_window->findChild<ServicesPage *>()->setFileChoosers([path] { return path; }, {});
    QTest::mouseClick(find("importCsv"), Qt::LeftButton);
    return appears("takeImport");
}

bool AdminScene::servicesWrong()
{
    if (!openServices())
        return false;
    auto *model = find<QTableView>("services")->model();
    const int columns = model->columnCount();
    model->setData(model->index(1, columns - 4), QString());
    model->setData(model->index(2, columns - 3), u"sites in Lyon"_s);
    if (isLongest())
        model->setData(model->index(3, 3), QString(41, u'W'));
    return true;
}

} // namespace foghorn
