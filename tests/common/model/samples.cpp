// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/common/model/samples.h"

using namespace Qt::StringLiterals;

namespace foghorn::samples {

Instant at(const char *iso)
{
    return instantFromIso(QString::fromLatin1(iso)).value();
}

Notice emailOutage()
{
    Notice notice;
    notice.deployment = {u"8d0f6f0e-58a4-4d9f-9f0a-7d2d3c1b2a11"_s};
    notice.id = {u"01935a7c-1111-7abc-8def-0123456789ab"_s};
    notice.revision = 1;
    notice.asks = 1;
    notice.severity = Severity::Major;
    notice.phase = Phase::Identified;
    notice.services = {{u"email"_s, {{u"en"_s, u"E-mail"_s}, {u"es"_s, u"Correo"_s}}}};
    NoticeText english;
    english.headline = u"E-mail is not working"_s;
    english.affected = u"Lyon and Madrid"_s;
    english.impact =
        u"You cannot send or receive e-mail. Nothing is lost: messages will arrive later."_s;
    english.stillWorks = {u"Calendar"_s, u"Teams chat"_s};
    english.actions = {{ActionTime::Now, u"Leave Outlook open; it will reconnect by itself."_s},
                       {ActionTime::After, u"If Outlook says “disconnected”, restart it once."_s}};
    english.workaround = u"Use Teams chat for urgent matters."_s;
    english.cause = u"A storage fault at our supplier."_s;
    english.progress = u"We are moving mail to the second data centre."_s;
    NoticeText spanish;
    spanish.headline = u"El correo no funciona"_s;
    spanish.impact = u"No puede enviar ni recibir correo. No se pierde nada."_s;
    spanish.actions = {{ActionTime::Now, u"Deje Outlook abierto."_s}};
    notice.text = {{u"en"_s, english}, {u"es"_s, spanish}};
    notice.defaultLanguage = u"en"_s;
    notice.startsAt = at("2026-11-27T08:05:00Z");
    notice.restoration = Restoration{RestorationKind::About, at("2026-11-27T13:30:00Z"), {}};
    notice.nextUpdateAt = at("2026-11-27T08:45:00Z");
    notice.audience.everyone = true;
    notice.audience.exclude = {{.site = {u"Porto"_s}}};
    notice.acknowledgement = Acknowledgement::Required;
    notice.contact = {u"4444"_s, u"https://intranet.example/help"_s};
    notice.publishedAt = at("2026-11-27T08:10:00.250Z");
    notice.publishedBy = u"ana"_s;
    return notice;
}

Notice sapMaintenance()
{
    Notice notice;
    notice.id = {u"01935a7c-2222-7abc-8def-0123456789ab"_s};
    notice.revision = 1;
    notice.asks = 1;
    notice.kind = NoticeKind::Maintenance;
    notice.severity = Severity::Minor;
    notice.phase = Phase::Scheduled;
    notice.services = {{u"sap"_s, {{u"es"_s, u"SAP"_s}, {u"pt"_s, u"SAP"_s}}}};
    NoticeText spanish;
    spanish.headline = u"SAP se detiene el sábado por la mañana"_s;
    spanish.impact = u"Durante ese tiempo no podrá entrar en SAP."_s;
    spanish.purpose = u"El servidor de SAP tiene siete años y se queda sin espacio."_s;
    spanish.benefit = u"Después, las búsquedas de pedidos serán más rápidas."_s;
    spanish.actions = {{ActionTime::Before, u"Guarde su trabajo y cierre SAP."_s}};
    NoticeText portuguese;
    portuguese.headline = u"O SAP para no sábado de manhã"_s;
    portuguese.impact = u"Durante esse tempo não poderá entrar no SAP."_s;
    notice.text = {{u"es"_s, spanish}, {u"pt"_s, portuguese}};
    notice.defaultLanguage = u"es"_s;
    notice.startsAt = at("2026-11-28T05:00:00Z");
    notice.endsAt = at("2026-11-28T07:00:00Z");
    notice.audience.everyone = true;
    notice.publishedAt = at("2026-11-26T09:00:00Z");
    return notice;
}

MaintenanceSeries sapSeries()
{
    MaintenanceSeries series;
    series.name = u"SAP: updates of the month"_s;
    series.notice = patternOf(sapMaintenance());
    series.notice.text[u"es"_s].headline = u"SAP se detiene el segundo domingo del mes"_s;
    series.notice.text[u"pt"_s].headline = u"O SAP para no segundo domingo do mês"_s;
    series.firstStart = {QDate(2026, 12, 13), QTime(2, 30)};
    series.timeZone = u"Europe/Madrid"_s;
    series.rule = u"FREQ=MONTHLY;BYDAY=2SU"_s;
    return series;
}

Notice printAnnouncement()
{
    Notice notice;
    notice.id = {u"01935a7c-3333-7abc-8def-0123456789ab"_s};
    notice.revision = 1;
    notice.asks = 1;
    notice.kind = NoticeKind::Announcement;
    notice.severity = Severity::Info;
    notice.phase = Phase::Current;
    NoticeText french;
    french.headline = u"Nouvelle salle d’impression au 2e étage"_s;
    french.impact = u"Vos impressions sortent désormais au 2e étage."_s;
    notice.text = {{u"fr"_s, french}};
    notice.defaultLanguage = u"fr"_s;
    notice.audience.include = {{.site = {u"Lyon"_s}}};
    notice.publishedAt = at("2026-11-27T08:00:00Z");
    return notice;
}

NoticeTemplate slowSystem()
{
    NoticeTemplate slow;
    slow.id = u"system-slow"_s;
    slow.name = {{u"en"_s, u"A slow system"_s}, {u"es"_s, u"Un sistema lento"_s}};
    slow.description = {{u"en"_s, u"When it works, and takes its time."_s}};
    slow.owner = u"Service desk"_s;
    slow.reviewBy = QDate(2027, 11, 30);
    slow.nextUpdate = std::chrono::minutes(60);
    slow.blanks = {{u"service"_s,
                    true,
                    {{u"en"_s, u"Service"_s}, {u"es"_s, u"Servicio"_s}},
                    {{u"en"_s, u"Order management"_s}, {u"es"_s, u"Gestión de pedidos"_s}}}};
    NoticeText english;
    english.headline = u"{{service}} is slow"_s;
    english.impact = u"{{service}} works, and answers late. Nothing is lost."_s;
    english.actions = {{ActionTime::Now, u"Please press a button only once."_s}};
    english.closing = u"We are sorry."_s;
    NoticeText spanish;
    spanish.headline = u"Lentitud en {{service}}"_s;
    spanish.impact = u"{{service}} funciona, pero tarda en responder."_s;
    slow.notice.text = {{u"en"_s, english}, {u"es"_s, spanish}};
    slow.notice.defaultLanguage = u"en"_s;
    slow.notice.audience.everyone = true;
    return slow;
}

} // namespace foghorn::samples
