// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/audience_preview.h"

#include "common/protocol/codec.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace foghorn;

class AudiencePreviewTest : public QObject
{
    Q_OBJECT
    const Instant m_now = *instantFromIso(u"2026-11-22T09:00:00Z");
    Roster m_roster;

    void enrol(const QString &person, const QString &host, const QString &site, Instant lastSeen,
               const QStringList &groups = {}, bool shared = false)
    {
        DeskRecord desk;
        desk.id = {host};
        desk.facts = {.person = {person},
                      .host = host,
                      .site = site,
                      .groups = groups,
                      .peer = QHostAddress(u"10.3.0.7"_s),
                      .shared = shared};
        desk.lastSeen = lastSeen;
        m_roster.put(desk);
    }
    ToRelay::AudiencePreview::Answer preview(const Audience &audience) const
    {
        return previewAudience(audience, m_roster, m_now, 30 * 24h);
    }

private Q_SLOTS:
    void init()
    {
        m_roster = Roster();
        enrol(u"marta@corp.example"_s, u"lyon-044"_s, u"Lyon"_s, m_now - 1h, {u"Finance"_s});
        enrol(u"marta@corp.example"_s, u"laptop-9"_s, u"Lyon"_s, m_now - 40 * 24h);
        enrol(u"rui@corp.example"_s, u"porto-07"_s, u"Porto"_s, m_now - 48h);
        enrol(u"ines@corp.example"_s, u"porto-08"_s, u"Porto"_s, m_now - 60 * 24h);
        enrol(u"desk:lobby-1"_s, u"lobby-1"_s, u"Lyon"_s, m_now - 1h, {}, true);
        m_roster.setOnline({u"lyon-044"_s}, m_now);
    }

    void everyoneIsCountedByPerson()
    {
        const auto answer = preview({.everyone = true});
        QCOMPARE(answer.addressed, 2);
        QCOMPARE(answer.online, 1);
        QCOMPARE(answer.seenToday, 1);
        QCOMPARE(answer.notSeenLately, 1);
        QVERIFY(answer.unknown.isEmpty());
        QCOMPARE(answer.sites, (QStringList{u"Lyon"_s, u"Porto"_s}));
        QCOMPARE(answer.groups, QStringList{u"Finance"_s});
    }

    void whatNobodyIsKnownByIsNamed()
    {
        const auto answer =
            preview({.include = {{.person = {u"marta@corp.example"_s, u"nobody@corp.example"_s},
                                  .group = {u"finance"_s, u"sales"_s},
                                  .site = {u"LYON"_s, u"Lisboa"_s},
                                  .host = {u"lyon-*"_s, u"paris-*"_s, u"porto-07"_s, u"porto-99"_s},
                                  .network = {u"10.3.0.0/16"_s, u"10.4.0.0/16"_s}}}});
        QCOMPARE(answer.unknown, (QStringList{u"nobody@corp.example"_s, u"Lisboa"_s, u"sales"_s,
                                              u"paris-*"_s, u"porto-99"_s, u"10.4.0.0/16"_s}));
    }

    void exclusionsCount()
    {
        const auto answer = preview({.everyone = true, .exclude = {{.site = {u"Porto"_s}}}});
        QCOMPARE(answer.addressed, 1);
        QCOMPARE(answer.notSeenLately, 0);
    }

    void theAnswerFitsAFrameWhateverIsAsked()
    {
        Audience audience{.include = {{}}};
        for (int i = 0; i < 2000; ++i) {
            audience.include[0].site.append(
                u"An office with a rather long name, number %1"_s.arg(i));
            enrol(u"p%1@corp.example"_s.arg(i), u"pc-%1"_s.arg(i),
                  u"Another office with a rather long name, number %1"_s.arg(i), m_now);
        }
        const auto answer = preview(audience);
        QVERIFY(QJsonDocument(toJson(answer)).toJson().size() < wire::relayFrameBytes);
        QVERIFY(!answer.unknown.isEmpty() && !answer.sites.isEmpty());
    }
};

QTEST_GUILESS_MAIN(AudiencePreviewTest)
#include "audience_preview_test.moc"
