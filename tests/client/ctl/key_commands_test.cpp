// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/link/author_key.h"
#include "common/model/continuity_card.h"
#include "tests/client/ctl/relay_shell.h"

#include <QJsonDocument>
#include <QTest>

using namespace foghorn;
using namespace foghorn::ctl;
using namespace std::chrono_literals;

/** foghornctl keys list and continuity sign, against a fake relay. */
class KeyCommandsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_relay = std::make_unique<FakeRelay>();
        m_relay->answerMore = [this](const IncomingRequest &incoming) {
            return encodeAnswerOf(incoming.id, ToRelay::AskKeyList::Answer{m_relay->keyList, {}});
        };
        const auto made = createKeyFile(m_dir->filePath(u"ana.key"_s));
        QVERIFY2(bool(made), made ? "" : qPrintable(made.error().reason));
        m_anas = made->publicKey();
    }

    void aKeyThatEndsWithinAMonthIsSaid()
    {
        listUntil(m_relay->time + 24h * 31);
        QVERIFY(run({u"keys"_s, u"list"_s}).error.isEmpty());
        listUntil(m_relay->time + 24h * 29);
        const ShellRun soon = run({u"keys"_s, u"list"_s});
        QCOMPARE(soon.code, 0);
        QVERIFY2(soon.out.contains(u"ends soon: "), qPrintable(soon.out));
        QVERIFY2(soon.error.contains(u"within 30 days"), qPrintable(soon.error));
        listUntil(m_relay->time - 1min);
        QVERIFY(run({u"keys"_s, u"list"_s}).out.contains(u"ended "));
    }

    void aCardIsSignedForThisOrganisation()
    {
        listUntil(m_relay->time + 24h * 365);
        const ShellRun result = sign(card);
        QVERIFY2(result.code == 0, qPrintable(result.error));
        QVERIFY2(result.error.isEmpty(), qPrintable(result.error));
        const auto envelope = envelopeFromJson(
            QJsonDocument::fromJson(result.out.toUtf8()).object(), Payload::ContinuityCard);
        QVERIFY(envelope);
        QVERIFY(isGenuine(*envelope, {m_anas}, Payload::ContinuityCard));
        const auto read = continuityCardFromBytes(envelope->payload);
        QVERIFY(read);
        QCOMPARE(read->deployment, m_relay->deployment);
        QCOMPARE(read->issuedAt, m_relay->time);
        QCOMPARE(read->text.value(u"fr"_s).actions, QStringList{u"Appelez le 4400."_s});
    }

    void aKeyThatIsNotListedYetIsSaid()
    {
        m_relay->keyList = {};
        QVERIFY(sign(card).error.isEmpty()); // no list: nothing to be missing from
        m_anas = SigningKey::generate().publicKey();
        listUntil(m_relay->time + 24h * 365);
        const ShellRun result = sign(card);
        QCOMPARE(result.code, 0);
        QVERIFY2(result.error.contains(u"does not name this key yet"), qPrintable(result.error));
    }

    void whatIsNoCardIsToldWithItsField()
    {
        const ShellRun result = sign(R"({"text": {"fr": {"headline": "Si plus rien ne marche"}}})");
        QVERIFY(result.code != 0 && result.out.isEmpty());
        QVERIFY2(result.error.contains(u"text.fr.actions"), qPrintable(result.error));
        const ShellRun keyless = run({u"continuity"_s, u"sign"_s, u"-"_s}, card);
        QVERIFY2(keyless.code != 0 && keyless.error.contains(u"--signing-key"),
                 qPrintable(keyless.error));
    }

private:
    static constexpr auto card = R"({"text": {"fr": {"headline": "Si plus rien ne marche",
                                     "actions": ["Appelez le 4400."]}}})";
    ShellRun run(const QStringList &words, const QByteArray &input = {})
    {
        return runAsAna(*m_relay, *m_dir, words, input);
    }
    ShellRun sign(const QByteArray &input)
    {
        return run(
            {u"--signing-key"_s, m_dir->filePath(u"ana.key"_s), u"continuity"_s, u"sign"_s, u"-"_s},
            input);
    }
    void listUntil(Instant until)
    {
        const KeyList list{
            .deployment = m_relay->deployment,
            .version = 1,
            .issuedAt = m_relay->time,
            .minimum = KeyRole::Author,
            .roots = {m_root.publicKey()},
            .keys = {{m_anas, KeyRole::Author, u"ana"_s, m_relay->time - 1h, until}}};
        m_relay->keyList = m_root.sign(keyListBytes(list), Payload::KeyList);
    }

    const bool m_ready = initialiseCryptography();
    const SigningKey m_root = SigningKey::generate();
    TrustedKey m_anas;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<FakeRelay> m_relay;
};

QTEST_GUILESS_MAIN(KeyCommandsTest)
#include "key_commands_test.moc"
