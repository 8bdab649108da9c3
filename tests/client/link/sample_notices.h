// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/notice.h"

namespace foghorn {

using namespace Qt::StringLiterals;

/** A mail outage as an IT department would tell it, revision 1 of 09:05 UTC. */
inline Notice mailOutage(int revision = 1)
{
    using namespace std::chrono;
    const Instant published = sys_days{year{2026} / 11 / 22} + hours{9} + minutes{4 + revision};
    Notice notice;
    notice.id.text = u"01931f3a-7c00-7abc-8def-0123456789ab"_s;
    notice.revision = revision;
    notice.asks = 1;
    notice.severity = Severity::Major;
    notice.services = {{u"email"_s, {{u"en"_s, u"E-mail"_s}, {u"es"_s, u"Correo"_s}}}};
    NoticeText english;
    english.headline = u"E-mail is not working"_s;
    english.affected = u"Lyon and Madrid"_s;
    english.impact =
        u"You cannot send or receive e-mail. Nothing is lost: messages will arrive later."_s;
    english.actions = {{ActionTime::Now, u"Use Teams chat for urgent matters."_s}};
    NoticeText spanish;
    spanish.headline = u"El correo no funciona"_s;
    spanish.impact =
        u"No se puede enviar ni recibir correo. No se pierde nada: los mensajes llegarán después."_s;
    notice.text = {{u"en"_s, english}, {u"es"_s, spanish}};
    notice.defaultLanguage = u"en"_s;
    notice.startsAt = published - minutes{10};
    notice.restoration = Restoration{RestorationKind::About, published + hours{2}, {}};
    notice.nextUpdateAt = published + minutes{40};
    notice.audience.everyone = true;
    notice.acknowledgement = Acknowledgement::Required;
    notice.publishedAt = published;
    notice.publishedBy = u"ana"_s;
    return notice;
}

} // namespace foghorn
