// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/invitation.h"

#include <QtTest>

using namespace foghorn;
using namespace Qt::StringLiterals;

/** The one string that a desk is given: nothing in it is lost, and what is no such string says so. */
class InvitationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itComesBackTheSame_data();
    void itComesBackTheSame();
    void aBareTokenIsNotMeantAsOne();
    void whatIsNoneSaysSo_data();
    void whatIsNoneSaysSo();
    void tenRelaysFit();
};

namespace {

Invitation lyon()
{
    return {{QUrl(u"wss://relay.example:8443/v1"_s), QUrl(u"wss://[2001:db8::7]:8443/v1"_s)},
            QByteArray(32, '\xc4'),
            u"LRK1o2m8Qx0t.mEr0cW5oDk2hVn1JpS7uYxZ3aBqTf4LgHs6RjCwNvE8"_s};
}

QString packed(const QByteArray &json)
{
    return u"foghorn1."_s + QString::fromLatin1(json.toBase64(QByteArray::Base64UrlEncoding |
                                                              QByteArray::OmitTrailingEquals));
}

} // namespace

void InvitationTest::itComesBackTheSame_data()
{
    QTest::addColumn<QByteArray>("fingerprint");
    QTest::newRow("an organisation's own CA") << QByteArray(32, '\xc4');
    QTest::newRow("a CA that the system knows") << QByteArray();
}

void InvitationTest::itComesBackTheSame()
{
    QFETCH(QByteArray, fingerprint);
    Invitation invitation = lyon();
    invitation.caFingerprint = fingerprint;
    invitation.rootKey = fingerprint;
    const QString text = invitation.text();
    QVERIFY(Invitation::isMeant(text));
    QVERIFY(std::all_of(text.begin(), text.end(),
                        [](QChar c) { return c.isLetterOrNumber() || u"._-"_s.contains(c); }));
    const auto read = Invitation::fromText(u"  "_s + text + u'\n');
    QVERIFY2(read, read ? "" : qPrintable(read.error().reason));
    QVERIFY(*read == invitation);
}

void InvitationTest::aBareTokenIsNotMeantAsOne()
{
    QVERIFY(!Invitation::isMeant(lyon().token));
    QVERIFY(!Invitation::isMeant({}));
}

void InvitationTest::whatIsNoneSaysSo_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    const QString whole = lyon().text();
    QTest::newRow("nothing") << QString() << u"no enrolment string"_s;
    QTest::newRow("the end is missing") << whole.chopped(20) << u"not the whole"_s;
    QTest::newRow("a sign was lost") << QString(whole).remove(40, 1) << u"not the whole"_s;
    QTest::newRow("a blank inside") << QString(whole).insert(40, u' ') << u"not the whole"_s;
    QTest::newRow("endless") << whole + QString(4000, u'A') << u"not the whole"_s;
    QTest::newRow("no relay") << packed(R"({"relays":[],"token":"a.b"})") << u"no relay"_s;
    QTest::newRow("no token") << packed(R"({"relays":["wss://a/v1"]})") << u"no token"_s;
    QTest::newRow("a web page") << packed(R"({"relays":["https://a/v1"],"token":"a.b"})")
                                << u"https://a/v1"_s;
    QTest::newRow("a password in the address")
        << packed(R"({"relays":["wss://u:p@a/v1"],"token":"a.b"})") << u"no address"_s;
    QTest::newRow("a short fingerprint")
        << packed(R"({"relays":["wss://a/v1"],"token":"a.b","ca":"abcd"})") << u"fingerprint"_s;
    QTest::newRow("a fingerprint that is a word")
        << packed(R"({"relays":["wss://a/v1"],"token":"a.b","ca":"zz"})") << u"fingerprint"_s;
}

void InvitationTest::whatIsNoneSaysSo()
{
    QFETCH(QString, text);
    QFETCH(QString, says);
    const auto read = Invitation::fromText(text);
    QVERIFY(!read);
    QVERIFY2(read.error().reason.contains(says), qPrintable(read.error().reason));
}

void InvitationTest::tenRelaysFit()
{
    Invitation invitation = lyon();
    invitation.relays.clear();
    for (int number = 0; number < 10; ++number)
        invitation.relays +=
            QUrl(u"wss://foghorn-relay-%1.datacentre-lyon.corp.example:8443/v1"_s.arg(number));
    QVERIFY(Invitation::fromText(invitation.text()));
}

QTEST_GUILESS_MAIN(InvitationTest)
#include "invitation_test.moc"
