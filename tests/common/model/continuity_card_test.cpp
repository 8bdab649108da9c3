// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/continuity_card.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace foghorn;

static QJsonObject card()
{
    return {{u"issuedAt"_s, u"2026-11-12T08:00:00Z"_s},
            {u"text"_s,
             QJsonObject{{u"es"_s, QJsonObject{{u"headline"_s, u"Si no funciona nada"_s},
                                               {u"actions"_s, QJsonArray{u"Llame al 4400."_s}},
                                               {u"details"_s, u"Madrid: recepción."_s}}},
                         {u"en"_s, QJsonObject{{u"headline"_s, u"If nothing works"_s},
                                               {u"actions"_s, QJsonArray{u"Call 4400."_s}}}}}},
            {u"contact"_s, QJsonObject{{u"phone"_s, u"4400"_s}, {u"url"_s, u"tel:4400"_s}}}};
}

static QJsonObject text(const QString &headline, const QJsonArray &actions)
{
    return {{u"en"_s, QJsonObject{{u"headline"_s, headline}, {u"actions"_s, actions}}}};
}

class ContinuityCardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsWrittenIsReadAgain()
    {
        const auto read = continuityCardFromJson(card());
        QVERIFY(read);
        QCOMPARE(read->defaultLanguage, u"en"_s);
        QCOMPARE(continuityCardFromBytes(continuityCardBytes(*read)).value(), *read);
        QCOMPARE(read->textFor(u"es-MX").headline, u"Si no funciona nada"_s);
        QCOMPARE(read->textFor(u"fr").headline, u"If nothing works"_s);
    }

    void aCardThatDoesNotSayWhenItWasIssuedIsAsOldAsItsFile()
    {
        QJsonObject json = card();
        json.remove(u"issuedAt"_s);
        const Instant written = *instantFromIso(u"2026-11-10T09:00:00Z");
        QCOMPARE(continuityCardFromJson(json, written)->issuedAt, written);
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, const QString &key, const QJsonValue &value,
                            const QString &field) { QTest::newRow(name) << key << value << field; };
        row("no words", u"text"_s, QJsonObject(), u"text"_s);
        row("no headline", u"text"_s, text({}, {u"Call 4400."_s}), u"text.en.headline"_s);
        row("nothing to do", u"text"_s, text(u"If nothing works"_s, {}), u"text.en.actions"_s);
        row("a long headline", u"text"_s, text(QString(81, u'x'), {u"Call 4400."_s}),
            u"text.en.headline"_s);
        row("a web page without https", u"contact"_s,
            QJsonObject{{u"url"_s, u"http://help.example"_s}}, u"contact.url"_s);
        row("a program", u"contact"_s, QJsonObject{{u"url"_s, u"file:///bin/sh"_s}},
            u"contact.url"_s);
        row("no time", u"issuedAt"_s, u"yesterday"_s, u"issuedAt"_s);
        row("a language without words", u"defaultLanguage"_s, u"fr"_s, u"defaultLanguage"_s);
    }

    void whatIsWrongIsNamed()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QFETCH(QString, field);
        QJsonObject json = card();
        json[key] = value;
        const auto read = continuityCardFromJson(json);
        QVERIFY(!read);
        QCOMPARE(read.error().fields.first().field, field);
    }

    void aCardIsSmall()
    {
        QJsonObject json = card();
        QJsonObject words = text(u"If nothing works"_s, {u"Call 4400."_s});
        QJsonObject english = words[u"en"_s].toObject();
        english[u"details"_s] = QString(8 * 1024, u'x');
        words[u"en"_s] = english;
        json[u"text"_s] = words;
        QVERIFY(!continuityCardFromJson(json));
    }
};

QTEST_GUILESS_MAIN(ContinuityCardTest)
#include "continuity_card_test.moc"
