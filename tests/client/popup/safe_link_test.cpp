// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/popup/safe_link.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace foghorn {

class SafeLinkTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLinkIsShownAsWhereItLeads_data();
    void aLinkIsShownAsWhereItLeads();
};

void SafeLinkTest::aLinkIsShownAsWhereItLeads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words"); // empty: not a link at all
    QTest::newRow("https") << u"https://intranet.example/help"_s << u"intranet.example"_s;
    QTest::newRow("mail") << u"mailto:helpdesk@corp.example"_s << u"helpdesk@corp.example"_s;
    QTest::newRow("telephone") << u"tel:+34915550100"_s << u"+34915550100"_s;
    QTest::newRow("a host that hides behind a user name")
        << u"https://intranet.example@evil.example/"_s << u"evil.example"_s;
    QTest::newRow("letters that look Latin")
        << u"https://intr\u0430net.example/"_s << u"xn--intrnet-5fg.example"_s;
    QTest::newRow("http") << u"http://intranet.example/"_s << QString();
    QTest::newRow("file") << u"file:///etc/passwd"_s << QString();
    QTest::newRow("script") << u"javascript:alert(1)"_s << QString();
    QTest::newRow("share") << u"\\\\host\\share\\a.png"_s << QString();
    QTest::newRow("no scheme") << u"intranet.example"_s << QString();
    QTest::newRow("https without a host") << u"https:///help"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

// S10: only https:, mailto: and tel: are links, shown with the host where they lead.
void SafeLinkTest::aLinkIsShownAsWhereItLeads()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    const SafeLink link = safeLink(text);
    QCOMPARE(link.words, words);
    QCOMPARE(link.url.isEmpty(), words.isEmpty());
    QCOMPARE(mayBeOpened(QUrl(text)), !words.isEmpty());
}

} // namespace foghorn

using foghorn::SafeLinkTest;
QTEST_GUILESS_MAIN(SafeLinkTest)
#include "safe_link_test.moc"
