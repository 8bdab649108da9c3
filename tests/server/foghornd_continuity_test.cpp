// SPDX-License-Identifier: GPL-3.0-or-later
// The card for when nothing works: from the administrator's file to the desks, through a whole relay.
#include "server/continuity_file.h"
#include "tests/server/asking.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace foghorn;
using namespace foghorn::test;

class FoghorndContinuityTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

    QString file(const QByteArray &content) const
    {
        QFile file(m_folder.filePath(u"continuity.json"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return {};
        return file.fileName();
    }
    static ServerSettings with(const QString &path)
    {
        ServerSettings settings;
        settings.continuity = path;
        return settings;
    }

private Q_SLOTS:
    void aDeskGetsTheCardSignedAsACard()
    {
        RunningRelay relay;
        const QString path = file(R"({"issuedAt": "2026-11-12T08:00:00Z", "text": {"en": {
            "headline": "If nothing works", "actions": ["Call extension 4400."]}}})");
        relay.furtherSettings = [path](ServerSettings &settings) { settings.continuity = path; };
        relay.restart();
        auto desk = TestDesk::of(u"CORP\\Ana"_s, u"pc-44"_s, u"Lyon"_s);
        QVERIFY(desk.connect(relay, relay.enrolmentToken()));
        const auto &trust = desk.account.trust;
        QVERIFY(desk.account.continuity);
        QVERIFY(isGenuine(*desk.account.continuity, trust.keys, Payload::ContinuityCard));
        QVERIFY(!isGenuine(*desk.account.continuity, trust.keys)); // never as a notice
        const auto card = continuityCardFromBytes(desk.account.continuity->payload);
        QVERIFY(card);
        QCOMPARE(card->deployment, trust.deployment);
        QCOMPARE(card->issuedAt, *instantFromIso(u"2026-11-12T08:00:00Z"));
        QCOMPARE(card->text[u"en"_s].actions, QStringList{u"Call extension 4400."_s});
    }

    void aRelayWithoutACardSaysNothingOfOne()
    {
        RunningRelay relay;
        auto desk = TestDesk::of(u"CORP\\Ana"_s, u"pc-44"_s, u"Lyon"_s);
        QVERIFY(desk.connect(relay, relay.enrolmentToken()));
        QVERIFY(!desk.account.continuity);
    }

    void aCardThatAnAuthorSignedIsPassedOnAsItIs()
    {
        QVERIFY(initialiseCryptography());
        const SigningKey anas = SigningKey::generate();
        RunningRelay relay;
        auto desk = TestDesk::of(u"CORP\\Ana"_s, u"pc-44"_s, u"Lyon"_s);
        QVERIFY(desk.connect(relay, relay.enrolmentToken()));
        ContinuityCard card{
            .deployment = desk.account.trust.deployment,
            .issuedAt = relay.clock().now(),
            .text = {{u"fr"_s, {u"Si plus rien ne marche"_s, {u"Appelez le 4400."_s}, {}}}},
            .defaultLanguage = u"fr"_s};
        const Envelope envelope = anas.sign(continuityCardBytes(card), Payload::ContinuityCard);
        QString path = file(QJsonDocument(toJson(envelope, Payload::ContinuityCard))
                                .toJson(QJsonDocument::Indented));
        relay.furtherSettings = [&path](ServerSettings &settings) { settings.continuity = path; };
        relay.restart();
        desk.leave();
        QVERIFY(desk.connect(relay));
        QVERIFY(desk.account.continuity == envelope);

        card.deployment.text = u"11111111-54a5-4f3e-8a39-2f1b9e6c4d10"_s;
        path =
            file(QJsonDocument(toJson(anas.sign(continuityCardBytes(card), Payload::ContinuityCard),
                                      Payload::ContinuityCard))
                     .toJson());
        relay.stop();
        ServerSettings settings = with(path);
        settings.data = relay.data();
        settings.listen = {{QHostAddress(QHostAddress::LocalHost), 0}};
        const auto foreign = FoghorndApp::start(settings, relay.clock());
        QVERIFY(std::holds_alternative<StartFailure>(foreign));
        QVERIFY2(std::get<StartFailure>(foreign).reason.contains(
                     u"signed for another organisation's relay"),
                 qPrintable(std::get<StartFailure>(foreign).reason));
        QVERIFY(!readContinuityCard(with(file(R"({"payloadType": "text/plain", "payload": ""})"))));
    }

    void aWrongFileIsToldWithItsKey()
    {
        const auto wrong =
            readContinuityCard(with(file(R"({"text": {"en": {"headline": "If nothing works"}}})")));
        QVERIFY(!wrong);
        QVERIFY2(wrong.error().reason.endsWith(
                     u"continuity.json: key 'text.en.actions': say what to do"),
                 qPrintable(wrong.error().reason));
        const auto noJson = readContinuityCard(with(file("{\"text\": ")));
        QVERIFY(!noJson && noJson.error().reason.contains(u"is no JSON object"));
        const auto gone = readContinuityCard(with(m_folder.filePath(u"gone.json"_s)));
        QVERIFY(!gone && gone.error().reason.contains(u"cannot be read"));
    }

    void aCardWithoutATimeIsAsOldAsItsFile()
    {
        const QString path = file(
            R"({"text": {"en": {"headline": "If nothing works", "actions": ["Call 4400."]}}})");
        QFile written(path);
        QVERIFY(written.open(QIODevice::ReadWrite));
        const QDateTime day(QDate(2026, 11, 10), QTime(9, 0), Qt::UTC);
        QVERIFY(written.setFileTime(day, QFileDevice::FileModificationTime));
        written.close();
        const auto card = readContinuityCard(with(path));
        QVERIFY(card && *card);
        QCOMPARE((*card)->card.issuedAt, *instantFromIso(u"2026-11-10T09:00:00Z"));
    }
};

QTEST_GUILESS_MAIN(FoghorndContinuityTest)
#include "foghornd_continuity_test.moc"
