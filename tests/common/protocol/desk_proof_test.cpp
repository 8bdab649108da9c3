// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/desk_proof.h"
#include "samples.h"

#include <QFile>

using namespace foghorn;
using namespace Qt::StringLiterals;

/** A desk proves itself by its own key, for one connection and one hello only. */
class DeskProofTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProofHoldsForItsOwnHello();
    void aProofDoesNotHoldForAnythingElse_data();
    void aProofDoesNotHoldForAnythingElse();
    void theProofOnTheProtocolPageIsRight();
};

namespace {

const QByteArray nonce(32, '\x07');

ToRelay::DeskHello hello()
{
    ToRelay::DeskHello hello;
    hello.desk = {u"0192e0aa-5d20-7f11-b6a4-0c9be2a47703"_s};
    hello.machine = u"8b1c2f0e5d7a4c3e9f60a1b2c3d4e5f6"_s;
    hello.session = u"c2"_s;
    return hello;
}

} // namespace

void DeskProofTest::aProofHoldsForItsOwnHello()
{
    const SigningKey key = sample::relayKey();
    ToRelay::DeskHello proven = hello();
    proven.proof = deskProof(key, nonce, proven);
    QCOMPARE(proven.proof.size(), qsizetype(64));
    QVERIFY(isProven(proven, key.publicKey().publicKey, nonce));
}

void DeskProofTest::aProofDoesNotHoldForAnythingElse_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"another connection", "another desk", "another machine",
                             "another session", "another key", "one bit", "cut off", "none"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void DeskProofTest::aProofDoesNotHoldForAnythingElse()
{
    QFETCH(QString, what);
    const SigningKey key = sample::relayKey();
    ToRelay::DeskHello proven = hello();
    proven.proof = deskProof(key, nonce, proven);
    QByteArray publicKey = key.publicKey().publicKey;
    QByteArray heard = nonce;
    if (what == "another connection"_L1)
        heard[31] = '\x08';
    else if (what == "another desk"_L1)
        proven.desk.text[35] = u'4';
    else if (what == "another machine"_L1)
        proven.machine += u'0';
    else if (what == "another session"_L1)
        proven.session = u"c3"_s;
    else if (what == "another key"_L1)
        publicKey = SigningKey::generate().publicKey().publicKey;
    else if (what == "one bit"_L1)
        proven.proof[10] = char(proven.proof[10] ^ 1);
    else if (what == "cut off"_L1)
        proven.proof.chop(1);
    else
        proven.proof.clear();
    QVERIFY(!isProven(proven, publicKey, heard));
}

void DeskProofTest::theProofOnTheProtocolPageIsRight()
{
    QFile page(QFINDTESTDATA("../common/protocol/README.md"));
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QByteArray proof = deskProof(sample::relayKey(), nonce, hello()).toBase64();
    QVERIFY2(page.readAll().contains(proof), proof.constData());
}

QTEST_GUILESS_MAIN(DeskProofTest)
#include "desk_proof_test.moc"
