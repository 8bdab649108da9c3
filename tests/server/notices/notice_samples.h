// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/store.h"

namespace foghorn::test {

inline Instant at(const QString &iso)
{
    return *instantFromIso(iso);
}

/** A draft as an author writes it: a real outage, for everyone. */
inline Notice vpnOutage()
{
    using namespace Qt::StringLiterals;
    Notice notice;
    notice.severity = Severity::Major;
    notice.services = {{u"vpn"_s, {{u"en"_s, u"VPN"_s}, {u"pt"_s, u"VPN"_s}}}};
    notice.text[u"en"_s] = {.headline = u"Working from home is not possible"_s,
                            .affected = u"Everyone outside the offices"_s,
                            .impact =
                                u"The VPN does not answer. Work in the offices goes on as usual."_s,
                            .stillWorks = {u"E-mail in the browser"_s},
                            .actions = {{ActionTime::Now, u"Read your e-mail in the browser."_s}}};
    notice.text[u"pt"_s] = {.headline = u"Não é possível trabalhar a partir de casa"_s,
                            .affected = u"Quem está fora dos escritórios"_s,
                            .impact =
                                u"A VPN não responde. Nos escritórios trabalha-se como sempre."_s,
                            .actions = {{ActionTime::Now, u"Leia o correio no navegador."_s}}};
    notice.defaultLanguage = u"en"_s;
    notice.startsAt = at(u"2026-11-20T08:50:00Z"_s);
    notice.restoration = Restoration{RestorationKind::About, at(u"2026-11-20T11:00:00Z"_s), {}};
    notice.nextUpdateAt = at(u"2026-11-20T09:30:00Z"_s);
    notice.audience.everyone = true;
    notice.acknowledgement = Acknowledgement::Required;
    return notice;
}

/** The same as published. `number` tells notices apart and orders them. */
inline StoredNotice published(int number, int revision = 1, Phase phase = Phase::Investigating,
                              Instant publishedAt = at(QStringLiteral("2026-11-20T09:00:00Z")))
{
    Notice notice = vpnOutage();
    notice.deployment = {QStringLiteral("d-1")};
    notice.id = {
        makeUuidV7(at(QStringLiteral("2026-11-20T08:55:00Z")).time_since_epoch().count() + number)};
    notice.revision = revision;
    notice.asks = 1;
    notice.phase = phase;
    notice.publishedAt = publishedAt;
    notice.publishedBy = QStringLiteral("ana");
    return {{notice, {noticeBytes(notice), {}}, number}, notice};
}

} // namespace foghorn::test
