// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/trust_bar.h"

#include "common/protocol/check_code.h"
#include "tests/client/admin/author.h"
#include "tests/client/link/lockable_safe.h"

using namespace foghorn;

/** What staff are told before people stop believing what they send. */
class TrustBarTest : public QObject
{
    Q_OBJECT

    KeyList listOf(const QList<ListedKey> &keys, int version = 1) const
    {
        return {m_author->relay.deployment, version, m_author->relay.time, KeyRole::Author,
                {m_root->publicKey()},      keys};
    }
    void publish(const KeyList &list)
    {
        m_author->relay.keyList = m_root->sign(keyListBytes(list), Payload::KeyList);
        m_author->relay.tell(ToClient::KeyListMoved{*m_author->relay.keyList});
    }
    ListedKey listed(const QByteArray &publicKey, std::chrono::hours until = 24h * 365) const
    {
        return {trustedKey(publicKey), KeyRole::Author, u"ana"_s, m_author->relay.time - 1h,
                m_author->relay.time + until};
    }
    void open()
    {
        m_safe = std::make_shared<LockableSafe>(QDir(m_author->folder.path()));
        m_safe->locked = m_locked;
        m_safe->absent = m_absent;
        m_bar = std::make_unique<TrustBar>(m_author->link, m_safe);
    }
    QList<ToRelay::KeyOffer> offers() const { return m_author->relay.heard<ToRelay::KeyOffer>(); }

private Q_SLOTS:
    void init()
    {
        m_root.emplace(SigningKey::generate());
        m_locked = m_absent = false;
        m_author = std::make_unique<Author>(QList<Right>{Right::ManageStaff});
    }
    void cleanup()
    {
        m_bar.reset();
        m_author.reset();
    }

    void whereTheRelaySignsNobodyIsBothered()
    {
        open();
        QCoreApplication::processEvents();
        QVERIFY(m_bar->isHidden());
        QVERIFY(offers().isEmpty());
        QVERIFY(!m_author->link.signer().key().publicKey()); // and no key is made
    }
    void aKeyIsMadeOfferedOnceAndToldUntilItIsListed()
    {
        open();
        publish(listOf({}));
        QTRY_COMPARE(offers().size(), 1);
        const TrustedKey mine = trustedKey(offers().first().publicKey);
        QVERIFY2(m_bar->words().contains(inFours(mine.keyId)), qPrintable(m_bar->words()));
        // Kept for the next start, in which it is held and not made anew.
        KeyFolder folder(QDir(m_author->folder.path()));
        const QString name = u"author-%1-ana"_s.arg(m_author->link.account().trust.deployment.text);
        const auto seed = folder.find(name);
        QVERIFY(seed);
        const auto kept = SigningKey::fromSeed(*seed);
        QVERIFY(kept && kept->publicKey() == mine);
        // A list that still lacks it asks for no second offer.
        publish(listOf({}, 2));
        QTRY_COMPARE(m_author->link.signer().key().list()->version, 2);
        publish(listOf({listed(mine.publicKey)}, 3));
        QTRY_VERIFY(m_bar->isHidden());
        QCOMPARE(offers().size(), 1);
    }
    void theKeyOfAnEarlierStartIsTakenUp()
    {
        const SigningKey earlier = SigningKey::generate();
        KeyFolder folder(QDir(m_author->folder.path()));
        QVERIFY(folder.keep(u"author-%1-ana"_s.arg(m_author->link.account().trust.deployment.text),
                            earlier.seed()));
        open();
        publish(listOf({}));
        QTRY_COMPARE(offers().size(), 1);
        QCOMPARE(offers().first().publicKey, earlier.publicKey().publicKey);
    }
    void whatRunsOutIsSaidAMonthAhead()
    {
        open();
        publish(listOf({}));
        QTRY_COMPARE(offers().size(), 1);
        publish(listOf({listed(offers().first().publicKey, 24h * 10)}, 2));
        QTRY_VERIFY2(m_bar->words().startsWith(u"The key of ana"_s), qPrintable(m_bar->words()));
        publish(listOf({listed(offers().first().publicKey, 24h * 40)}, 3));
        QTRY_VERIFY(m_bar->isHidden());
        m_author->relay.tell(ToClient::CertificateEnding{m_author->relay.time + 24h * 12});
        QTRY_VERIFY2(m_bar->words().contains(u"foghornd renew"_s), qPrintable(m_bar->words()));
    }
    void aRelaysKeyThatHasEndedIsSaidAsSuch()
    {
        ListedKey relays = listed(m_root->publicKey().publicKey, 24h * 3);
        relays.role = KeyRole::Relay;
        const KeyList list = listOf({relays});
        const Instant now = m_author->relay.time;
        QVERIFY(endingKeyWords(list, now).value(0).contains(u"ends on"_s));
        QVERIFY(endingKeyWords(list, now + 24h * 4).value(0).contains(u"desks do not believe"_s));
    }
    void whereThereIsNoKeyStoreAKeyIsMadeAllTheSame()
    {
        m_absent = true;
        open();
        publish(listOf({}));
        QTRY_COMPARE(offers().size(), 1);
    }
    void behindALockedKeyStoreNoSecondKeyIsMade()
    {
        m_locked = true;
        open();
        publish(listOf({}));
        QTRY_VERIFY2(m_bar->words().contains(u"locked"_s), qPrintable(m_bar->words()));
        QVERIFY(offers().isEmpty());
        QVERIFY(!m_author->link.signer().key().publicKey());
    }
    void aLockedKeyStoreIsSaid()
    {
        QVERIFY(signatureWords(KeyStanding::NoKey, {}, true).contains(u"locked"_s));
        QVERIFY(!signatureWords(KeyStanding::NoKey, {}, false).contains(u"locked"_s));
        QVERIFY(signatureWords(KeyStanding::Good, {}, false).isEmpty());
    }

private:
    std::optional<SigningKey> m_root;
    std::unique_ptr<Author> m_author;
    std::shared_ptr<LockableSafe> m_safe;
    bool m_locked = false;
    bool m_absent = false;
    std::unique_ptr<TrustBar> m_bar;
};

QTEST_MAIN(TrustBarTest)
#include "trust_bar_test.moc"
