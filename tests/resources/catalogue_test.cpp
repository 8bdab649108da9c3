// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/audience.h"
#include "common/model/csv.h"
#include "tests/resources/template_file.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace foghorn;
using namespace foghorn::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int longName = 40; // the templates' headlines have room for as much

/** "everyone", or one audience element as "group:finance;group:hr;site:Lyon". */
Result<Audience> audienceOf(const QString &cell)
{
    if (cell == u"everyone")
        return audienceFromJson(QJsonObject{{u"everyone"_s, true}}, u"audience"_s);
    QJsonObject element;
    for (const QString &part : cell.split(u';')) {
        const QString kind = part.section(u':', 0, 0);
        QJsonArray values = element[kind].toArray();
        values << part.section(u':', 1);
        element[kind] = values;
    }
    return audienceFromJson(QJsonObject{{u"include"_s, QJsonArray{element}}}, u"audience"_s);
}

} // namespace

class CatalogueTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void itNamesAnOrdinaryCompanysServicesOnceEach();
    void everyServiceHasItsNamesOwnerAudienceTemplateAndRhythm();
    void aTemplatesServiceBearsTheNamesOfTheCatalogue();

private:
    QStringList m_header;
    QMap<QString, QStringList> m_services; // by id
    QList<QStringList> m_rows;
    QList<TemplateFile> m_templates;
};

void CatalogueTest::initTestCase()
{
    m_templates = readTemplates(QFINDTESTDATA("../resources/templates"));
    QFile file(QFINDTESTDATA("../resources/catalogue/services.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QCOMPARE(text.count(u'\n'), text.count("\r\n"_L1)); // as RFC 4180 wants it
    QVERIFY(text.endsWith("\r\n"_L1));
    m_rows = csvRows(text);
    QVERIFY2(!m_rows.isEmpty(), "no CSV");
    QCOMPARE(m_rows.takeFirst().join(u','),
             u"id,name_en,name_es,name_fr,name_pt,owner,audience,template,update_minutes"_s);
    for (const QStringList &row : m_rows) {
        QCOMPARE(row.size(), 9);
        m_services[row[0]] = row;
    }
}

void CatalogueTest::itNamesAnOrdinaryCompanysServicesOnceEach()
{
    QVERIFY(m_rows.size() >= 20);
    QCOMPARE(m_services.size(), m_rows.size()); // no id twice
}

void CatalogueTest::everyServiceHasItsNamesOwnerAudienceTemplateAndRhythm()
{
    static const QRegularExpression kebab(u"\\A[a-z]+(-[a-z]+)*\\z"_s);
    QSet<QString> templates;
    for (const TemplateFile &file : m_templates) {
        if (file.use == u"new")
            templates << file.id;
    }
    for (const QStringList &row : m_rows) {
        QVERIFY2(kebab.match(row[0]).hasMatch(), qPrintable(row[0]));
        for (int name = 1; name <= 4; ++name)
            QVERIFY2(!row[name].isEmpty() && row[name].size() <= longName, qPrintable(row[name]));
        QVERIFY2(!row[5].isEmpty(), qPrintable(row[0]));
        QVERIFY2(audienceOf(row[6]), qPrintable(row[6]));
        QVERIFY2(templates.contains(row[7]), qPrintable(row[7]));
        const int minutes = row[8].toInt();
        QVERIFY2(minutes >= 5 && minutes <= 240, qPrintable(row[8]));
    }
}

void CatalogueTest::aTemplatesServiceBearsTheNamesOfTheCatalogue()
{
    for (const TemplateFile &file : m_templates) {
        const QJsonArray services = file.notice["services"_L1].toArray();
        for (const QJsonValue &value : services) {
            const QString id = value["id"_L1].toString();
            QVERIFY2(m_services.contains(id), qPrintable(file.id + u": "_s + id));
            QStringList names;
            for (const QString &language : shippedLanguages())
                names << value["name"_L1][language].toString();
            QCOMPARE(names, m_services[id].mid(1, 4));
        }
    }
}

QTEST_GUILESS_MAIN(CatalogueTest)
#include "catalogue_test.moc"
