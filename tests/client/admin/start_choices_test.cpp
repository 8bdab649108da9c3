// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/start_choices.h"

#include <QTest>

using namespace foghorn;
using namespace Qt::StringLiterals;

namespace {

NoticeTemplate about(const char *id, const char *en, const char *es, TemplateUse use,
                     const char *service = nullptr)
{
    NoticeTemplate made;
    made.id = QString::fromLatin1(id);
    made.name = {{u"en"_s, QString::fromUtf8(en)}, {u"es"_s, QString::fromUtf8(es)}};
    made.description = {{u"en"_s, u"When %1 is down."_s.arg(QString::fromUtf8(en))},
                        {u"es"_s, u"Cuando falla: %1."_s.arg(QString::fromUtf8(es))}};
    made.use = use;
    if (service)
        made.notice.services = {{QString::fromLatin1(service), made.name}};
    return made;
}

CatalogueService service(const char *id, const char *en, const char *es, const char *from)
{
    CatalogueService made;
    made.service = {QString::fromLatin1(id),
                    {{u"en"_s, QString::fromUtf8(en)}, {u"es"_s, QString::fromUtf8(es)}}};
    made.owner = u"Service desk"_s;
    made.templateId = QString::fromLatin1(from);
    return made;
}

StartChoices choices(const char *language)
{
    return StartChoices(
        {about("application-down", "Business application", "Aplicación de negocio",
               TemplateUse::New),
         about("email-down", "E-mail", "Correo", TemplateUse::New, "email"),
         about("telephone-down", "Telephone", "Teléfono", TemplateUse::New, "telephone"),
         about("late-update", "It takes longer", "Se alarga", TemplateUse::Update),
         about("all-clear", "All clear", "Ya funciona", TemplateUse::Ending)},
        {service("email", "E-mail", "Correo", "email-down"),
         service("orders", "Order management", "Gestión de pedidos", "application-down"),
         service("coffee", "Coffee machine", "Cafetera", "")},
        QString::fromLatin1(language));
}

QString names(const QList<StartChoice> &offered)
{
    QStringList all;
    for (const StartChoice &choice : offered)
        all << choice.name;
    return all.join(u" | "_s);
}

const QString nothing = u"Write it from nothing"_s;

} // namespace

class StartChoicesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFewLettersFindWhatIsMeant_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("offered");
        const auto row = [](const char *name, const char *language, const char *typed,
                            const char *offered) {
            QTest::newRow(name) << QString::fromLatin1(language) << QString::fromUtf8(typed)
                                << QString::fromUtf8(offered);
        };
        row("nothing typed", "en", "", "Business application | E-mail | Telephone");
        row("without the hyphen", "en", "email", "E-mail");
        row("the second half", "en", "mail", "E-mail");
        row("without accents", "es", "telefono", "Teléfono");
        row("a service brings its template", "en", "order", "Order management");
        row("two words in any order", "en", "manag ord", "Order management");
        row("names before descriptions", "es", "correo", "Correo");
        row("what a template is called is not offered twice", "es", "corr", "Correo");
        row("a service without a template is not", "en", "coffee", "");
        row("nothing fits", "en", "submarine", "");
        row("another language has our names in English", "de", "tele", "Telephone");
    }
    void aFewLettersFindWhatIsMeant()
    {
        QFETCH(QString, language);
        QFETCH(QString, typed);
        QFETCH(QString, offered);
        QString all = names(choices(qPrintable(language)).beginnings(typed));
        QCOMPARE(all, offered.isEmpty() ? nothing : offered + u" | "_s + nothing);
    }
    void aTemplateForAnyServiceAsksWhichItIs()
    {
        const StartChoices known = choices("en");
        const StartChoice any = known.beginnings(u"business"_s).first();
        QVERIFY(StartChoices::asksForService(any));
        const auto services = known.services(*any.from, u"ord"_s);
        QCOMPARE(names(services), u"Order management | Another service"_s);
        QCOMPARE(services.first().service->service.id, u"orders"_s);
        QVERIFY(!services.last().service && services.last().from == any.from);
        QVERIFY(!StartChoices::asksForService(known.beginnings(u"email"_s).first()));
        QVERIFY(!StartChoices::asksForService(known.beginnings(u"order"_s).first()));
        QVERIFY(!StartChoices::asksForService(known.beginnings({}).last()));
    }
    void anUpdateIsOfferedItsOwnTemplates()
    {
        QCOMPARE(names(choices("es").revisions(NoticeKind::Incident, {})),
                 u"Se alarga | Ya funciona"_s);
        QCOMPARE(names(choices("es").revisions(NoticeKind::Incident, u"func"_s)), u"Ya funciona"_s);
        QVERIFY(choices("es").revisions(NoticeKind::Maintenance, {}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(StartChoicesTest)
#include "start_choices_test.moc"
